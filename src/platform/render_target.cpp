#include "platform/render_target.h"

#include <algorithm>
#include <string>

namespace platform {

namespace {

constexpr std::size_t k_bytes_read = 4, k_bytes_kept = 3;

std::string name_of(PixelSize size)
{
    return "an image of " + std::to_string(size.width) + " x " + std::to_string(size.height) + " pixels";
}

PixelSize greatest_size()
{
    GLint side = 0, viewport[2] {};
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &side);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
    return { std::min(side, viewport[0]), std::min(side, viewport[1]) };
}

} // namespace

base::Result<RenderTarget> RenderTarget::create(PixelSize size)
{
    if (size.width <= 0 || size.height <= 0)
        return base::failure(base::ErrorCode::usage, name_of(size) + " has no pixels");
    PixelSize const limit = greatest_size();
    if (size.width > limit.width || size.height > limit.height)
        return base::failure(base::ErrorCode::too_large,
            name_of(size) + ": the graphics driver's limit is " + std::to_string(limit.width) + " x "
                + std::to_string(limit.height));

    RenderTarget target;
    target.m_size = size;
    target.m_colour = Renderbuffer::make();
    target.m_framebuffer = Framebuffer::make();
    glBindRenderbuffer(GL_RENDERBUFFER, target.m_colour.get());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
    glBindRenderbuffer(GL_RENDERBUFFER, 0);
    target.bind();
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target.m_colour.get());
    GLenum const status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    release();
    if (status != GL_FRAMEBUFFER_COMPLETE)
        return base::failure(base::ErrorCode::unavailable, name_of(size) + ": the graphics driver has no room for it");
    return target;
}

void RenderTarget::bind() const { glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer.get()); }

void RenderTarget::release() { glBindFramebuffer(GL_FRAMEBUFFER, 0); }

Image RenderTarget::read() const
{
    auto const width = static_cast<std::size_t>(m_size.width), height = static_cast<std::size_t>(m_size.height);
    // Whole words are what drivers hand over without converting pixel by pixel.
    std::vector<std::uint8_t> rgba(width * height * k_bytes_read);
    bind();
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, m_size.width, m_size.height, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    release();

    Image image { m_size, std::vector<std::uint8_t>(width * height * k_bytes_kept) };
    std::uint8_t* to = image.rgb.data();
    // OpenGL's rows start at the bottom.
    for (std::size_t row = height; row-- > 0;) {
        std::uint8_t const* from = rgba.data() + row * width * k_bytes_read;
        for (std::size_t column = 0; column < width; ++column, from += k_bytes_read, to += k_bytes_kept)
            std::copy_n(from, k_bytes_kept, to);
    }
    return image;
}

} // namespace platform
