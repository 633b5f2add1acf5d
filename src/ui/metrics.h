#pragma once
// Sizes on the screen: type by the height of its capitals, and everything else in proportion to it.

#include "base/geometry.h"

#include <cstdint>
#include <optional>

namespace ui {

/// The display, as far as layout cares.
struct Panel {
    base::Size size_px { 1920, 1080 };
    float px_per_mm = 3.78f;
    float viewing_distance_mm = 0; ///< 0: arm's length, further for a screen larger than that.
    float bottom_mm = 0;           ///< Its lower edge above the floor; 0: such that its middle is at 1,300 mm.
    friend bool operator==(Panel const&, Panel const&) = default;
};

/// How large body text is, in four steps: capitals of 0.55, 0.7, 1.0 and 1.4 degrees of visual angle at the viewing
/// distance (docs/standards.md, "Seeing"). A fitted one, for staff, has 0.7 degrees where the panel has room for their
/// tables, and is smaller with a panel whose short side has under 180 mm.
enum class TextSize : std::uint8_t { fitted, standard, large, larger, largest };

/// 600 mm, or as far as 0.9 of the diagonal: people stand back from a large screen.
[[nodiscard]] float viewing_distance_mm(Panel const& panel);

/// One scale by cap height, in millimetres.
struct TypeScale {
    float caption_mm, body_mm, heading_mm, title_mm;
};

/// Nothing is under 4.8 mm (Section 508 402.4). From the second size on nothing is under 0.7 degrees either, captions
/// included (EN 301 549 5.1.4); in the first they are smaller than the text. A size is no larger than leaves room for
/// the longest word of the interface, or for five lines of text between header and footer.
[[nodiscard]] TypeScale type_scale(Panel const& panel, TextSize size);

/// Where people who sit can reach it, 380 to 1,220 mm above the floor (ADA 308).
struct Reach {
    float top_px = 0, height_px = 0; ///< From the upper edge of the panel.
};

/// Nothing where all of the panel is within reach, or what is has no room for a screen of this text size.
[[nodiscard]] std::optional<Reach> low_reach(Panel const& panel, TextSize size);

/// From which body text of this size covers the angle that it stands for: the viewing distance, or nearer where the
/// panel has no room for it.
[[nodiscard]] float distance_met_mm(Panel const& panel, TextSize size);

/// Pixels per millimetre of everything but type (targets, gaps, icons, margins, strokes): the display's, and as much
/// more as type is larger than 0.7 degrees at arm's length, so that words keep their room. On a panel whose short side
/// has under 180 mm (14 inches) it may be less; what fingers need has its own floor there (Ui::target and the like).
[[nodiscard]] float spacing_px_per_mm(Panel const& panel, TextSize size);

/// The share of a length that a panel too small for all of it may go down to, at most 1.
[[nodiscard]] float smallest_share(Panel const& panel);

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
