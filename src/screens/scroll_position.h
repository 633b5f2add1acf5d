#pragma once
// Where a page stands, from the model that keeps it to the flow that moves it.

#include "kiosk/scroll_state.h"
#include "ui/ui.h"

namespace screens {

[[nodiscard]] inline ui::FlowPosition position_of(kiosk::ScrollState& scroll)
{
    return { scroll.offset_px, scroll.velocity_px_s, scroll.target_px };
}

/// For what is opened again where it was left.
[[nodiscard]] inline ui::FlowPosition position_of(kiosk::ScrollState& scroll, kiosk::ReadingPlace& place)
{
    return { scroll.offset_px, scroll.velocity_px_s, scroll.target_px, &place.block, &place.fraction };
}

} // namespace screens
