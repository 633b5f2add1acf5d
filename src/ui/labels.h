#pragma once
// What widgets say, and how it is set.

#include "text/typesetter.h"
#include "ui/canvas.h"
#include "ui/theme.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace ui {

enum class Type { caption, body, heading, title, display };

/// Words to be set: how, but not where.
struct Words {
    std::string_view text;
    Type type = Type::body;
    bool strong = false;
    std::optional<Colour> colour = {}; ///< None: ink.
    text::Align align = text::Align::start;
    int max_lines = 0;
    float line_spacing = 1.5f;
    std::span<text::Span const> spans = {};
    std::string_view language = {};          ///< Empty: the Ui's.
    bool typed = false;                      ///< Typed by a visitor: nothing of it may be cached.
    bool excerpt = false;                    ///< May end in "…": the rest is not for here.
    std::span<text::Span const> marks = {};  ///< Ranges that are tinted and underlined.
    std::span<text::Span const> struck = {}; ///< Ranges with a line through them.
    float scale = 1;                         ///< Times the size of its type, for what is read from afar.
};

enum class Look {
    primary, ///< What a visitor most likely wants: filled.
    plain,   ///< Outlined.
    quiet,   ///< No edge until it is pressed.
};

struct ButtonLabel {
    std::string_view text;
    Icon icon = Icon::none;
    Look look = Look::plain;
    bool enabled = true;
    bool busy = false; ///< Its work is under way.
    Type type = Type::body;
    std::string_view spoken = {}; ///< What the voice says; empty: the text.
    bool typed = false;           ///< As in Words.
};

struct Choice {
    std::string_view text;
    bool selected = false;
    bool enabled = true;
    std::string_view spoken = {};
};

struct CardText {
    std::string_view title;
    std::string_view see;     ///< After the title, lighter: "see Cytokine release syndrome".
    std::string_view caption; ///< Below, smaller.
};

/// Words of which some were looked for.
struct MarkedText {
    std::string_view text;
    std::span<text::Span const> marks = {}; ///< Those.
};

/// Something that was found.
struct Result {
    MarkedText title;
    std::string_view told_by = {}; ///< From others of this title; may be empty.
    MarkedText heading = {};       ///< Of the part of it that answers; may be empty.
    MarkedText excerpt = {};       ///< A line or two of that part.
    bool brief = false;            ///< Of the excerpt one line.
};

/// What was typed, its end in sight and a caret behind it.
struct TextField {
    std::string_view label, text, placeholder;
    bool opens = false;       ///< It is a button that leads to where is typed, without a caret.
    Icon icon = Icon::none;   ///< With one it has one line.
    std::size_t composed = 0; ///< Bytes at the end of the text that a word will take the place of: underlined.
};

} // namespace ui
