#pragma once
// The faces in use, each at a size: a small number for each, its extents, and its glyphs' bitmaps.

#include "base/result.h"
#include "text/handles.h"
#include "text/typesetter.h"

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace text {

/// Pixels above and below the baseline; both are positive for a letter that stands on both sides.
struct VerticalExtent {
    float above = 0, below = 0;
};

class FontBook {
public:
    [[nodiscard]] static base::Result<FontBook> create();

    /// The same face at the same size and slant has the same id, whichever language asked for it.
    [[nodiscard]] FontId id_of(PangoFont* font);

    /// Whether its glyphs are outlines. Bitmap strikes and colour glyphs are not drawn.
    [[nodiscard]] bool has_outlines(FontId id) const;

    /// The room that the designer of the face asks for.
    [[nodiscard]] VerticalExtent extent(FontId id) const;
    /// The room that one glyph's bitmap takes, rounded outwards; none for a space.
    [[nodiscard]] VerticalExtent ink(FontId id, std::uint32_t glyph_index);

    /// Empty for a glyph that the font does not have.
    [[nodiscard]] Bitmap rasterise(FontId id, std::uint32_t glyph_index, int subpixel);

private:
    using Coordinates = std::vector<int>; ///< Of a variable font: normalised, 2.14.

    struct Matrix {
        double xx = 1, xy = 0, yx = 0, yy = 1;
        auto operator<=>(Matrix const&) const = default;
    };

    /// All that tells one set of glyph bitmaps from another.
    struct Description {
        std::string file;
        int index = 0; ///< The face in the file, and above bit 16 the named instance.
        Coordinates coordinates;
        double size_px = 0;
        Matrix matrix;
        bool embolden = false;
        bool has_outlines = false;
        auto operator<=>(Description const&) const = default;
    };

    struct Font {
        Description description;
        ObjectHandle<PangoFont> pango; ///< Keeps `hb_font` alive, and its address from being reused.
        std::unordered_map<std::uint32_t, VerticalExtent> ink;
    };

    [[nodiscard]] static Description describe(PangoFont* font);
    /// Null when the file is gone or damaged.
    [[nodiscard]] FT_Face open_face(Description const& description);

    LibraryHandle m_library;
    std::vector<Font> m_fonts;
    std::map<Description, FontId> m_ids;
    std::unordered_map<PangoFont*, FontId> m_known;
    std::vector<ObjectHandle<PangoFont>> m_aliases; ///< Further Pango fonts for a font we have.
    std::map<std::tuple<std::string, int, Coordinates>, FaceHandle> m_faces;
};

} // namespace text
