#pragma once
// Ways to the settings.

#include "support/scenes.h"

namespace scenes {

[[nodiscard]] std::vector<Scene> of_settings();

} // namespace scenes
