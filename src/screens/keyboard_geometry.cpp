#include "screens/keyboard_geometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace screens {

namespace {

using Lengths = std::vector<std::size_t>;

std::size_t parts_of(std::size_t keys, std::size_t most) { return (keys + most - 1) / most; }

/// As many rows as need be, or as are asked for, none longer than another by more than one key.
void add_broken(Lengths& rows, std::size_t keys, std::size_t most, std::size_t least_parts = 1)
{
    std::size_t const parts = std::max(parts_of(keys, most), keys > 0 ? least_parts : 0);
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
        , m_narrowest(std::max(room.smallest_key, room.narrowest_key))
        , m_widths(keys.specials)
    {
        for (float& width : m_widths)
            width = std::max(width, room.smallest_key);
        auto const most = static_cast<std::size_t>(
            std::max(1.0f, std::floor((room.area.width + room.gap) / (m_narrowest + room.gap))));
        auto const letters = broken(keys.letters, most);
        m_above = broken({ &keys.above, 1 }, most);
        m_digits = broken({ &keys.digits, 1 }, most);
        // At least ten where rows do not break, so that keys keep their size from one language to another.
        m_columns = std::max({ longest(letters), longest(m_digits), std::size_t { most < 10 ? 1u : 10u } });
        // By the letters, so that nothing moves when signs take their place.
        for (std::size_t i = 0; i < keys.rows.size(); ++i)
            add_broken(m_keys, keys.rows[i], m_columns, i < keys.letters.size() ? parts_of(keys.letters[i], most) : 1);
        size_keys();
        std::size_t const others = m_above.size() + letters.size() + m_specials.size();
        float const with_row = height_of(others + m_digits.size(), room.smallest_key);
        m_usual_rows = others;
        if (with_row <= room.good_height)
            m_usual_rows += m_digits.size();
        else if (put_beside(keys.digits, most))
            return;
        else if (with_row <= room.most_height)
            m_usual_rows += m_digits.size();
        else if (keys.signs)
            m_above.clear();
        else
            m_digits.clear();
    }

    [[nodiscard]] KeyboardGeometry laid_out() const
    {
        KeyboardGeometry made { .rows = rows(), .key_width = m_key_width };
        float const usual_height = std::floor(std::clamp(height_in(m_room.good_height, m_usual_rows),
            m_room.smallest_key, std::max(m_room.best_height, m_room.smallest_key)));
        float const key_height
            = std::max(m_room.smallest_key, std::floor(height_in(height_of(m_usual_rows, usual_height), rows())));
        float const width = width_of(m_columns + m_columns_beside, m_key_width);
        float const height = height_of(rows(), key_height);
        made.board = { std::floor(m_room.area.x + (m_room.area.width - width) / 2), m_room.area.bottom() - height,
            width, height };
        /// Returns where the next row begins.
        auto const place
            = [&](Lengths const& lengths, base::Rect const& part, float centred, std::vector<base::Rect>& to) {
                  // What is above the letters may have more keys than fit at their size.
                  float const keys = static_cast<float>(std::max(longest(lengths), std::size_t { 1 }));
                  float const key_width
                      = std::min(m_key_width, std::round((part.width + m_room.gap) / keys - m_room.gap - 0.49f));
                  float row_y = part.y;
                  for (auto const length : lengths) {
                      float x = std::floor(part.x + centred * (part.width - width_of(length, key_width)) / 2);
                      for (std::size_t i = 0; i < length; ++i, x += key_width + m_room.gap)
                          to.push_back({ x, row_y, key_width, key_height });
                      row_y += key_height + m_room.gap;
                  }
                  return row_y;
              };
        float const digits_top = made.board.bottom() - height_of(m_digits.size(), key_height);
        bool const are_beside = m_columns_beside > 0;
        made.strip = { made.board.x, made.board.y, width, key_height };
        if (are_beside && digits_top < made.board.y + height_of(m_above.size(), key_height))
            made.strip.width = letters_width();
        float y = place(m_above, made.strip, 0, made.above);
        if (are_beside)
            place(m_digits,
                { made.board.x + letters_width() + m_room.gap, digits_top, width_of(m_columns_beside, m_key_width), 0 },
                1, made.digits);
        else
            y = place(m_digits, { made.board.x, y, width, 0 }, 1, made.digits);
        y = place(m_keys, { made.board.x, y, letters_width(), 0 }, 1, made.keys);
        place_specials(made, y, key_height);
        return made;
    }

private:
    [[nodiscard]] std::size_t rows() const
    {
        return m_above.size() + (m_columns_beside == 0 ? m_digits.size() : 0) + m_keys.size() + m_specials.size();
    }
    [[nodiscard]] float height_of(std::size_t rows, float key_height) const
    {
        return static_cast<float>(rows) * (key_height + m_room.gap) - m_room.gap;
    }
    [[nodiscard]] float width_of(std::size_t keys, float key_width) const
    {
        return static_cast<float>(keys) * (key_width + m_room.gap) - m_room.gap;
    }
    [[nodiscard]] float letters_width() const { return width_of(m_columns, m_key_width); }
    /// Of the keys of so many rows.
    [[nodiscard]] float height_in(float height, std::size_t rows) const
    {
        return (height + m_room.gap) / static_cast<float>(rows) - m_room.gap;
    }
    [[nodiscard]] float left_over(std::span<float const> widths) const
    {
        return letters_width() + m_room.gap
            - std::accumulate(widths.begin(), widths.end(), static_cast<float>(widths.size()) * m_room.gap);
    }

    void size_keys()
    {
        auto const columns = static_cast<float>(m_columns + m_columns_beside);
        m_key_width = std::floor(std::min(
            (m_room.area.width + m_room.gap) / columns - m_room.gap, std::max(m_room.widest_key, m_narrowest)));
        break_specials();
    }

    /// False where they have no room, or where the special keys would need another row for it. The row above the
    /// letters is spared if it can be: others use its room while it is empty.
    bool put_beside(std::size_t digits, std::size_t most)
    {
        auto const specials = m_specials;
        for (std::size_t const rows_above : { std::size_t { 0 }, longest(m_above) > m_columns ? 0 : m_above.size() })
            for (m_columns_beside = 1; m_columns + m_columns_beside <= most; ++m_columns_beside) {
                size_keys();
                if (m_specials != specials
                    || (rows_above + m_keys.size() + m_specials.size()) * m_columns_beside < digits)
                    continue;
                m_digits.assign(digits / m_columns_beside, m_columns_beside);
                if (digits % m_columns_beside > 0)
                    m_digits.push_back(digits % m_columns_beside);
                return true;
            }
        m_columns_beside = 0;
        size_keys();
        return false;
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
    float m_narrowest;           ///< Key that types a letter.
    std::vector<float> m_widths; ///< Of the special keys.
    Lengths m_keys, m_above, m_digits, m_specials;
    std::size_t m_columns = 1;        ///< Of the letters.
    std::size_t m_columns_beside = 0; ///< Of the digits; 0: they have rows of their own.
    std::size_t m_usual_rows = 0;
    float m_key_width = 0;
};

} // namespace

KeyboardGeometry lay_out_keyboard(KeyboardKeys const& keys, KeyboardRoom const& room)
{
    return Board(keys, room).laid_out();
}

} // namespace screens
