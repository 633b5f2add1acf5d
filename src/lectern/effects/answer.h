#pragma once
// What an area's effects are done by: a class of the area's name, with a call for each effect. failed() gives the
// answer when that call throws, so that no screen waits for ever.

#include "kiosk/action.h"

#include <functional>
#include <optional>

namespace lectern::effects {

/// The action that tells how it went; nothing where nobody waits for one.
using Answer = std::optional<kiosk::Action>;

/// Hands on what is known while work is still under way.
using Post = std::function<void(kiosk::Action)>;

} // namespace lectern::effects
