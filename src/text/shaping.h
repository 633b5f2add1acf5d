#pragma once
// A paragraph as a Pango layout: what is needed before its lines can be read.

#include "text/clean_text.h"
#include "text/font_choice.h"
#include "text/typesetter.h"

#include <cstddef>
#include <optional>

namespace text {

/// Sizes and widths in pixels that Pango's 22.10 fixed point numbers can carry.
inline constexpr float k_smallest_size = 4, k_largest_size = 1000;
inline constexpr float k_largest_width = 1'000'000, k_largest_line = 2'000'000;

/// What is set may be what a visitor typed: all words are overwritten in the end, not only freed.
struct Shaped {
    Shaped() = default;
    Shaped(Shaped&&) = default;
    Shaped& operator=(Shaped&&) = delete;
    ~Shaped();

    ObjectHandle<PangoLayout> layout;
    CleanText clean;
    Direction direction = Direction::left_to_right;
    float width_px = 0;    ///< As given, in bounds; 0 where none was.
    float size_px = 0;     ///< The em that is set.
    float line_height = 0; ///< That the style asks for, in whole pixels.
    bool is_cut = false;   ///< The end of the text was left out.
};

/// Where the last word ends that is whole in front of the ellipsis, in bytes of the clean text: nobody reads half a
/// word. Nothing where all is in sight, or where the last line has no whole word.
[[nodiscard]] std::optional<std::size_t> end_of_whole_words(Shaped const& shaped);

/// The em that is set for `size_px`: in bounds, in quarters of a pixel, so that fonts stay few.
[[nodiscard]] float set_size(float size_px);

class Shaper {
public:
    explicit Shaper(FontChoice choice);

    /// Characters in `unknown` are set as U+FFFD.
    [[nodiscard]] Shaped shape(
        Paragraph const& paragraph, std::set<char32_t> const& unknown = {}, BreakEdits const& edits = {});

    /// The font in which the language's own letters are set, with no emphasis.
    [[nodiscard]] ObjectHandle<PangoFont> main_font(std::string_view language, Style const& style);
    /// The font in which `letter` is set within that language.
    [[nodiscard]] ObjectHandle<PangoFont> font_for_letter(std::string_view language, float size_px, char32_t letter);

private:
    [[nodiscard]] AttributesHandle attributes(
        Paragraph const& paragraph, LanguageFonts const& fonts, CleanText const& clean);

    FontChoice m_choice;
    ObjectHandle<PangoFontMap> m_map;
    ObjectHandle<PangoContext> m_context;
};

} // namespace text
