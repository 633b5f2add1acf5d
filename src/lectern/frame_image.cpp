#include "lectern/frame_image.h"

#include <vector>

namespace lectern {

namespace {

platform::PixelSize size_of(ui::Ui const& ui)
{
    // Not ui.size(): where all stands low, that is only the part of the screen that can be reached.
    base::Size const size_px = ui.panel().size_px;
    return { static_cast<int>(size_px.width), static_cast<int>(size_px.height) };
}

/// To either way of drawing.
template <typename Drawer>
void upload(ui::Ui& ui, Drawer& drawer)
{
    for (auto const& change : ui.atlas().take_changes())
        drawer.upload({ change.page, ui::GlyphAtlas::k_side_px, change.first_row, change.rows, change.coverage });
    auto const pictures = ui.pictures().take_changes();
    for (std::size_t const number : pictures.dropped)
        drawer.drop_picture(number);
    for (auto const& each : pictures.uploads)
        drawer.upload_picture(each.number, *each.pixels);
}

} // namespace

void upload_glyphs(ui::Ui& ui, platform::Renderer& renderer) { upload(ui, renderer); }

platform::Renderer::Colour paper_of(ui::Ui const& ui)
{
    auto const paper = ui.theme().paper;
    return { static_cast<float>(paper.red) / 255, static_cast<float>(paper.green) / 255,
        static_cast<float>(paper.blue) / 255 };
}

base::Result<platform::Image> image_of(ui::Ui& ui, platform::Renderer& renderer)
{
    upload(ui, renderer);
    return renderer.draw_to_image(ui.draw_data(), size_of(ui), paper_of(ui));
}

platform::Image image_of(ui::Ui& ui, raster::Rasteriser& rasteriser)
{
    upload(ui, rasteriser);
    platform::Image image { size_of(ui), {} };
    int const width = image.size.width, height = image.size.height;
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    raster::Target const target { pixels.data(), width, height, width };
    auto const paper = ui.theme().paper;
    rasteriser.draw(ui.draw_data(), target, target.area(), { paper.red, paper.green, paper.blue });
    image.rgb.reserve(pixels.size() * 3);
    for (std::uint32_t const pixel : pixels)
        for (int const shift : { 16, 8, 0 })
            image.rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
    return image;
}

} // namespace lectern
