#pragma once
// The panel that layout goes by: what the window found, and what the administrator says of it.

#include "platform/window.h"
#include "ui/metrics.h"
#include "upkeep/display_note.h"

#include <optional>

namespace lectern {

/// What the administrator says of the display; absent: what it announces itself.
struct DisplaySize {
    std::optional<float> diagonal_in;
    std::optional<float> viewing_distance_mm;
    std::optional<float> bottom_mm; ///< Its lower edge above the floor.
};

/// The usual kiosk panel, for a display that announces no size at all.
inline constexpr float k_assumed_diagonal_in = 21.5f;

[[nodiscard]] ui::Panel panel_of(
    base::Size size_px, std::optional<float> announced_px_per_mm, DisplaySize const& display);
[[nodiscard]] ui::Panel panel_of(platform::Window const& window, DisplaySize const& display);

/// For `lecternctl status`.
[[nodiscard]] upkeep::DisplayNote note_of(ui::Panel const& panel);

} // namespace lectern
