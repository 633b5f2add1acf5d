#pragma once
// The whole of a model's changing part, and effects, as text: two are alike when their texts are.

#include "kiosk/update.h"

#include <string>

namespace samples {

/// Every field of the session; a new field does not compile until it stands here too.
[[nodiscard]] std::string dump(kiosk::Session const& session);
/// The session, and what else update() may change.
[[nodiscard]] std::string dump(kiosk::Model const& model);
[[nodiscard]] std::string dump(std::vector<kiosk::Effect> const& effects);

} // namespace samples
