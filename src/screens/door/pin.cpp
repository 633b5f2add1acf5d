#include "screens/draw_screen.h"

#include "screens/keyboard.h"
#include "screens/staff_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

/// On a panel that is drawn smaller so are staff's targets: a PIN must not cover the way out (docs/decisions/0018).
float smallest_of_staff(ui::Ui const& ui) { return ui.px(ui::k_small_target); }

using semantics::Role;

/// Twelve keys as on a telephone, in the middle of `area`; returns how high they are.
float draw_digits(ui::Ui& ui, kiosk::door::PinView const& view, base::Rect const& area, Actions& actions)
{
    float const gap = ui.gap();
    float const height = std::floor(std::clamp((area.height + gap) / 4 - gap, smallest_of_staff(ui), ui.target()));
    float const width = std::floor(std::min((area.width + gap) / 3 - gap, ui.target() * 1.8f));
    float const left = area.x + (area.width - 3 * (width + gap) + gap) / 2;
    auto rect = [&](int row, int column) {
        base::Rect const key { left + static_cast<float>(column) * (width + gap),
            area.y + static_cast<float>(row) * (height + gap), width, height };
        return from_the_left(ui, key, { left, key.y, 3 * (width + gap) - gap, height });
    };
    float const whole = 4 * (height + gap) - gap;
    ui.begin_group("pin/keyboard", Role::region, {}, { left, area.y, 3 * (width + gap) - gap, whole });
    static constexpr std::array<std::array<std::string_view, 3>, 3> rows { { { "1", "2", "3" }, { "4", "5", "6" },
        { "7", "8", "9" } } };
    auto digit = [&](std::string_view text, base::Rect const& at) {
        if (ui.key_cap("pin/key/" + std::string(text), at,
                { .text = text, .enabled = view.can_type, .type = ui::Type::heading }))
            actions.emplace_back(kiosk::typing::Type { text });
    };
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            digit(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)], rect(row, column));
    // A long word needs the whole key.
    float const icon_and_word
        = ui.measure({ .text = view.erase, .type = ui::Type::caption }).width + ui.target() * 0.42f + ui.step(1.25f);
    ui::Icon const erase = icon_and_word <= width ? ui::Icon::erase : ui::Icon::none;
    if (ui.key_cap("pin/erase", rect(3, 0),
            { .text = view.erase, .icon = erase, .enabled = view.can_type, .type = ui::Type::caption }))
        actions.emplace_back(kiosk::typing::Erase {});
    digit("0", rect(3, 1));
    if (ui.button("pin/done", rect(3, 2),
            { .text = view.enter,
                .look = ui::Look::primary,
                .enabled = view.can_enter,
                .busy = view.checking,
                .type = ui::Type::caption }))
        actions.emplace_back(kiosk::door::SubmitPin {});
    ui.end_group();
    return whole;
}

/// The tabs that say whose PIN it is; returns where they end.
/// The tabs of the roles, in as many rows as they need; returns where they end.
template <typename Place>
float lay_out_roles(ui::Ui& ui, kiosk::door::PinView const& view, base::Rect const& area, Place const& place)
{
    float const height = ui.px(ui::k_tab_height);
    float x = area.x, y = area.y;
    for (auto const& role : view.roles) {
        float const width = std::min(ui.tab_width(role.label), area.width);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += height + ui.gap();
        }
        place(role, base::Rect { x, y, width, height });
        x += width + ui.gap();
    }
    return y + height;
}

float draw_roles(ui::Ui& ui, kiosk::door::PinView const& view, base::Rect const& area, Actions& actions)
{
    return lay_out_roles(ui, view, area, [&](auto const& role, base::Rect const& rect) {
        if (ui.tab("pin/role/" + std::string(name_of(role.role)), rect,
                { .text = role.label, .selected = role.selected, .enabled = !view.checking }))
            actions.emplace_back(kiosk::door::ChooseRole { role.role });
    });
}

enum class Room { plenty, scarce };

