#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "ui/column.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

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

/// Of the names alone.
float widest(ui::Ui& ui, std::vector<kiosk::LanguageChoice> const& languages)
{
    float width = ui.target();
    for (auto const& language : languages)
        width = std::max(width,
            ui.measure({ .text = language.own_name, .strong = true, .language = language.code }).width + ui.step(1));
    return width;
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
    std::size_t const columns = ui.flow_width(body.width) >= 2 * widest(ui, languages) + ui.gap() ? 2 : 1;
    auto const row = [&](std::size_t first, ui::Column& column) {
        float const height = ui.target(), gap = ui.gap();
        column.place(height, [&](base::Rect const& rect) {
            for (std::size_t i = first; i < std::min(first + columns, languages.size()); ++i) {
                auto const& language = languages[i];
                auto const cell = ui::column_of(rect, static_cast<int>(i - first), static_cast<int>(columns), gap);
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
            .count = 1 + (languages.size() + columns - 1) / columns,
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll), [&](std::size_t block, ui::Column& column) {
            if (block == 0)
                heading(column);
            else
                row((block - 1) * columns, column);
        });
}

} // namespace screens
