#pragma once
// The one way in which a session ends.

#include "kiosk/model.h"

namespace kiosk {

/// Nothing of the visitor is kept but counts in which nobody can be told from anybody.
[[nodiscard]] std::vector<Effect> reset(Model& model, ResetReason reason);

[[nodiscard]] std::string default_language(Model const& model);

} // namespace kiosk
