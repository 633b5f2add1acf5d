#pragma once
// Lays blocks out from top to bottom; the same code measures and draws.

#include "ui/grid.h"
#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ui {

class ButtonRow;

/// What a block is laid out in: the block adds what stands in it, one below the other, and cannot tell whether the
/// column only adds up the heights or draws as well. Lengths are in pixels, but for gaps in steps (Ui::step).
class Column {
public:
    /// Measures. Nothing is drawn, recorded or activated.
    Column(Ui& ui, float width)
        : Column(ui, { 0, 0, width, 0 }, Purpose::measure)
    {
    }
    /// Draws from the top of `whole` down, which is as high as the block was when it was measured.
    Column(Ui& ui, base::Rect const& whole)
        : Column(ui, whole, Purpose::draw)
    {
    }

    [[nodiscard]] float width() const { return m_whole.width; }
    /// Of what stands in it so far.
    [[nodiscard]] float height() const { return m_height; }

    /// What stands in it so far, as a page may be broken between; while measuring only.
    [[nodiscard]] std::vector<Piece> const& pieces() const { return m_pieces; }
    /// What was placed last is not parted from what follows.
    void keep_with_next();
    /// Nor is what was placed since there were `first` pieces from what is before it, be that in the block before.
    void join_from(std::size_t first);
    /// What was placed last may be parted between the lines of these words in it, which begin `from_px` below its top.
    void part_by_lines(Words const& words, float width, float from_px);

    void gap(float steps) { m_height += m_ui.step(steps); }
    void gap_px(float height_px) { m_height += height_px; }
    /// What follows begins on a whole pixel.
    void round_up();

    void say(std::string_view key, semantics::Role role, Words const& words);
    /// Takes no room.
    void hairline();
    /// As wide as its words, but never wider than the column; returns whether it was activated.
    bool button(std::string_view key, ButtonLabel const& label);

    /// The next `height` of the column, which `draw` fills. Returns what `draw` does, or while measuring, when it is
    /// not called, a default: a widget that is only measured is not activated.
    template <std::invocable<base::Rect const&> Draw>
    std::invoke_result_t<Draw const&, base::Rect const&> place(float height, Draw const& draw)
    {
        base::Rect const rect { m_whole.x, m_whole.y + m_height, m_whole.width, height };
        add_piece(0, height);
        m_height += height;
        if (m_purpose == Purpose::draw)
            return draw(rect);
        return std::invoke_result_t<Draw const&, base::Rect const&>();
    }

    /// Calls `draw` with the rectangle of the whole column, before what follows is drawn. Takes no room.
    template <std::invocable<base::Rect const&> Draw>
    void behind(Draw const& draw)
    {
        if (m_purpose == Purpose::draw)
            draw(m_whole);
    }

    /// What `contents` adds lies in a group as large as the whole column.
    template <std::invocable Contents>
    void group(std::string_view key, semantics::Role role, std::string_view label, Contents const& contents)
    {
        behind([&](base::Rect const& whole) { m_ui.begin_group(key, role, label, whole); });
        contents();
        behind([&](base::Rect const&) { m_ui.end_group(); });
    }

    /// `block` is laid out in a column that begins further in and ends where this one does.
    template <std::invocable<Column&> Block>
    void indent(float by_px, Block const& block)
    {
        Column inner(m_ui,
            { m_whole.x + by_px, m_whole.y + m_height, m_whole.width - by_px, m_whole.height - m_height }, m_purpose);
        block(inner);
        add_pieces_of(inner);
        m_height += inner.height();
    }

    /// Equal cells in rows of `columns`, all as high as the highest: `height_of(i, width)` asks for it, and
    /// `draw(i, rect)` fills a cell. `columns` is at least 1.
    template <std::invocable<int, float> HeightOf, std::invocable<int, base::Rect const&> Draw>
    void cells(int count, int columns, HeightOf const& height_of, Draw const& draw)
    {
        float const between = m_ui.gap();
        float const cell_width = std::floor((width() + between) / static_cast<float>(columns) - between);
        float cell_height = 0;
        for (int i = 0; i < count; ++i)
            cell_height = std::max(cell_height, height_of(i, cell_width));
        int const rows = (count + columns - 1) / columns;
        place(static_cast<float>(rows) * (cell_height + between) - between, [&](base::Rect const& all) {
            for (int i = 0; i < count; ++i) {
                base::Rect const row { all.x, all.y + static_cast<float>(i / columns) * (cell_height + between),
                    all.width, cell_height };
                draw(i, column_of(row, i % columns, columns, between));
            }
        });
    }

