#include "screens/draw_screen.h"

#include "screens/scroll_position.h"
#include "screens/staff_frame.h"
#include "ui/column.h"

namespace screens {

namespace {

using semantics::Role;
using View = kiosk::comments::CommentFilterView;

void lay_out_heading(ui::Column& column, View const& view)
{
    column.say(
        "comment_filter/heading", Role::heading, { .text = view.heading, .strong = true, .line_spacing = 1.35f });
    column.round_up();
    column.gap(0.75f);
}

void lay_out_choice(ui::Ui& ui, ui::Column& column, View const& view, View::Choice const& choice, Actions& actions)
{
    if (column.place(ui.checkbox_height(choice.label, column.width()), [&](base::Rect const& rect) {
            return ui.checkbox("comment_filter/" + std::string(name_of(view.field)) + "/" + choice.key, rect,
                { .text = choice.label, .selected = choice.selected });
        }))
        actions.emplace_back(kiosk::comments::ChooseComments { view.field, choice.value });
    column.gap_px(ui.gap());
}

} // namespace

void draw_screen(ui::Ui& ui, View const& view, Actions& actions)
{
    Primary const back {
        .key = "comment_filter/back", .label = view.back, .action = kiosk::comments::CloseCommentChoices {}
    };
    base::Rect const body = staff_frame(ui, view.chrome, actions, back);
    ui::show_blocks(
        ui,
        { .key = "comment_filter/page",
            .viewport = body,
            .stamp = std::hash<std::string> {}(view.heading),
            .count = 1 + view.choices.size(),
            .page_up = view.chrome.page_up,
            .page_down = view.chrome.page_down },
        position_of(*view.scroll),
        [&](std::size_t block, ui::Column& column) {
            if (block == 0)
                lay_out_heading(column, view);
            else
                lay_out_choice(ui, column, view, view.choices[block - 1], actions);
        },
        // Most of hundreds of choices are out of sight.
        [&](std::size_t block, float width) {
            return block == 0 ? std::nullopt : std::optional(ui.checkbox_height("0", width) + ui.gap());
        });
}

} // namespace screens
