#pragma once
// Draws Dear ImGui's draw data into memory, to the same pixels as OpenGL does but for roundings.

#include "base/page_update.h"
#include "base/pixels.h"
#include "raster/picture_levels.h"
#include "raster/target.h"

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace raster {

/// What the texture ids of the draw data stand for is said at platform::Renderer. Of Dear ImGui's own texture only the
/// white texel is drawn with: none of its text is ever shown.
class Rasteriser {
public:
    void upload(base::PageUpdate const& update);
    /// Numbers are small and dense, from 0.
    void upload_picture(std::size_t number, base::Pixels const& pixels);
    void drop_picture(std::size_t number);

    struct Colour {
        std::uint8_t red = 255, green = 255, blue = 255;
    };
    /// Draws what of `data` lies in `area`, on `paper`, and leaves all other pixels of `target` as they are. One unit
    /// of the draw data is one pixel; its DisplayPos is the target's corner.
    void draw(ImDrawData const& data, Target const& target, Area const& area, Colour paper) const;

private:
    struct GlyphPage {
        int side_px = 0;
        std::vector<std::uint8_t> coverage;
    };
    struct Drawing; ///< One command's way to the pixels.
    /// False where it is not there: nothing is drawn with it.
    [[nodiscard]] bool find_texture(std::size_t texture, Drawing& drawing) const;

    std::vector<GlyphPage> m_pages;
    std::vector<PictureLevels> m_pictures;
};

} // namespace raster
