#pragma once
// The attract screen, shown while nobody is at the kiosk.

#include <variant>

namespace kiosk::invitation {

/// The invitation was accepted.
struct WakeUp {};

using Action = std::variant<WakeUp>;

} // namespace kiosk::invitation
