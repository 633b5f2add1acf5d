#pragma once
// Words into positioned glyphs, and glyphs into grey bitmaps. Pango shapes, orders and breaks the
// text (UAX #9, #14); FreeType draws the single glyphs. Nothing here knows of screens or OpenGL.
//
// All lengths are pixels of the target raster; all text is UTF-8; all offsets into text are bytes.

#include "base/geometry.h"
#include "base/result.h"

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

/// A stretch of the text set in another weight or slant. Spans are sorted and do not overlap.
struct Span {
    std::uint32_t begin = 0, end = 0;
    bool strong = false, emphasised = false;
    friend bool operator==(Span const&, Span const&) = default;
};

struct Style {
    float size_px = 30;       ///< The em.
    float line_spacing = 1.5f; ///< Times the em; a script whose font needs more gets more.
    bool strong = false;      ///< The weight of what no span covers.
    Align align = Align::start;
    int max_lines = 0;        ///< 0: as many as it takes. Otherwise the last line ends in "…".
    friend bool operator==(Style const&, Style const&) = default;
};

/// What is to be set. Nothing in it is kept past the call.
struct Paragraph {
    std::string_view text;
    std::string_view language; ///< BCP 47: chooses fonts, forms of letters and the base direction.
    Style style;
    float width_px = 0; ///< Lines break at this width; 0: never.
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

struct Line {
    float top = 0, baseline = 0, bottom = 0;
    float left = 0, right = 0; ///< The advance extents of what stands on the line.
    std::uint32_t first_glyph = 0, glyph_count = 0;
    std::uint32_t begin = 0, end = 0; ///< The bytes of the text that stand on it.
};

struct Layout {
    std::vector<Glyph> glyphs;
    std::vector<Line> lines;
    base::Size size;        ///< width: the widest line (or the paragraph's width where one was given).
    bool truncated = false; ///< max_lines cut something off.
};

/// An 8-bit coverage bitmap, rows from the top, `width` bytes each. May be empty (a space).
struct Bitmap {
    int width = 0, height = 0;
    int left = 0, top = 0; ///< From the glyph's origin to the bitmap's top left corner; up is positive.
    std::vector<std::uint8_t> coverage;
};

class Typesetter {
public:
    /// `families` in the order of preference; those not installed, and those that do not cover a
    /// language's letters, are passed over for that language, so that a word never mixes two faces
    /// where one has all of it. `unavailable` when the system has no font at all.
    [[nodiscard]] static base::Result<Typesetter> create(std::vector<std::string> families = default_families());
    [[nodiscard]] static std::vector<std::string> default_families();

    Typesetter(Typesetter&&) noexcept;
    Typesetter& operator=(Typesetter&&) noexcept;
    ~Typesetter();

    /// Never fails: invalid bytes and letters no font has are set as a replacement box.
    [[nodiscard]] Layout lay_out(Paragraph const& paragraph);

    /// Where the caret stands before byte `offset`: a rectangle of no width.
    [[nodiscard]] base::Rect caret(Paragraph const& paragraph, std::size_t offset);

    /// `subpixel` (0 to k_subpixel_steps - 1) shifts the glyph right by that fraction of a pixel.
    [[nodiscard]] Bitmap rasterise(FontId font, std::uint32_t glyph_index, int subpixel);
    static constexpr int k_subpixel_steps = 4;

    /// The em at which the language's capital letters are this tall (for scripts without capitals: the
    /// Latin capitals of the same font, so that mixed lines agree).
    [[nodiscard]] float size_for_cap_height(float cap_height_px, std::string_view language);

private:
    struct Impl;
    explicit Typesetter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace text
