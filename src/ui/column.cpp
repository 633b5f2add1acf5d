#include "ui/column.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

void Column::round_up() { m_height = std::ceil(m_height); }

void Column::keep_with_next()
{
    if (!m_pieces.empty())
        m_pieces.back().keeps_next = true;
}

void Column::join_from(std::size_t first)
{
    for (std::size_t i = first; i < m_pieces.size(); ++i)
        m_pieces[i].joined = true;
}

void Column::part_by_lines(Words const& words, float width, float from_px)
{
    if (m_purpose == Purpose::draw || m_pieces.empty())
        return;
    Piece const whole = m_pieces.back();
    m_pieces.pop_back();
    std::size_t const first = m_pieces.size();
    add_lines(words, width, whole.top + from_px - m_height, false);
    if (m_pieces.size() == first)
        m_pieces.push_back(whole);
    m_pieces[first].top = whole.top;
    m_pieces.back().bottom = whole.bottom;
}

void Column::add_piece(float from, float height)
{
    if (m_purpose == Purpose::measure && height > 0)
        m_pieces.push_back({ m_height + from, m_height + from + height });
}

void Column::add_lines(Words const& words, float width, float from, bool whole)
{
    auto const lines = m_ui.lines(words, width);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // No line of a paragraph stands alone, at the foot of a page or at the top of the next.
        bool const joined = i > 0 && (whole || i < 2 || i + 2 > lines.size());
        bool const is_last = joined && !whole && i > 1;
        m_pieces.push_back({ .top = m_height + from + lines[i].top,
            .bottom = m_height + from + lines[i].bottom,
            .joined = joined,
            .is_last = is_last });
    }
}

void Column::add_pieces_of(Column const& inner)
{
    for (Piece piece : inner.m_pieces) {
        piece.top += m_height;
        piece.bottom += m_height;
        m_pieces.push_back(piece);
    }
}

void Column::say(std::string_view key, semantics::Role role, Words const& words)
{
    if (m_purpose == Purpose::draw) {
        m_height += m_ui.say(key, role, words, { m_whole.x, m_whole.y + m_height }, width());
        return;
    }
    bool const heading = role == semantics::Role::heading;
    add_lines(words, width(), 0, heading);
    if (heading)
        keep_with_next();
    m_height += m_ui.measure(words, width()).height;
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
    return place({ width, m_ui.button_height(label, width) },
        [&](base::Rect const& rect) { return m_ui.button(key, rect, label); });
}

base::Point ButtonRow::next(base::Size const& size)
{
    if (m_x > 0 && m_x + size.width > m_column.width()) {
        m_x = 0;
        m_y = m_bottom + m_ui.gap();
    }
    float const x = std::exchange(m_x, m_x + size.width + m_ui.gap());
    m_bottom = std::max(m_bottom, m_y + size.height);
    m_column.add_piece(m_y, size.height);
    if (x > 0 && !m_column.m_pieces.empty())
        m_column.m_pieces.back().joined = true;
    return { x, m_y };
}

} // namespace ui
