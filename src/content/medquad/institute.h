#pragma once
// MedlinePlus names the institute that a summary came from in its last line.

#include "content/vocabulary/article.h"

#include <string>
#include <vector>

namespace content::medquad {

/// Takes the last block away when it is only an institute's name ("NIH: National Cancer Institute") and
/// returns the name without the prefix; empty, and nothing taken, otherwise.
[[nodiscard]] std::string take_institute(std::vector<Block>& blocks);

} // namespace content::medquad
