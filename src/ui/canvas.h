#pragma once
// Shapes, glyphs and icons into Dear ImGui's draw list. Everything above thinks from the start of the line to its
// end; the canvas alone knows that Arabic starts at the right and mirrors what it is given.

#include "base/geometry.h"
#include "text/typesetter.h"
#include "ui/glyph_atlas.h"
#include "ui/theme.h"

#include <cstddef>
#include <span>

struct ImDrawList;

namespace ui {

enum class Icon {
    none,
    back,
    start_over,
    feedback,
    up,
    down,
    erase,
    shift,
    tick,
    touch,
    clean,
    pause,
    warning,
    search,
    language,
    text_size,
    // Signs, each of a shape of its own.
    octagon,   ///< With an exclamation mark; so have square and diamond.
    telephone, ///< In a circle.
    calendar,
    info, ///< A circle.
    bulb,
    square,
    diamond,
    box, ///< To be ticked.
    ticked_box,
    enlarge ///< Arrows to two corners.
};

/// The face that goes with a rating.
enum class Face { very_poor, poor, neither, good, very_good, dont_know };

struct FaceLook {
    Face face;
    float side = 0; ///< How high and wide it is.
};

class Canvas {
public:
    explicit Canvas(GlyphAtlas& atlas)
        : m_atlas(atlas)
    {
    }
    /// For the length of one frame.
    void begin(ImDrawList& list, float panel_width_px);
    /// Whether what follows starts at the right.
    void mirror(bool mirrored) { m_mirrored = mirrored; }
    [[nodiscard]] bool is_mirrored() const { return m_mirrored; }

    [[nodiscard]] base::Rect to_panel(base::Rect const& rect) const;
    [[nodiscard]] base::Point to_panel(base::Point point) const;

    void fill(base::Rect const& rect, Colour colour, float radius = 0);
    void outline(base::Rect const& rect, Colour colour, float thickness, float radius = 0);
    void line(base::Point from, base::Point to, Colour colour, float thickness);
    void disc(base::Point centre, float radius, Colour colour);
    void ring(base::Point centre, float radius, Colour colour, float thickness);
    /// An arc of a circle that is swept evenly whichever way the page runs; angles in turns from the top.
    void arc(base::Point centre, float radius, float from_turn, float to_turn, Colour colour, float thickness);
    /// From clear at the top to `colour` at the bottom, or the other way round.
    void fade(base::Rect const& rect, Colour colour, bool from_top);

    /// Marks a range of the layout's text, whose letters are drawn over it: tinted, and underlined for who sees no
    /// tint.
    void mark(text::Layout const& layout, base::Point top_start, text::Span const& range, Colour tint, Colour line,
        float thickness);
    /// A line through a range of the layout's text, over its letters.
    void strike(
        text::Layout const& layout, base::Point top_start, text::Span const& range, Colour line, float thickness);
    /// The layout's top left corner (its box is as wide as layout.size.width).
    void text(text::Layout const& layout, base::Point top_start, Colour colour);

    /// From the upper edge of the highest letter to the lower edge of the deepest, below the layout's top.
    struct InkSpan {
        float top = 0, bottom = 0;
    };
    [[nodiscard]] InkSpan ink_of(text::Layout const& layout);

    /// The picture of this number (PictureTextures) fills `rect`; it is the same whichever way the page runs.
    void picture(std::size_t number, base::Rect const& rect, float radius);

    /// A filled area without dents; its corners clockwise.
    void shape(std::span<base::Point const> corners, Colour colour);
    /// Strokes from point to point, with round ends.
    void path(std::span<base::Point const> points, Colour colour, float thickness);
    void icon(Icon icon, base::Rect const& box, Colour colour, float thickness);
    /// As large as the box allows, in the middle of it.
    void face(Face face, base::Rect const& box, Colour ink, Colour skin, float thickness);

    void push_clip(base::Rect const& rect);
    void pop_clip();

private:
    /// Calls `draw` with each rectangle in which a range stands on the panel: lines, and stretches of a line.
    template <typename Draw>
    void each_stretch(text::Layout const& layout, base::Point top_start, text::Span const& range, Draw const& draw);
    void curve(base::Point from, base::Point control, base::Point to, Colour colour, float thickness);

    GlyphAtlas& m_atlas;
    ImDrawList* m_list = nullptr;
    float m_width = 0;
    bool m_mirrored = false;
};

} // namespace ui
