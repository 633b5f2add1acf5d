#pragma once
// Ways to every screen, in each of its states that look different.

#include "support/kiosk_harness.h"

#include <functional>
#include <string_view>
#include <vector>

namespace scenes {

/// Of one that fills the screen: it has neither header nor footer.
inline constexpr std::string_view k_no_frame;

struct Scene {
    std::string_view name;
    std::string_view screen;                    ///< The one that must then be in front.
    std::string_view frame;                     ///< The header and footer around it: a file of tests/golden/frames.
    std::function<void(harness::Kiosk&)> reach; ///< From home, in any language.
};

[[nodiscard]] std::vector<Scene> const& all();

} // namespace scenes
