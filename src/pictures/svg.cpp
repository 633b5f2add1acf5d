#include "pictures/decode.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace pictures {

namespace {

using base::ErrorCode;

struct Free {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
};

template <typename Handle>
using Owned = std::unique_ptr<Handle, Free>;

/// Only the proportions count: a drawing is as sharp at any size. 0 for one that says nothing of them.
double proportion_of(RsvgHandle& handle)
{
    gdouble width = 0, height = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(&handle, &width, &height) && width > 0 && height > 0)
        return width / height;
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength ignored;
    RsvgRectangle box;
    rsvg_handle_get_intrinsic_dimensions(&handle, &has_width, &ignored, &has_height, &ignored, &has_box, &box);
    return has_box && box.width > 0 && box.height > 0 ? box.width / box.height : 0;
}

/// Cairo's pixels are in one number each, with alpha multiplied in.
base::Pixels pixels_of(cairo_surface_t& surface)
{
    cairo_surface_flush(&surface);
    base::Pixels pixels { cairo_image_surface_get_width(&surface), cairo_image_surface_get_height(&surface), {} };
    pixels.rgba.reserve(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
    for (int y = 0; y < pixels.height; ++y) {
        auto const* const row = reinterpret_cast<std::uint32_t const*>(
            cairo_image_surface_get_data(&surface) + y * cairo_image_surface_get_stride(&surface));
        for (int x = 0; x < pixels.width; ++x) {
            std::uint32_t const alpha = row[x] >> 24;
            auto const channel = [&](int shift) {
                std::uint32_t const value = row[x] >> shift & 0xFF;
                return static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255u, (value * 255 + alpha / 2) / alpha));
            };
            pixels.rgba.insert(
                pixels.rgba.end(), { channel(16), channel(8), channel(0), static_cast<std::uint8_t>(alpha) });
        }
    }
    return pixels;
}

} // namespace

bool is_svg(std::string_view file)
{
    std::string_view const begin = file.substr(0, 4096);
    return begin.find("<svg") != std::string_view::npos || begin.find(":svg") != std::string_view::npos;
}

base::Result<Decoded> decode_svg(std::string_view file, Limits const& limits)
{
    // Without an address of its own a drawing can't name any other file.
    Owned<RsvgHandle> const handle(
        rsvg_handle_new_from_data(reinterpret_cast<guint8 const*>(file.data()), file.size(), nullptr));
    if (!handle)
        return base::failure(ErrorCode::malformed, "it can't be read as SVG");
    double const proportion = proportion_of(*handle);
    if (!(proportion > 0))
        return base::failure(ErrorCode::malformed, "it says neither its size nor its viewBox");
    double const side = limits.side_px;
    auto const rounded = [](double length) { return std::max(1, static_cast<int>(std::lround(length))); };
    int const width = rounded(std::min(side, side * proportion)), height = rounded(std::min(side, side / proportion));
    Owned<cairo_surface_t> const surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    Owned<cairo_t> const drawing(cairo_create(surface.get()));
    RsvgRectangle const whole { 0, 0, static_cast<double>(width), static_cast<double>(height) };
    if (!rsvg_handle_render_document(handle.get(), drawing.get(), &whole, nullptr)
        || cairo_status(drawing.get()) != CAIRO_STATUS_SUCCESS)
        return base::failure(ErrorCode::malformed, "it can't be drawn");
    return Decoded { pixels_of(*surface) };
}

} // namespace pictures
