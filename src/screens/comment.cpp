#include "screens/comment.h"

#include "screens/frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

/// Shift, symbols, space, erase and done: as wide as their words need, what is left over shared out.
void draw_special_keys(ui::Ui& ui, kiosk::CommentView const& view, base::Rect const& row, float gap, Actions& actions)
{
    struct Special {
        std::string_view key;
        ui::ButtonLabel label;
        ui::Strikes strikes;
        kiosk::Action action;
        float width = 0;
    };
    using ui::Strikes;
    auto const type = ui::Type::caption;
    std::vector<Special> specials;
    if (view.has_shift)
        specials.push_back({ "comment/shift", { .text = view.shift_label, .icon = ui::Icon::shift, .look = view.shift ? ui::Look::primary : ui::Look::plain, .type = type }, Strikes::single, kiosk::ToggleShift {} });
    specials.push_back({ "comment/symbols", { .text = view.symbols ? view.letters_label : view.symbols_label, .type = type }, Strikes::single, kiosk::ToggleSymbols {} });
    specials.push_back({ "comment/space", { .text = view.space_label, .type = type }, Strikes::rapid, kiosk::TypeText { " " } });
    specials.push_back({ "comment/erase", { .text = view.erase_label, .icon = ui::Icon::erase, .type = type }, Strikes::rapid, kiosk::EraseCharacter {} });
    specials.push_back({ "comment/done", { .text = view.done_label, .look = ui::Look::primary, .type = type }, Strikes::single, kiosk::GoBack {} });
    float left_over = row.width - gap * static_cast<float>(specials.size() - 1);
    for (auto& special : specials) {
        float const icon = special.label.icon == ui::Icon::none ? 0 : row.height * 0.42f + ui.step(0.5f);
        special.width = ui.measure({ .text = special.label.text, .type = type, .line_spacing = 1.0f }).width + icon + ui.step(0.75f);
        left_over -= special.width;
    }
    float x = row.x;
    for (auto const& special : specials) {
        float const width = std::floor(special.width + left_over / static_cast<float>(specials.size()));
        if (ui.key_cap(special.key, { x, row.y, width, row.height }, special.label, special.strikes))
            actions.push_back(special.action);
        x += width + gap;
    }
}

/// Draws the keyboard at the bottom of `body` and returns how high it is.
float draw_keyboard(ui::Ui& ui, kiosk::CommentView const& view, base::Rect const& body, Actions& actions)
{
    float const gap = ui.px(base::Millimetres { 2.6f });
    std::size_t widest = 10;
    for (auto const& row : view.rows)
        widest = std::max(widest, row.size());
    auto const columns = static_cast<float>(widest);
    float const key_width = std::floor(std::min((body.width + gap) / columns - gap, ui.target() * 1.5f));
    float const board_width = columns * (key_width + gap) - gap;
    auto const rows = static_cast<float>(view.rows.size() + 1);
    // Keys may be lower than wide, but never under the smallest target.
    float const key_height = std::floor(std::clamp(body.height * 0.56f / rows - gap, ui.small_target(), ui.target()));
    float const height = rows * (key_height + gap) - gap;
    float const left = body.x + (body.width - board_width) / 2;
    float y = body.bottom() - height;

    ui.begin_group("comment/keyboard", semantics::Role::region, {}, { left, y, board_width, height });
    for (auto const& row : view.rows) {
        float x = left + (board_width - static_cast<float>(row.size()) * (key_width + gap) + gap) / 2;
        for (auto const& cap : row) {
            if (ui.key_cap("comment/key/" + cap.text, { x, y, key_width, key_height }, { .text = cap.shown }))
                actions.emplace_back(kiosk::TypeText { cap.text });
            x += key_width + gap;
        }
        y += key_height + gap;
    }
    draw_special_keys(ui, view, { left, y, board_width, key_height }, gap, actions);
    ui.end_group();
    return height;
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::CommentView const& view, Actions& actions)
{
    // On a low glass the header gives its room to the keyboard and the field.
    bool const low = ui.size().height < ui.px(base::Millimetres { 250 });
    base::Rect const body = page_frame(ui, view.chrome, std::nullopt, actions, low ? Header::hidden : Header::shown);
    float const keyboard = draw_keyboard(ui, view, body, actions);
    float y = body.y;
    y += ui.say("comment/heading", semantics::Role::heading, { .text = view.heading, .type = ui::Type::body, .strong = true, .line_spacing = 1.3f }, { body.x, y }, body.width);
    auto const notice = ui::Words { .text = view.room.empty() ? std::string_view(view.privacy_notice) : view.room, .type = ui::Type::caption, .colour = view.room.empty() ? ui.theme().ink_soft : ui.theme().alert, .line_spacing = 1.35f };
    y += ui.say("comment/notice", semantics::Role::note, notice, { body.x, y }, body.width) + ui.step(0.75f);
    float const bottom = body.bottom() - keyboard - ui.step(1);
    ui.text_field("comment/field", { body.x, y, body.width, std::max(ui.small_target(), bottom - y) }, view.heading, view.comment, view.placeholder, false);
}

} // namespace screens
