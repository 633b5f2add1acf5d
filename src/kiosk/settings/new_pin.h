#pragma once
// A new PIN: typed twice, checked, handed on.

#include "kiosk/update.h"

namespace kiosk::settings {

[[nodiscard]] Effects open_new_pin(Model& model, OpenNewPin const& action);
/// It has been set, or could not be.
[[nodiscard]] Effects end_new_pin(Model& model, PinSet const& action);

} // namespace kiosk::settings
