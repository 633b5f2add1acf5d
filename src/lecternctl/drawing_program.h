#pragma once
// Runs `lectern`, which draws, for lecternctl, which does not (docs/decisions/0023-render-runs-the-kiosk.md).

#include "base/result.h"

#include <string>
#include <vector>

namespace lecternctl {

/// What `lectern --pages` prints, once it has ended: how many pages it has drawn. What it complains of goes to our own
/// standard error; then, or when it can't be started, `unavailable`.
[[nodiscard]] base::Result<int> draw_pages(std::vector<std::string> arguments);

} // namespace lecternctl