    /// `buttons` is handed a ButtonRow.
    template <std::invocable<ButtonRow&> Buttons>
    void button_row(Buttons const& buttons);

private:
    friend class ButtonRow;
    enum class Purpose { measure, draw };
    Column(Ui& ui, base::Rect const& whole, Purpose purpose)
        : m_ui(ui)
        , m_whole(whole)
        , m_purpose(purpose)
    {
    }

    /// Below what stands in it so far.
    void add_piece(float from, float height);
    void add_lines(Words const& words, float width, float from, bool whole);
    void add_pieces_of(Column const& inner);

    Ui& m_ui;
    base::Rect m_whole;
    Purpose m_purpose;
    float m_height = 0;
    std::vector<Piece> m_pieces;
};

/// Small buttons side by side, in as many lines as they need.
class ButtonRow {
public:
    ButtonRow(Ui& ui, Column& column)
        : m_ui(ui)
        , m_column(column)
    {
    }
    /// Returns whether it was activated.
    bool button(std::string_view key, ButtonLabel label);
    /// The next `size` of the row, which `draw` fills, and at most as wide as the column. For what it returns see
    /// Column::place().
    template <std::invocable<base::Rect const&> Draw>
    std::invoke_result_t<Draw const&, base::Rect const&> place(base::Size const& size, Draw const& draw)
    {
        base::Point const at = next(size);
        // The column moves on when the whole row is known.
        return m_column.place(0, [&](base::Rect const& row) {
            return draw(base::Rect { row.x + at.x, row.y + at.y, size.width, size.height });
        });
    }
    [[nodiscard]] float width() const { return m_column.width(); }
    /// Of all lines.
    [[nodiscard]] float height() const { return m_bottom; }

private:
    [[nodiscard]] base::Point next(base::Size const& size);

    Ui& m_ui;
    Column& m_column;
    float m_x = 0, m_y = 0, m_bottom = 0; ///< From where the row begins.
};

template <std::invocable<ButtonRow&> Buttons>
void Column::button_row(Buttons const& buttons)
{
    ButtonRow row(m_ui, *this);
    buttons(row);
    m_height += row.height();
}

/// Shows `spec.count` blocks in a flow: `block(i, column)` lays the i-th one out. `guess(i, width)` says how high it
/// may be, for a block that is out of sight and costly to lay out; std::nullopt has it measured at once. The functions
/// of `spec` are filled in here.
template <std::invocable<std::size_t, Column&> Block, std::invocable<std::size_t, float> Guess>
void show_blocks(Ui& ui, FlowSpec spec, FlowPosition position, Block const& block, Guess const& guess)
{
    auto const measure = [&ui, &block](std::size_t index, float width) {
        Column column(ui, width);
        block(index, column);
        MeasuredBlock measured { column.height(), column.pieces() };
        // What only leaves room fits on any page.
        if (measured.pieces.empty())
            measured.pieces.push_back({});
        return measured;
    };
    // None holds more than two references: so much a std::function keeps without allocating in each frame.
    spec.guess = [&guess, &measure](std::size_t index, float width) {
        std::optional<float> const guessed = guess(index, width);
        return guessed ? *guessed : measure(index, width).height;
    };
    spec.measure = measure;
    spec.draw = [&ui, &block](std::size_t index, base::Rect const& rect) {
        Column column(ui, rect);
        block(index, column);
    };
    ui.flow(spec, position);
}

/// The same where all blocks are measured at once, because they are few.
template <std::invocable<std::size_t, Column&> Block>
void show_blocks(Ui& ui, FlowSpec const& spec, FlowPosition position, Block const& block)
{
    show_blocks(ui, spec, position, block, [](std::size_t, float) { return std::optional<float> {}; });
}

} // namespace ui
