#pragma once
// Draws a Dear ImGui draw list with OpenGL 3.3, into the window or into an image.

#include "base/geometry.h"
#include "base/page_update.h"
#include "base/pixels.h"
#include "base/result.h"
#include "platform/window.h"

#include <cstdint>
#include <memory>
#include <vector>

struct ImDrawData;

namespace platform {

/// 8 bits a channel, red green blue, rows from the top, no padding.
struct Image {
    PixelSize size;
    std::vector<std::uint8_t> rgb;
};

/// In the draw data, a texture id of 0 means Dear ImGui's own font texture (shapes), n > 0 the glyph page n - 1,
/// and from base::k_first_picture_texture on pictures.
/// A glyph page is sampled as white with its coverage as alpha, its nearest pixel each: a glyph is shown one to one, on
/// whole pixels.
class Renderer {
public:
    /// Needs the window's context and a current Dear ImGui context with its font atlas built.
    [[nodiscard]] static base::Result<Renderer> create(Window& window);

    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;
    ~Renderer();

    void upload(base::PageUpdate const& update);
    /// Numbers are small and dense, from 0. It is shown smoothly at any size.
    void upload_picture(std::size_t number, base::Pixels const& pixels);
    void drop_picture(std::size_t number);

    struct Colour {
        float red = 1, green = 1, blue = 1;
    };
    /// Clears to `paper` and draws into the window's back buffer.
    void draw(ImDrawData& data, PixelSize size, Colour paper);
    /// The same into an image of any size up to the driver's limit, whatever the window's size.
    [[nodiscard]] base::Result<Image> draw_to_image(ImDrawData& data, PixelSize size, Colour paper);

private:
    struct Impl;
    explicit Renderer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace platform
