#include "screens/draw_screen.h"

#include "screens/reading_lamp.h"
#include "screens/notice_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace screens {

namespace {

using Greeting = kiosk::invitation::InvitationView::Greeting;

/// In steps from the middle, one after the other: no place of the screen shows the same for ever.
constexpr std::array k_places { base::Point { 0, 0 }, base::Point { 1.2f, -0.9f }, base::Point { -1.1f, 0.6f },
    base::Point { 0.5f, 1.2f }, base::Point { -0.6f, -1.2f }, base::Point { 1.2f, 0.5f },
    base::Point { -1.2f, -0.3f } };

/// Capitals of 0.7 degrees for who stands three metres off (EN 301 549 5.1.4).
constexpr base::Millimetres k_cap_from_afar { 36.7f };
constexpr float k_most_lines = 3;
/// Letters of another size are not wider to the last pixel.
constexpr float k_spare = 0.98f;

/// The greeting of the turn, in words as large as the room allows.
class MainGreeting {
public:
    MainGreeting(ui::Ui& ui, Greeting const& greeting, base::Size room)
        : m_ui(ui)
        , m_greeting(greeting)
        , m_width(room.width)
    {
        float const cap = ui.cap_height(ui::Type::title);
        m_least = ui.cap_height(ui::Type::caption) / cap;
        // What one size takes tells what the others take, but for where the lines break.
        float const line = ui.measure(welcome()).height, touch_line = ui.measure(touch()).height / touch().scale,
                    word = ui.longest_word(welcome()), touch_word = ui.longest_word(touch()) / touch().scale;
        m_scale = std::min(std::max(1.0f, k_cap_from_afar.value * ui.panel().px_per_mm / cap),
            room.width * k_spare / std::max(1.0f, word));
        auto const fits = [&] {
            return touch_word * touch().scale <= touch_width() * k_spare
                && ui.measure(welcome(), m_width).height <= line * m_scale * (k_most_lines + 0.5f)
                && ui.measure(touch(), touch_width()).height <= touch_line * touch().scale * 2.5f
                && height() <= room.height;
        };
        while (m_scale > m_least && !fits())
            m_scale *= 0.93f;
        m_scale = std::max(m_scale, m_least);
    }

    [[nodiscard]] float height() { return m_ui.measure(welcome(), m_width).height + touch_height(); }

    void draw(base::Point at)
    {
        float const below
            = m_ui.say("invitation/welcome/" + m_greeting.language, semantics::Role::heading, welcome(), at, m_width);
        if (m_greeting.touch.empty())
            return;
        float const y = at.y + below + m_ui.step(1), size = mark();
        draw_mark({ at.x + size / 2, y + size / 2 }, size);
        float const x = at.x + size + m_ui.step(1.5f);
        float const high = m_ui.measure(touch(), touch_width()).height;
        m_ui.say("invitation/touch/" + m_greeting.language, semantics::Role::text, touch(),
            { x, y + std::max(0.0f, (size - high) / 2) }, touch_width());
    }

private:
    [[nodiscard]] ui::Words welcome() const
    {
        return { .text = m_greeting.welcome,
            .type = ui::Type::title,
            .strong = true,
            .colour = m_ui.theme().on_accent,
            .line_spacing = 1.2f,
            .language = m_greeting.language,
            .scale = m_scale };
    }
    [[nodiscard]] ui::Words touch() const
    {
        return { .text = m_greeting.touch,
            .type = ui::Type::title,
            .colour = m_ui.theme().on_accent,
            .line_spacing = 1.25f,
            .language = m_greeting.language,
            .scale = std::max(m_least, m_scale * 0.6f) };
    }
    [[nodiscard]] float mark() const { return std::round(m_ui.cap_height(ui::Type::title) * touch().scale * 2.6f); }
    [[nodiscard]] float touch_width() const { return m_width - mark() - m_ui.step(1.5f); }
    [[nodiscard]] float touch_height() const
    {
        return m_greeting.touch.empty() ? 0
                                        : m_ui.step(1) + std::max(mark(), m_ui.measure(touch(), touch_width()).height);
    }

    /// A hand that touches, in a disc.
    void draw_mark(base::Point centre, float size)
    {
        m_ui.canvas().disc(centre, size / 2, m_ui.theme().on_accent);
        base::Rect const box { centre.x - size / 2, centre.y - size / 2, size, size };
        m_ui.canvas().icon(ui::Icon::touch, box.inset(size * 0.22f), m_ui.theme().accent, std::round(size * 0.05f));
    }

