#pragma once
// The frame that was last built, as an image: drawn with OpenGL, or by the processor where there is no window.

#include "base/result.h"
#include "platform/renderer.h"
#include "raster/rasteriser.h"
#include "ui/ui.h"

namespace lectern {

[[nodiscard]] base::Result<platform::Image> image_of(ui::Ui& ui, platform::Renderer& renderer);
[[nodiscard]] platform::Image image_of(ui::Ui& ui, raster::Rasteriser& rasteriser);

/// Hands the glyphs and pictures that were drawn for the first time to the renderer.
void upload_glyphs(ui::Ui& ui, platform::Renderer& renderer);

[[nodiscard]] platform::Renderer::Colour paper_of(ui::Ui const& ui);

} // namespace lectern
