#pragma once
// All panels, distances, text sizes and languages of docs/standards.md, "Seeing", as combinations to try.

#include "settings/vocabulary/appearance.h"
#include "ui/metrics.h"

#include <string>
#include <vector>

namespace matrix {

enum class Whose : bool { visitors, staffs };

struct Combination {
    std::string name; ///< "10.1 inches, lying, 600 mm, size 2, en"
    ui::Panel panel;
    settings::Appearance appearance; ///< Its colours take turns: they move nothing.
    std::string language;
    /// Drawn as another combination of this panel is, type being as large; only the page on which a size is chosen
    /// differs.
    bool is_like_another = false;
};

/// So many that each display is tried standing and lying, in the first size and a larger one, and each size and each
/// language on several.
[[nodiscard]] std::vector<Combination> sample();

/// Every one. Staff's screens have one text size. LECTERN_ONLY leaves those whose names hold each of its words: "10.1
/// lying ru" is a part of the whole that takes minutes.
[[nodiscard]] std::vector<Combination> all(Whose whose);

} // namespace matrix
