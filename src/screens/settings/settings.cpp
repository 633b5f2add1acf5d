#include "screens/draw_screen.h"

#include "screens/scroll_position.h"
#include "screens/staff_frame.h"
#include "ui/column.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;
using View = kiosk::settings::SettingsView;

/// The rows of the list.
class Rows {
public:
    Rows(ui::Ui& ui, View const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    void lay_out(std::size_t index, ui::Column& column)
    {
        std::visit([&](auto const& row) { lay_out(row, index, column); }, m_view.rows[index]);
    }

private:
    [[nodiscard]] ui::Words caption(std::string_view text) const
    {
        return { .text = text, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f };
    }

    void lay_out(View::Heading const& heading, std::size_t index, ui::Column& column)
    {
        std::string const key = "settings/group/" + std::to_string(index);
        if (index > 0)
            column.gap(1.5f);
        column.say(key, Role::heading,
            { .text = heading.text, .type = ui::Type::heading, .strong = true, .line_spacing = 1.25f });
        if (!heading.note.empty())
            column.say(key + "/note", Role::note, caption(heading.note));
        column.gap(0.5f);
    }

    void lay_out(View::Number const& number, std::size_t, ui::Column& column)
    {
        std::string const key = "settings/" + number.key;
        ui::Steps const steps { .label = number.label,
            .value = number.value,
            .less = number.less,
            .more = number.more,
            .can_decrease = number.can_decrease,
            .can_increase = number.can_increase };
        if (int const direction = column.place(m_ui.stepper_height(steps, column.width()),
                [&](base::Rect const& rect) { return m_ui.stepper(key, rect, steps); }))
            m_actions.emplace_back(kiosk::settings::StepSetting { number.key, direction });
        column.say(key + "/allowed", Role::note, caption(number.allowed));
        lay_out(number.changed, number.key, column);
        column.gap(0.5f);
        column.hairline();
        column.gap(0.75f);
    }

    void lay_out(View::Text const& text, std::size_t, ui::Column& column)
    {
        std::string const key = "settings/" + text.key;
        column.say(key + "/name", Role::text, { .text = text.label, .line_spacing = 1.35f });
        column.gap(0.25f);
        float const words
            = m_ui.measure({ .text = text.value, .line_spacing = 1.35f }, column.width() - m_ui.step(2)).height;
        if (column.place(std::max(m_ui.target(), std::ceil(words + m_ui.step(1))), [&](base::Rect const& field) {
                return m_ui.text_field(key, field,
                    { .label = text.label, .text = text.value, .placeholder = text.placeholder, .opens = true });
            }))
            m_actions.emplace_back(kiosk::settings::OpenSettingText { text.key });
        lay_out(text.changed, text.key, column);
        column.gap(1);
    }

    void lay_out(View::Item const& item, std::size_t, ui::Column& column)
    {
        // The button's room is kept where there is none, so that the boxes stand below each other. It stands below
        // where it would leave too little for the words.
        float const button = move_width(), beside = column.width() - button - m_ui.gap();
        bool const one_row = beside >= button * 2;
        float const width = one_row ? beside : column.width();
        float const box = std::max(m_ui.checkbox_height(item.label, width), m_ui.small_target());
        float const below = one_row || item.earlier.empty() ? 0 : m_ui.small_gap() + m_ui.small_target();
        column.place(box + below, [&](base::Rect const& rect) {
            base::Rect const move { one_row ? rect.x + beside + m_ui.gap() : rect.x,
                one_row ? rect.y : rect.bottom() - m_ui.small_target(), button,
                one_row ? rect.height : m_ui.small_target() };
            draw_item(item, { rect.x, rect.y, width, box }, move);
        });
        lay_out(item.changed, item.key, column);
        column.gap_px(m_ui.gap());
    }

    /// The words and, where there is room for both, the button beyond them.
    void lay_out(std::optional<View::Changed> const& changed, std::string const& setting, ui::Column& column)
    {
        if (!changed)
            return;
        std::string const key = "settings/" + setting;
        ui::ButtonLabel const label = reset_label(*changed);
        base::Size const button = m_ui.button_size(label);
        float const height = std::max(button.height, m_ui.small_target());
        float const rest = column.width() - button.width - m_ui.step(1);
        bool const one_row = column.width() >= reset_width() * 2.5f;
        float const words = m_ui.measure(caption(changed->note), one_row ? rest : column.width()).height;
        float const all = one_row ? std::max(words, height) : words + m_ui.gap() + height;
        column.gap_px(m_ui.gap());
        bool const pressed = column.place(all, [&](base::Rect const& rect) {
            float const words_y = one_row ? rect.y + std::floor((rect.height - words) / 2) : rect.y;
            float const button_y = one_row ? rect.y + std::floor((rect.height - height) / 2) : rect.bottom() - height;
            float const button_x = one_row ? rect.right() - button.width : rect.x;
            m_ui.say(
                key + "/changed", Role::note, caption(changed->note), { rect.x, words_y }, one_row ? rest : rect.width);
            return m_ui.button(key + "/reset", { button_x, button_y, button.width, height }, label);
        });
        if (pressed)
            m_actions.emplace_back(kiosk::settings::ResetSetting { setting });
    }

    void draw_item(View::Item const& item, base::Rect const& box, base::Rect const& move)
    {
        ui::ButtonLabel const earlier { .text = item.earlier, .icon = ui::Icon::up, .type = ui::Type::caption };
        std::string const key = "settings/" + item.key + "/" + item.item;
        if (m_ui.checkbox(key, box, { .text = item.label, .selected = item.offered, .enabled = item.can_toggle }))
            m_actions.emplace_back(kiosk::settings::ToggleSettingItem { item.key, item.item });
        if (!item.earlier.empty() && m_ui.button(key + "/earlier", move, earlier))
            m_actions.emplace_back(kiosk::settings::MoveSettingItem { item.key, item.item });
    }

    void lay_out(View::Button const& button, std::size_t, ui::Column& column)
    {
        ui::ButtonLabel label { .text = button.label };
        if (m_ui.button_size(label).width > column.width())
            label.type = ui::Type::caption;
        float const width = std::min(column.width(), std::max(m_ui.button_size(label).width, m_ui.target() * 6));
        float const height = std::max(m_ui.target(), m_ui.button_height(label, width));
        if (column.place(height, [&](base::Rect const& rect) {
                return m_ui.button("settings/" + button.key, { rect.x, rect.y, width, rect.height }, label);
            }))
            m_actions.emplace_back(button.action);
        lay_out(button.changed, button.setting, column);
        column.gap_px(m_ui.gap());
    }

    static ui::ButtonLabel reset_label(View::Changed const& changed)
    {
        return { .text = changed.button, .type = ui::Type::caption };
    }

    /// Of the widest button that changes something back, so that all of them stand the same way.
    [[nodiscard]] float reset_width()
    {
        float widest = 0;
        for (auto const& row : m_view.rows)
            if (auto const* changed = changed_in(row))
                widest = std::max(widest, m_ui.button_size(reset_label(*changed)).width);
        return widest;
    }

    static View::Changed const* changed_in(View::Row const& row)
    {
        return std::visit(
            [](auto const& each) -> View::Changed const* {
                if constexpr (requires { each.changed; })
                    return each.changed ? &*each.changed : nullptr;
                else
                    return nullptr;
            },
            row);
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

    ui::Ui& m_ui;
    View const& m_view;
    Actions& m_actions;
};

/// What changes the rows or their heights.
struct Stamp {
    static std::string of(std::optional<View::Changed> const& changed)
    {
        return changed ? changed->note + changed->button : std::string {};
    }
    std::string operator()(View::Heading const& row) const { return row.text + row.note; }
    std::string operator()(View::Number const& row) const { return row.label + row.allowed + of(row.changed); }
    std::string operator()(View::Text const& row) const { return row.label + row.value + of(row.changed); }
    std::string operator()(View::Item const& row) const { return row.label + of(row.changed); }
    std::string operator()(View::Button const& row) const { return row.label + of(row.changed); }
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
    float const used = ui.say("settings/notice", Role::status, notice, { body.x, body.y }, body.width)
        + ui.step(view.alert ? 0.25f : 0.75f); // What went wrong may take three lines of a low screen.
    body.y += used;
    body.height -= used;
    Rows rows(ui, view, actions);
    std::string all;
    for (auto const& row : view.rows)
        all += std::visit(Stamp {}, row) + "\n";
    ui::show_blocks(ui,
        { .key = "settings/list",
            .viewport = body,
            .stamp = std::hash<std::string> {}(all),
            .count = view.rows.size(),
            .page_up = view.chrome.page_up,
            .page_down = view.chrome.page_down },
        position_of(*view.scroll), [&](std::size_t row, ui::Column& column) { rows.lay_out(row, column); });
}

} // namespace screens
