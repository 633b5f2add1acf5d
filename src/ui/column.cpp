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
    auto const size = m_ui.button_size(label);
    return place(size.height, [&](base::Rect const& rect) {
        return m_ui.button(key, { rect.x, rect.y, std::min(size.width, rect.width), size.height }, label);
    });
}

bool ButtonRow::button(std::string_view key, ButtonLabel label)
{
    label.type = Type::caption;
    auto const size = m_ui.button_size(label);
    float const width = std::min(size.width, m_column.width());
    if (m_x > 0 && m_x + width > m_column.width()) {
        m_x = 0;
        m_y += size.height + m_ui.gap();
    }
    float const x = std::exchange(m_x, m_x + width + m_ui.gap());
    m_bottom = m_y + size.height;
    // The column moves on when the whole row is known.
    return m_column.place(0, [&](base::Rect const& row) {
        return m_ui.button(key, { row.x + x, row.y + m_y, width, size.height }, label);
    });
}

} // namespace ui
