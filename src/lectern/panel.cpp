#include "lectern/panel.h"

#include <algorithm>
#include <cmath>

namespace lectern {

namespace {

constexpr float k_mm_per_inch = 25.4f;

float diagonal_px(base::Size size_px) { return std::hypot(size_px.width, size_px.height); }

int rounded(float number) { return static_cast<int>(std::lround(number)); }

} // namespace

ui::Panel panel_of(base::Size size_px, std::optional<float> announced_px_per_mm, DisplaySize const& display)
{
    auto const px_per_mm_at = [&](float inches) { return diagonal_px(size_px) / (inches * k_mm_per_inch); };
    return { .size_px = size_px,
        .px_per_mm = display.diagonal_in ? px_per_mm_at(*display.diagonal_in)
                                         : announced_px_per_mm.value_or(px_per_mm_at(k_assumed_diagonal_in)),
        .viewing_distance_mm = display.viewing_distance_mm.value_or(0.0f),
        .bottom_mm = display.bottom_mm.value_or(0.0f) };
}

ui::Panel panel_of(platform::Window const& window, DisplaySize const& display)
{
    auto const size = window.size();
    base::Size const size_px { static_cast<float>(std::max(1, size.width)),
        static_cast<float>(std::max(1, size.height)) };
    return panel_of(size_px, window.px_per_mm(), display);
}

upkeep::DisplayNote note_of(ui::Panel const& panel)
{
    using enum ui::TextSize;
    upkeep::DisplayNote note { .width_px = rounded(panel.size_px.width),
        .height_px = rounded(panel.size_px.height),
        .diagonal_in = static_cast<double>(diagonal_px(panel.size_px) / panel.px_per_mm / k_mm_per_inch),
        .distance_mm = rounded(ui::viewing_distance_mm(panel)) };
    std::ranges::transform(std::array { standard, large, larger, largest }, note.met_mm.begin(),
        [&](ui::TextSize size) { return rounded(ui::distance_met_mm(panel, size)); });
    return note;
}

} // namespace lectern
