#include "screens/draw_screen.h"

#include "screens/staff_frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;
using View = kiosk::settings::SettingsView;

/// The rows of the list. Each returns its height and draws when it is told to.
class Rows {
public:
    Rows(ui::Ui& ui, View const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    float row(std::size_t index, base::Rect const& rect, bool draw)
    {
        return std::visit([&](auto const& row) { return part(row, rect, index, draw); }, m_view.rows[index]);
    }

private:
    float say(std::string const& key, Role role, ui::Words const& words, base::Rect const& rect, float y, bool draw)
    {
        return draw ? m_ui.say(key, role, words, { rect.x, rect.y + y }, rect.width)
                    : m_ui.measure(words, rect.width).height;
    }

    [[nodiscard]] ui::Words caption(std::string_view text) const
    {
        return { .text = text, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f };
    }

    float part(View::Heading const& heading, base::Rect const& rect, std::size_t index, bool draw)
    {
        std::string const key = "settings/group/" + std::to_string(index);
        float y = index == 0 ? 0 : m_ui.step(1.5f);
        y += say(key, Role::heading,
            { .text = heading.text, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f }, rect, y, draw);
        if (!heading.note.empty())
            y += say(key + "/note", Role::note, caption(heading.note), rect, y, draw);
        return y + m_ui.step(0.5f);
    }

    float part(View::Number const& number, base::Rect const& rect, std::size_t, bool draw)
    {
        ui::Steps const steps { .label = number.label,
            .value = number.value,
            .less = number.less,
            .more = number.more,
            .can_decrease = number.can_decrease,
            .can_increase = number.can_increase };
        float const height = m_ui.stepper_height(steps, rect.width);
        if (draw)
            if (int const direction
                = m_ui.stepper("settings/" + number.key, { rect.x, rect.y, rect.width, height }, steps);
                direction != 0)
                m_actions.emplace_back(kiosk::settings::StepSetting { number.key, direction });
        float const note
            = say("settings/" + number.key + "/allowed", Role::note, caption(number.allowed), rect, height, draw);
        return underlined(rect, height + note, draw);
    }

    float part(View::Text const& text, base::Rect const& rect, std::size_t, bool draw)
    {
        float const label = say("settings/" + text.key + "/name", Role::text,
                                { .text = text.label, .line_spacing = 1.35f }, rect, 0, draw)
            + m_ui.step(0.25f);
        float const words
            = m_ui.measure({ .text = text.value, .line_spacing = 1.35f }, rect.width - m_ui.step(2)).height;
        base::Rect const field { rect.x, rect.y + label, rect.width,
            std::max(m_ui.target(), std::ceil(words + m_ui.step(1))) };
        if (draw && m_ui.text_field("settings/" + text.key, field, text.label, text.value, text.placeholder, true))
            m_actions.emplace_back(kiosk::settings::OpenSettingText { text.key });
        return label + field.height + m_ui.step(1);
    }

    float part(View::Item const& item, base::Rect const& rect, std::size_t, bool draw)
    {
        // The button's room is kept where there is none, so that the boxes stand below each other.
        ui::ButtonLabel const earlier { .text = item.earlier, .icon = ui::Icon::up, .type = ui::Type::caption };
        float const button = move_width(), box = rect.width - button - m_ui.gap();
        float const height = std::max(m_ui.checkbox_height(item.label, box), m_ui.small_target());
        if (!draw)
            return height + m_ui.gap();
        std::string const key = "settings/" + item.key + "/" + item.item;
        if (m_ui.checkbox(key, { rect.x, rect.y, box, height },
                { .text = item.label, .selected = item.offered, .enabled = item.can_toggle }))
            m_actions.emplace_back(kiosk::settings::ToggleSettingItem { item.key, item.item });
        if (!item.earlier.empty()
            && m_ui.button(key + "/earlier", { rect.x + box + m_ui.gap(), rect.y, button, height }, earlier))
            m_actions.emplace_back(kiosk::settings::MoveSettingItem { item.key, item.item });
        return height + m_ui.gap();
    }

    float part(View::Pin const& pin, base::Rect const& rect, std::size_t, bool draw)
    {
        ui::ButtonLabel label { .text = pin.label };
        if (m_ui.button_size(label).width > rect.width)
            label.type = ui::Type::caption;
        auto const size = m_ui.button_size(label);
        base::Rect const button { rect.x, rect.y, std::min(rect.width, std::max(size.width, m_ui.target() * 6)),
            std::max(size.height, m_ui.target()) };
        if (draw && m_ui.button("settings/pin/" + std::string(privacy::name_of(pin.role)), button, label))
            m_actions.emplace_back(kiosk::settings::OpenNewPin { pin.role });
        return button.height + m_ui.gap();
    }

    [[nodiscard]] float move_width()
    {
        float widest = 0;
        for (auto const& row : m_view.rows)
            if (auto const* item = std::get_if<View::Item>(&row); item && !item->earlier.empty())
                widest = std::max(widest,
                    m_ui.button_size({ .text = item->earlier, .icon = ui::Icon::up, .type = ui::Type::caption }).width);
        return std::ceil(widest);
    }

    float underlined(base::Rect const& rect, float height, bool draw)
    {
        float const line = height + m_ui.step(0.5f);
        if (draw)
            m_ui.hairline(rect.x, rect.y + line, rect.width);
        return line + m_ui.step(0.75f);
    }

    ui::Ui& m_ui;
    View const& m_view;
    Actions& m_actions;
};

/// What changes the rows or their heights.
struct Stamp {
    std::string operator()(View::Heading const& row) const { return row.text + row.note; }
    std::string operator()(View::Number const& row) const { return row.label + row.allowed; }
    std::string operator()(View::Text const& row) const { return row.label + row.value; }
    std::string operator()(View::Item const& row) const { return row.label; }
    std::string operator()(View::Pin const& row) const { return row.label; }
};

} // namespace

void draw_screen(ui::Ui& ui, kiosk::settings::SettingsView const& view, Actions& actions)
{
    base::Rect body = staff_frame(ui, view.chrome, actions);
    ui::Words const notice { .text = view.notice,
        .type = ui::Type::caption,
        .strong = view.alert,
        .colour = view.alert ? ui.theme().alert : ui.theme().ink_soft,
        .line_spacing = 1.35f };
    float const used = ui.say("settings/notice", Role::status, notice, { body.x, body.y }, body.width) + ui.step(0.75f);
    body.y += used;
    body.height -= used;
    Rows rows(ui, view, actions);
    auto height = [&](std::size_t row, float width) { return rows.row(row, { 0, 0, width, 0 }, false); };
    std::string all;
    for (auto const& row : view.rows)
        all += std::visit(Stamp {}, row) + "\n";
    ui.flow({ .key = "settings/list",
                .viewport = body,
                .stamp = std::hash<std::string> {}(all),
                .count = view.rows.size(),
                .page_up = view.chrome.page_up,
                .page_down = view.chrome.page_down,
                .guess = height,
                .measure = height,
                .draw = [&](std::size_t row, base::Rect const& rect) { rows.row(row, rect, true); } },
        { view.scroll->offset_px, view.scroll->velocity_px_s, view.scroll->target_px });
}

} // namespace screens
