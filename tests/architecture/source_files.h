#pragma once
// The files of the tree, read as text.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

[[nodiscard]] std::filesystem::path source_folder();

[[nodiscard]] std::string read(std::filesystem::path const& path);

/// The C++ files in a folder and in the folders below it, sorted.
[[nodiscard]] std::vector<std::filesystem::path> code_in(std::filesystem::path const& folder);

/// The folders under src/ and, of a room that has one, its folder vocabulary, sorted.
[[nodiscard]] std::vector<std::filesystem::path> module_folders();

/// What the link lists call the module in `folder`: "feedback", and "feedback_vocabulary" for the folder below it.
[[nodiscard]] std::string module_name(std::filesystem::path const& folder);

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

} // namespace architecture
