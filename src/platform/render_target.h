#pragma once
// A picture in the driver's memory that can be drawn into and read back.

#include "base/result.h"
#include "platform/gl_name.h"
#include "platform/renderer.h"

namespace platform {

class RenderTarget {
public:
    /// `too_large` over the driver's limits, `usage` for an empty size, `unavailable` when there is no memory for it.
    [[nodiscard]] static base::Result<RenderTarget> create(PixelSize size);

    [[nodiscard]] PixelSize size() const { return m_size; }

    /// Drawing goes here until release().
    void bind() const;
    static void release();

    [[nodiscard]] Image read() const;

private:
    PixelSize m_size;
    Renderbuffer m_colour;
    Framebuffer m_framebuffer;
};

} // namespace platform
