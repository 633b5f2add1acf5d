#include "ui/column.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

void Column::round_up() { m_height = std::ceil(m_height); }

void Column::say(std::string_view key, semantics::Role role, Words const& words)
{
    m_height += m_purpose == Purpose::draw ? m_ui.say(key, role, words, { m_whole.x, m_whole.y + m_height }, width())
                                           : m_ui.measure(words, width()).height;
}

void Column::hairline()
{
    place(0, [&](base::Rect const& rect) { m_ui.hairline(rect.x, rect.y, rect.width); });
}

bool Column::button(std::string_view key, ButtonLabel const& label)
{
    float const wide = std::min(m_ui.button_size(label).width, width());
    return place(m_ui.button_height(label, wide), [&](base::Rect const& rect) {
        return m_ui.button(key, { rect.x, rect.y, wide, rect.height }, label);
    });
}

bool ButtonRow::button(std::string_view key, ButtonLabel label)
{
    label.type = Type::caption;
    float const width = std::min(m_ui.button_size(label).width, m_column.width());
    float const height = m_ui.button_height(label, width);
    if (m_x > 0 && m_x + width > m_column.width()) {
        m_x = 0;
        m_y = m_bottom + m_ui.gap();
    }
    float const x = std::exchange(m_x, m_x + width + m_ui.gap());
    m_bottom = std::max(m_bottom, m_y + height);
    // The column moves on when the whole row is known.
    return m_column.place(0, [&](base::Rect const& row) {
        return m_ui.button(key, { row.x + x, row.y + m_y, width, height }, label);
    });
}

} // namespace ui
