#pragma once
// Judges one source file by its folder's link list.

#include "arrows.h"

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// The paths of a file's #include lines, with their quotes or brackets.
[[nodiscard]] std::vector<std::string> includes_of(std::string_view source);

/// What the file includes although its folder's lists do not allow it. `folders` are all folders of src/.
[[nodiscard]] std::vector<std::string> wrong_includes(
    Module const& module, std::set<std::string> const& folders, std::string_view source);

/// Files, clocks, threads, databases and OpenGL in a file of a folder that must be a function of its inputs.
[[nodiscard]] std::vector<std::string> reaches_outside(std::string_view source);

} // namespace architecture
