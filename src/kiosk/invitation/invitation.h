#pragma once
// Nobody is here: the screen invites.

#include <variant>

namespace kiosk::invitation {

/// The invitation was accepted.
struct WakeUp {};

using Action = std::variant<WakeUp>;

} // namespace kiosk::invitation
