#pragma once
// What charts and tables show. All words are the caller's, numbers too: a figure knows no language.

#include "text/typesetter.h"

#include <span>
#include <string_view>
#include <vector>

namespace ui {

struct FigureText {
    std::string_view title;
    std::string_view summary;       ///< A sentence that says what the figure shows, for the eye and for the voice.
    std::string_view axis_end = {}; ///< What a share of 1 stands for: "20". For columns too narrow for their values.
};

/// A bar or a column, from 0 upwards.
struct Bar {
    enum class State {
        shown,
        small,    ///< Too small to be shown: hatched, and as high as all that is not shown.
        withheld, ///< Not shown, or the small ones could be computed: empty, and as high.
    };
    std::string_view label;
    float share = 0;        ///< Of the axis, from 0 to 1. What is not shown has none: its height is always the same.
    std::string_view value; ///< "12", "<5", "withheld"
    State state = State::shown;
};

/// Of a whole, distinguished by its pattern; the seventh has the first one's.
struct BarPart {
    enum class State {
        shown,
        hidden, ///< Its share is in the rest, whose pattern it has in the legend.
        rest,   ///< What all the hidden ones make together: hatched the other way, and at the end of the bar.
    };
    std::string_view label;
    float share = 0; ///< Of the whole, from 0 to 1.
    std::string_view value;
    State state = State::shown;
};

struct TableColumn {
    std::string_view label;
    float share = 1;                        ///< Of the width, against the other columns' shares.
    text::Align align = text::Align::start; ///< Numbers: end.
};

struct TableRow {
    enum class Kind { header, body };
    std::span<TableColumn const> columns;
    std::span<std::string_view const> cells = {}; ///< Those of the header are its columns' labels.
    Kind kind = Kind::body;
};

struct Table {
    std::string_view label; ///< Not drawn.
    std::span<TableColumn const> columns;
    std::span<std::vector<std::string_view> const> rows;
};

/// A number that is set in steps, with a button on each side of it.
struct Steps {
    std::string_view label, value;
    std::string_view less, more; ///< What the voice says of the buttons, which show signs.
    bool can_decrease = true, can_increase = true;
    bool wide = false; ///< The value has room for two lines, such as a span of days.
};

/// Shares come from divisions: what is no number is 0.
[[nodiscard]] constexpr float portion(float share) { return share > 0 ? (share < 1 ? share : 1.0f) : 0.0f; }

} // namespace ui
