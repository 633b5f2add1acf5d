#pragma once
// Words into positioned glyphs, and glyphs into grey bitmaps. Pango shapes, orders and breaks the
// text (UAX #9, #14); FreeType draws the single glyphs. Nothing here knows of screens or OpenGL.
//
// All lengths are pixels of the target raster; all text is UTF-8; all offsets into text are bytes.

#include "base/geometry.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Direction : std::uint8_t { left_to_right, right_to_left };
enum class Align : std::uint8_t { start, centre, end }; ///< Start is left in English, right in Arabic.

/// The direction in which a language is written.
[[nodiscard]] Direction direction_of(std::string_view language);

/// A stretch of the text set in another weight or slant. Spans are sorted and do not overlap. A letter
/// is never parted from its marks. Arabic, Devanagari and Chinese have no slanted letters: emphasis is
/// set in a heavier weight there.
struct Span {
    std::uint32_t begin = 0, end = 0;
    bool strong = false, emphasised = false;
    friend bool operator==(Span const&, Span const&) = default;
};

/// How lines are broken where they need not be.
enum class Wrap : std::uint8_t {
    plain, ///< Each as full as it gets.
    book,  ///< A long word that would leave a hole is hyphenated, and no short word stands last on a line of its own.
    balanced, ///< Titles: lines about as long as each other. A word is hyphenated only where it is wider than the line.
};

struct Style {
    float size_px = 30;        ///< The em, set in quarters of a pixel from 4 to 1000.
    float line_spacing = 1.5f; ///< Times the em, from 0.5 to 10; a script that needs more gets more.
    bool strong = false;       ///< The weight of what no span covers.
    Align align = Align::start;
    int max_lines = 0;       ///< 0: as many as it takes. Otherwise the last line ends in "…" where text is
                             ///< left over, and line breaks in the text are set as spaces.
    Wrap wrap = Wrap::plain; ///< With max_lines always plain.
    friend bool operator==(Style const&, Style const&) = default;
};

/// What is to be set. Nothing in it is kept past the call. A line feed (or CR, CR LF, U+0085, U+2028,
/// U+2029) in the text breaks the line; a tab is a space.
struct Paragraph {
    std::string_view text;
    std::string_view language; ///< BCP 47: chooses fonts, forms of letters and the base direction.
    Style style;
    float width_px = 0; ///< Lines break at this width, words wider than it anywhere; 0: never.
    std::span<Span const> spans = {};
};

/// A face at a size. Ids are small, dense and live as long as the typesetter.
using FontId = std::uint16_t;

struct Glyph {
    FontId font = 0;
    std::uint32_t index = 0;   ///< In the font.
    float x = 0, y = 0;        ///< Its origin on the baseline, from the layout's top left corner.
    std::uint32_t cluster = 0; ///< The byte offset of the first character it stands for.
};

/// The lines of a paragraph touch and are equally high, all but one on which marks pile up beyond reason.
/// No bitmap of a line's glyphs reaches over its top or bottom. Baselines are whole pixels.
struct Line {
    float top = 0, baseline = 0, bottom = 0;
    float left = 0, right = 0; ///< The advance extents of what stands on the line, without spaces at its end.
    std::uint32_t first_glyph = 0, glyph_count = 0;
    std::uint32_t begin = 0, end = 0; ///< The bytes of the text that stand on it, with the space it broke at.
    bool hyphenated = false;          ///< It ends within a word, with a hyphen that the text need not have.
};

struct Layout {
    /// Line after line, and in each from the left to the right, so that clusters rise in English and fall
    /// in Arabic. Several glyphs may share a cluster (a letter and its marks), and several letters a glyph
    /// (a ligature). Spaces have glyphs, all but those that a line broke at; line feeds and invisible
    /// characters have none.
    std::vector<Glyph> glyphs;
    std::vector<Line> lines;
    base::Size size;        ///< width: the widest line (or the paragraph's width where one was given).
    bool truncated = false; ///< max_lines cut something off, or the text is longer than k_longest_text.
};

/// An 8-bit coverage bitmap, rows from the top, `width` bytes each. May be empty (a space).
struct Bitmap {
    int width = 0, height = 0;
    int left = 0, top = 0; ///< From the glyph's origin to the bitmap's top left corner; up is positive.
    std::vector<std::uint8_t> coverage;
};

/// Text is set up to here, which is far longer than a chapter.
inline constexpr std::size_t k_longest_text = 256 * 1024;

/// Belongs to one thread. Making one costs a few milliseconds; a font is opened when a text first needs it.
class Typesetter {
public:
    /// `families` in the order of preference; those not installed, and those that do not cover a
    /// language's letters, are passed over for that language, so that a word never mixes two faces
    /// where one has all of it. A script that none covers is set in a relative of one ("Noto Sans
    /// Arabic" is one of "Noto Sans"), or else in what fontconfig prefers. `unavailable` when the system
    /// has no scalable font at all.
    [[nodiscard]] static base::Result<Typesetter> create(std::vector<std::string> families = default_families());
    [[nodiscard]] static std::vector<std::string> default_families();

    Typesetter(Typesetter&&) noexcept;
    Typesetter& operator=(Typesetter&&) noexcept;
    ~Typesetter();

    /// Never fails: invalid bytes, control characters and letters no font has are set as U+FFFD.
    [[nodiscard]] Layout lay_out(Paragraph const& paragraph);

    /// Where the caret stands before byte `offset`: a rectangle of no width, as tall as the letters, inside
    /// its line. Past the end is the end; spaces there move it up to the paragraph's width. Where a line
    /// was wrapped, the offset of the next word is on the next line.
    [[nodiscard]] base::Rect caret(Paragraph const& paragraph, std::size_t offset);

    /// `subpixel` (0 to k_subpixel_steps - 1) shifts the glyph right by that fraction of a pixel. A font
    /// or glyph that does not exist has an empty bitmap.
    [[nodiscard]] Bitmap rasterise(FontId font, std::uint32_t glyph_index, int subpixel);
    static constexpr int k_subpixel_steps = 4;

    /// The em at which the language's capital letters are this tall, rounded up to a quarter of a pixel (for
    /// scripts without capitals: the Latin capitals next to them, so that mixed lines agree).
    [[nodiscard]] float size_for_cap_height(float cap_height_px, std::string_view language);

private:
    struct Impl;
    explicit Typesetter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace text
