#pragma once
// Sizes on the screen: millimetres into pixels, and type by the height of its capitals.

#include "base/geometry.h"

namespace ui {

/// The display, as far as layout cares.
struct Panel {
    base::Size size_px { 1920, 1080 };
    float px_per_mm = 3.78f;
    float viewing_distance_mm = 0; ///< 0: arm's length, further for a screen larger than that.
    friend bool operator==(Panel const&, Panel const&) = default;
};

/// 600 mm, or as far as 0.9 of the diagonal: people stand back from a large screen.
[[nodiscard]] float viewing_distance_mm(Panel const& panel);

/// One scale by cap height, in millimetres.
struct TypeScale {
    float caption_mm, body_mm, heading_mm, title_mm;
};

/// Body capitals cover 0.7 degrees at the viewing distance (EN 301 549 5.1.4) and at least 4.8 mm
/// (Section 508 402.4); captions are smaller but never below 4.8 mm.
[[nodiscard]] TypeScale type_scale(Panel const& panel);

/// Pixels per millimetre of the layout: those of the screen, but fewer where its short side has under 180 mm (a 14-inch
/// panel). There a page would hold nothing between its header and its footer: all of it is drawn smaller instead.
[[nodiscard]] float layout_px_per_mm(Panel const& panel);

/// Pixels per millimetre of everything but type (targets, gaps, margins, strokes): the layout's, and as much more as
/// type is larger than at arm's length, so that words keep their room on a large panel. A page never has less than 180
/// mm of them on its short side.
[[nodiscard]] float spacing_px_per_mm(Panel const& panel);

// The one spacing step, the one radius and the touch sizes: targets are 20 mm, secondary ones 13 mm. The smallest are
// those of the screen itself, also where it is drawn smaller (docs/standards.md, "Touching").
inline constexpr base::Millimetres k_step { 4 };
inline constexpr base::Millimetres k_radius { 2.4f };
inline constexpr base::Millimetres k_target { 20 };
inline constexpr base::Millimetres k_small_target { 13 };
inline constexpr base::Millimetres k_smallest_target { 12.7f };
inline constexpr base::Millimetres k_tab_height { 15 };
inline constexpr base::Millimetres k_gap { 3.2f };
inline constexpr base::Millimetres k_small_gap { 2.6f };
inline constexpr base::Millimetres k_smallest_gap { 2.54f };
inline constexpr base::Millimetres k_drag_threshold { 3 };
/// On a lower screen what has a row of its own takes the room of the page.
inline constexpr base::Millimetres k_low_screen { 250 };

} // namespace ui
