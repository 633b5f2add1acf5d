#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "ui/column.h"

#include <algorithm>
#include <functional>
#include <string>

namespace screens {

namespace {

/// With how few leaflets there are in it, where that has room.
ui::Choice choice_of(ui::Ui& ui, kiosk::LanguageChoice const& language, float width)
{
    ui::Words const all { .text = language.with_leaflets, .strong = language.selected, .language = language.code };
    bool const fits = !language.with_leaflets.empty() && ui.measure(all).width <= width - ui.step(1);
    return { .text = fits ? language.with_leaflets : language.own_name,
        .selected = language.selected,
        .spoken = language.spoken };
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::session::LanguagesView const& view, Actions& actions)
{
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    auto const& languages = view.chrome.languages;
    auto const heading = [&](ui::Column& column) {
        column.say("languages/heading", semantics::Role::heading,
            { .text = view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f });
        column.gap(1);
    };
    auto const row = [&](std::size_t first, ui::Column& column) {
        float const height = ui.target(), gap = ui.gap();
        column.place(height, [&](base::Rect const& rect) {
            for (std::size_t i = first; i < std::min(first + 2, languages.size()); ++i) {
                auto const& language = languages[i];
                auto const cell = ui::column_of(rect, static_cast<int>(i - first), 2, gap);
                if (ui.language_button("languages/" + language.code, cell, choice_of(ui, language, cell.width),
                        language.code, ui::Type::body))
                    actions.emplace_back(kiosk::session::ChooseLanguage { language.code });
            }
        });
        column.gap_px(gap);
    };
    ui::show_blocks(ui,
        { .key = "languages/page",
            .viewport = body,
            .stamp = std::hash<std::string> {}(view.heading) ^ languages.size(),
            .count = 1 + (languages.size() + 1) / 2,
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll), [&](std::size_t block, ui::Column& column) {
            if (block == 0)
                heading(column);
            else
                row((block - 1) * 2, column);
        });
}

} // namespace screens
