#pragma once
// All that an edition says, without the numbers of its rows: equal for two editions that no visitor could tell apart.

#include <filesystem>
#include <string>
#include <vector>

namespace fixtures {

/// In order, a line each: tables by name and rows by value.
[[nodiscard]] std::vector<std::string> content_of(std::filesystem::path const& edition);

/// Lines that only one of them has, to name in a message.
[[nodiscard]] std::string difference(std::vector<std::string> const& one, std::vector<std::string> const& other);

} // namespace fixtures
