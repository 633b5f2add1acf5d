#pragma once
// Ways to the dashboard and to the comments.

#include "support/scenes.h"

namespace scenes {

[[nodiscard]] std::vector<Scene> of_feedback();

} // namespace scenes