ui::Words heading_of(kiosk::door::PinView const& view, Room room)
{
    return { .text = view.heading,
        .type = room == Room::plenty ? ui::Type::body : ui::Type::caption,
        .strong = true,
        .line_spacing = 1.35f };
}

ui::Words notice_of(ui::Ui const& ui, kiosk::door::PinView const& view)
{
    return { .text = view.notice,
        .type = ui::Type::caption,
        .colour = view.alert ? ui.theme().alert : ui.theme().ink_soft,
        .line_spacing = ui.is_low() ? 1.25f : 1.35f };
}

/// Whether all of the question has room in this height.
Room room_for_question(ui::Ui& ui, kiosk::door::PinView const& view, float width, float height)
{
    float needed = ui.measure(heading_of(view, Room::plenty), width).height + ui.step(0.75f) + ui.target() * 0.9f
        + ui.step(0.75f) + ui.measure(notice_of(ui, view), width).height;
    if (!view.roles.empty())
        needed += lay_out_roles(ui, view, { 0, 0, width, 0 }, [](auto const&, base::Rect const&) {}) + ui.step(1);
    return needed <= height ? Room::plenty : Room::scarce;
}

/// Who it is, what was typed, and what is wrong with it; returns where that ends. Where room is scarce, what the
/// tabs and the way out say already is left out.
float draw_question(ui::Ui& ui, kiosk::door::PinView const& view, base::Rect const& area, Room room, Actions& actions)
{
    float y = area.y;
    // A new PIN is asked for twice: the heading says which time it is.
    if (room == Room::plenty || view.roles.empty())
        y += ui.say("pin/heading", Role::heading, heading_of(view, room), { area.x, y }, area.width)
            + ui.step(room == Room::plenty ? 0.75f : 0.25f);
    if (!view.roles.empty())
        y = draw_roles(ui, view, { area.x, y, area.width, 0 }, actions) + ui.step(room == Room::plenty ? 1.0f : 0.5f);
    float const field = room == Room::plenty ? ui.target() * 0.9f : smallest_of_staff(ui);
    ui.pin_field("pin/field", { area.x, y, area.width, field }, view.field_label, view.characters, view.spoken);
    y += field + ui.step(room == Room::plenty ? 0.75f : 0.25f);
    if (room == Room::scarce && view.spare)
        return y;
    return y
        + ui.say("pin/notice", view.alert ? Role::status : Role::note, notice_of(ui, view), { area.x, y }, area.width);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::door::PinView const& view, Actions& actions)
{
    std::optional<Primary> cancel;
    if (!view.cancel.empty())
        cancel = Primary { .key = "pin/cancel",
            .label = view.cancel,
            .enabled = !view.checking,
            .action = kiosk::settings::CancelSettingEdit {} };
    base::Rect const body = staff_frame(
        ui, view.chrome, actions, cancel, view.keyboard ? header_above(ui, *view.keyboard) : Header::shown);
    if (view.keyboard) {
        ui.read_in_turn(1); // First the field, then the keys.
        float const keyboard
            = draw_keyboard(ui, *view.keyboard, { .prefix = "pin", .done = kiosk::door::SubmitPin {} }, body, actions);
        ui.read_in_turn(0);
        draw_question(
            ui, view, body, room_for_question(ui, view, body.width, body.height - keyboard - ui.step(0.5f)), actions);
        return;
    }
    // Side by side where the screen is wide, so that neither has to be small.
    if (ui.landscape()) {
        float const half = std::floor(body.width / 2 - ui.step(2));
        draw_question(
            ui, view, { body.x, body.y, half, body.height }, room_for_question(ui, view, half, body.height), actions);
        draw_digits(ui, view, { body.right() - half, body.y, half, body.height }, actions);
        return;
    }
    float const end = draw_question(ui, view, body, Room::plenty, actions) + ui.step(2);
    draw_digits(ui, view, { body.x, end, body.width, body.bottom() - end }, actions);
}

} // namespace screens
