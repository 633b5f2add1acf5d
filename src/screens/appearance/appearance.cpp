#include "screens/draw_screen.h"

#include "screens/appearance_of.h"
#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "ui/column.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace screens {

namespace {

using kiosk::appearance::Option;
using kiosk::appearance::Question;

/// Those of the sizes that differ on this panel: the largest may have no room.
Question sizes_that_differ(ui::Ui const& ui, Question question)
{
    auto const body_mm = [&](Option const& option) {
        return ui::type_scale(ui.panel(), appearance_of(option.appearance).text_size).body_mm;
    };
    std::vector<Option> differ;
    for (auto& option : question.options) {
        if (!differ.empty() && body_mm(option) == body_mm(differ.back()))
            differ.back().selected = differ.back().selected || option.selected;
        else
            differ.push_back(std::move(option));
    }
    question.options = std::move(differ);
    return question;
}

/// As many beside each other as have room, and no last one alone.
int columns_of(ui::Ui& ui, Question const& question, float width)
{
    int const count = static_cast<int>(question.options.size());
    float widest = ui.target();
    for (auto const& option : question.options)
        widest = std::max(
            widest, ui.sample_width({ .text = option.label }, appearance_of(option.appearance), question.print));
    int const fit = std::max(1, static_cast<int>((width + ui.gap()) / (widest + ui.gap())));
    return fit >= count ? count : fit == 3 && count == 4 ? 2 : fit;
}

void lay_out(ui::Ui& ui, Question const& question, ui::Column& column, Actions& actions)
{
    column.say("appearance/" + question.key, semantics::Role::heading,
        { .text = question.heading, .strong = true, .line_spacing = 1.25f });
    column.gap(0.75f);
    auto const& options = question.options;
    auto const option = [&](int index) -> Option const& { return options[static_cast<std::size_t>(index)]; };
    column.cells(
        static_cast<int>(options.size()), columns_of(ui, question, column.width()),
        [&](int index, float width) {
            return ui.sample_height(
                { .text = option(index).label }, appearance_of(option(index).appearance), question.print, width);
        },
        [&](int index, base::Rect const& rect) {
            auto const& each = option(index);
            if (ui.sample("appearance/" + each.key, rect, { .text = each.label, .selected = each.selected },
                    appearance_of(each.appearance), question.print))
                std::visit([&](auto const& action) { actions.emplace_back(action); }, each.action);
        });
    column.gap(2);
}

void lay_out_end(ui::Ui& ui, kiosk::appearance::AppearanceView const& view, ui::Column& column, Actions& actions)
{
    column.button_row([&](ui::ButtonRow& row) {
        if (row.button("appearance/done", { .text = view.done, .icon = ui::Icon::tick, .look = ui::Look::primary }))
            actions.emplace_back(kiosk::appearance::OpenAppearance {});
        if (row.button("appearance/normal",
                { .text = view.back_to_normal, .icon = ui::Icon::start_over, .enabled = !view.is_normal }))
            actions.emplace_back(kiosk::appearance::BackToNormal {});
    });
    column.gap_px(ui.gap());
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::appearance::AppearanceView const& view, Actions& actions)
{
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    std::vector<Question> questions;
    if (auto sizes = sizes_that_differ(ui, view.text_size); sizes.options.size() > 1)
        questions.push_back(std::move(sizes));
    questions.push_back(view.colours);
    questions.push_back(view.line_spacing);
    if (ui::low_reach(ui.panel(), ui.text_size()))
        questions.push_back(view.position);
    ui::show_blocks(ui,
        { .key = "appearance/page",
            .viewport = body,
            .stamp = std::hash<std::string> {}(view.heading) ^ questions.size(),
            .count = questions.size() + 2,
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll), [&](std::size_t block, ui::Column& column) {
            if (block == 0) {
                column.say("appearance/heading", semantics::Role::heading,
                    { .text = view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f });
                column.gap(1);
            } else if (block <= questions.size()) {
                lay_out(ui, questions[block - 1], column, actions);
            } else {
                lay_out_end(ui, view, column, actions);
            }
        });
}

} // namespace screens
