#include "screens/keyboard_geometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace screens {

namespace {

using Lengths = std::vector<std::size_t>;

/// As many rows as need be, none longer than another by more than one key.
void add_broken(Lengths& rows, std::size_t keys, std::size_t most)
{
    std::size_t const parts = (keys + most - 1) / most;
    for (std::size_t part = 0; part < parts; ++part)
        rows.push_back(keys / parts + (part < keys % parts ? 1 : 0));
}

Lengths broken(std::span<std::size_t const> keys, std::size_t most)
{
    Lengths rows;
    for (auto const row : keys)
        add_broken(rows, row, most);
    return rows;
}

std::size_t longest(Lengths const& rows) { return rows.empty() ? 0 : *std::ranges::max_element(rows); }

class Board {
public:
    Board(KeyboardKeys const& keys, KeyboardRoom const& room)
        : m_room(room)
        , m_widths(keys.specials)
    {
        for (float& width : m_widths)
            width = std::max(width, room.smallest_key);
        auto const most = static_cast<std::size_t>(
            std::max(1.0f, std::floor((room.area.width + room.gap) / (room.smallest_key + room.gap))));
        m_keys = broken(keys.rows, most);
        m_above = broken({ &keys.above, 1 }, most);
        m_digits = broken({ &keys.digits, 1 }, most);
        // At least ten, so that keys keep their size from one plane to another, where rows do not break.
        std::size_t const columns
            = std::max({ longest(m_keys), longest(m_digits), std::size_t { most < 10 ? 1u : 10u } });
        m_columns = std::max(columns, std::size_t { 1 });
        m_key_width = std::floor(std::min((room.area.width + room.gap) / static_cast<float>(m_columns) - room.gap,
            std::max(room.widest_key, room.smallest_key)));
        m_width = static_cast<float>(m_columns) * (m_key_width + room.gap) - room.gap;
        break_specials();
        std::size_t const others = m_above.size() + broken(keys.letters, most).size() + m_specials.size();
        bool const digits_fit = height_of(others + m_digits.size(), room.smallest_key) <= room.good_height;
        m_usual_rows = others + (digits_fit ? m_digits.size() : 0);
        if (!digits_fit || keys.digits_in_rows)
            m_digits.clear();
    }

    [[nodiscard]] KeyboardGeometry laid_out() const
    {
        KeyboardGeometry made;
        float const usual_height = std::floor(std::clamp(height_in(m_room.good_height, m_usual_rows),
            m_room.smallest_key, std::max(m_room.best_height, m_room.smallest_key)));
        float const key_height
            = std::max(m_room.smallest_key, std::floor(height_in(height_of(m_usual_rows, usual_height), rows())));
        float const height = height_of(rows(), key_height);
        made.key_width = m_key_width;
        made.board = { std::floor(m_room.area.x + (m_room.area.width - m_width) / 2), m_room.area.bottom() - height,
            m_width, height };
        float y = made.board.y;
        auto const place = [&](Lengths const& lengths, float key_width, float centred, std::vector<base::Rect>& to) {
            for (auto const length : lengths) {
                float const width = static_cast<float>(length) * (key_width + m_room.gap) - m_room.gap;
                float x = std::floor(made.board.x + centred * (m_width - width) / 2);
                for (std::size_t i = 0; i < length; ++i, x += key_width + m_room.gap)
                    to.push_back({ x, y, key_width, key_height });
                y += key_height + m_room.gap;
            }
        };
        // It is seldom full, and may have more keys than the others.
        auto const above = static_cast<float>(std::max(longest(m_above), std::size_t { 1 }));
        float const above_width = std::floor(std::min(m_key_width, (m_width + m_room.gap) / above - m_room.gap));
        place(m_above, above_width, 0, made.above);
        place(m_digits, m_key_width, 1, made.digits);
        place(m_keys, m_key_width, 1, made.keys);
        place_specials(made, y, key_height);
        return made;
    }

private:
    [[nodiscard]] std::size_t rows() const
    {
        return m_above.size() + m_digits.size() + m_keys.size() + m_specials.size();
    }
    [[nodiscard]] float height_of(std::size_t rows, float key_height) const
    {
        return static_cast<float>(rows) * (key_height + m_room.gap) - m_room.gap;
    }
    /// Of the keys of so many rows.
    [[nodiscard]] float height_in(float height, std::size_t rows) const
    {
        return (height + m_room.gap) / static_cast<float>(rows) - m_room.gap;
    }
    [[nodiscard]] float left_over(std::span<float const> widths) const
    {
        return m_width + m_room.gap
            - std::accumulate(widths.begin(), widths.end(), static_cast<float>(widths.size()) * m_room.gap);
    }

    /// One row where the words have room in it, else two or more.
    void break_specials()
    {
        for (std::size_t parts = 1; parts <= m_widths.size(); ++parts) {
            m_specials.clear();
            add_broken(m_specials, m_widths.size(), (m_widths.size() + parts - 1) / parts);
            std::span<float const> rest = m_widths;
            bool fits = true;
            for (auto const length : m_specials) {
                fits = fits && left_over(rest.first(length)) >= 0;
                rest = rest.subspan(length);
            }
            if (fits)
                return;
        }
    }

    void place_specials(KeyboardGeometry& made, float y, float key_height) const
    {
        std::span<float const> rest = m_widths;
        for (auto const length : m_specials) {
            auto const row = rest.first(length);
            float const share = std::max(0.0f, left_over(row)) / static_cast<float>(length);
            float x = made.board.x;
            for (float const width : row) {
                made.specials.push_back({ std::round(x), y, std::floor(width + share), key_height });
                x += width + share + m_room.gap;
            }
            rest = rest.subspan(length);
            y += key_height + m_room.gap;
        }
    }

    KeyboardRoom m_room;
    std::vector<float> m_widths; ///< Of the special keys.
    Lengths m_keys, m_above, m_digits, m_specials;
    std::size_t m_usual_rows = 0, m_columns = 1;
    float m_key_width = 0, m_width = 0;
};

} // namespace

KeyboardGeometry lay_out_keyboard(KeyboardKeys const& keys, KeyboardRoom const& room)
{
    return Board(keys, room).laid_out();
}

} // namespace screens
