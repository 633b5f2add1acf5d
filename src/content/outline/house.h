#pragma once
// The names of those who publish leaflets, which letterheads and sites have above them.

#include <string_view>

namespace content {

/// Whether a line is such a name rather than a topic: "Riverside Clinic", "Hospital del Norte".
[[nodiscard]] bool names_house(std::string_view line);

} // namespace content