    ui::Ui& m_ui;
    Greeting const& m_greeting;
    float m_width;
    float m_scale = 1, m_least = 0; ///< Times the title type.
};

/// Where it may be held by staff. Returns where it ends.
float draw_name(ui::Ui& ui, kiosk::invitation::InvitationView const& view, base::Rect const& room, Actions& actions)
{
    ui::Words const name { .text = view.site_name,
        .type = ui::Type::caption,
        .strong = true,
        .colour = ui.theme().on_accent,
        .line_spacing = 1.3f };
    base::Size const size { std::min(room.width, ui.measure(name).width), ui.measure(name, room.width).height };
    float const high = std::max(size.height, ui.small_target());
    ui.say("invitation/site", semantics::Role::heading, name, { room.x, room.y + (high - size.height) / 2 },
        size.width + 1);
    base::Rect const held { room.x, room.y, std::max(size.width, ui.target() * 2), high };
    if (ui.hold("invitation/staff", held, view.staff, kiosk::door::k_hold))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
    return room.y + high;
}

/// The languages whose turn it is not, on a darker ground along the lower edge.
struct Others {
    std::vector<Notice> notices;
    NoticeLines lines;
    NoticeSetting setting;

    [[nodiscard]] float height() const { return notices.empty() ? 0 : setting.height; }
};

/// In body type where they leave most of the screen, else in captions; of what has no room even so, the headings.
Others other_greetings(ui::Ui& ui, kiosk::invitation::InvitationView const& view, base::Rect const& room)
{
    Others others;
    for (auto const& greeting : view.greetings)
        if (&greeting != &view.greetings.front())
            others.notices.push_back({ greeting.language, greeting.welcome, greeting.touch });
    others.lines = { .heading_key = "invitation/welcome/",
        .detail_key = "invitation/touch/",
        .notices = {},
        .heading = ui.theme().on_accent,
        .detail = ui.theme().on_accent,
        .rule = ui::mixed(ui::shaded(ui.theme()), ui.theme().on_accent, 0.3f) };
    others.lines.notices = others.notices;
    struct Try {
        ui::Type type;
        float share; ///< Of the room, at most.
    };
    for (auto const& each :
        { Try { ui::Type::body, 0.4f }, Try { ui::Type::caption, 0.5f }, Try { ui::Type::caption, 0.66f } }) {
        others.lines.type = each.type;
        if (auto const found = each.share > 0.5f
                ? set_notices(ui, others.lines, { room.width, room.height * each.share })
                : set_in_lines(ui, others.lines, { room.width, room.height * each.share })) {
            others.setting = *found;
            return others;
        }
    }
    others.setting = set_headings(ui, others.lines, room.width);
    return others;
}

/// The part of `room` at whose end, or above, a picture stands; none where words need all of it.
base::Rect picture_slot(ui::Ui const& ui, base::Rect const& room)
{
    if (ui.landscape()) {
        float const side = std::min(room.height, room.width * 0.34f);
        return { room.right() - side, room.y + (room.height - side) / 2, side, side };
    }
    float const side = std::min(room.width, room.height * 0.45f);
    return { room.x, room.y, room.width, side };
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::invitation::InvitationView const& view, Actions& actions)
{
    auto const panel = ui.size();
    auto const& theme = ui.theme();
    base::Rect const whole { 0, 0, panel.width, panel.height };
    ui.canvas().fill(whole, theme.accent);

    auto const place = k_places[view.turn % k_places.size()];
    float const margin = ui.step(ui.is_low() ? 2.5f : 4);
    base::Rect room = whole.inset(margin);
    room.x += ui.step(place.x);
    room.y += ui.step(place.y);

    // The button first: what is read out is what to do.
    if (ui.surface("invitation/start", whole, view.start))
        actions.emplace_back(kiosk::invitation::WakeUp {});

    auto const others = other_greetings(ui, view, room);
    float const band = room.bottom() - others.height() - ui.step(2);
    if (!others.notices.empty()) {
        ui.canvas().fill({ 0, band, panel.width, panel.height - band }, ui::shaded(theme));
        ui.canvas().fill({ 0, band, panel.width, ui.px(base::Millimetres { 0.6f }) }, theme.on_accent);
    }

    float const top = draw_name(ui, view, room, actions) + ui.step(1);
    base::Rect const upper { room.x, top, room.width, band - ui.step(1.5f) - top };
    auto const& first = view.greetings.front();
    at_own_side(ui, first.language, upper, [&](base::Rect const& own) {
        auto const slot = picture_slot(ui, own);
        base::Rect words = own;
        if (ui.landscape())
            words.width = slot.x - ui.step(3) - own.x;
        else {
            words.y = slot.bottom() + ui.step(2);
            words.height = own.bottom() - words.y;
        }
        draw_reading_lamp(ui, slot, { theme.accent, theme.on_accent });
        MainGreeting greeting(ui, first, { words.width, words.height });
        greeting.draw({ words.x, words.y + std::max(0.0f, (words.height - greeting.height()) / 2) });
    });
    if (!others.notices.empty())
        draw_notices(ui, others.lines, others.setting,
            { room.x, band + ui.step(1.5f), room.width, room.bottom() - band - ui.step(1.5f) });
}

} // namespace screens
