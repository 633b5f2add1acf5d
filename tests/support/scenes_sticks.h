#pragma once
// Ways to the exports and to the library's editions.

#include "support/scenes.h"

namespace scenes {

[[nodiscard]] std::vector<Scene> of_sticks();

} // namespace scenes
