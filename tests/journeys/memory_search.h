#pragma once
// Looking for what somebody typed, in the memory of a process and in files.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace journeys {

struct Find {
    std::string place; ///< The map as the system names it, or the file.
    std::uint64_t at = 0;
    std::string around; ///< The bytes before and behind, readable.
};

/// Stretches of this many letters give a word away as well as all of it.
inline constexpr std::size_t k_telling_letters = 8;

/// Where k_telling_letters or more letters of `word` stand in a row, as bytes. At most a hundred.
[[nodiscard]] std::vector<Find> finds_in(std::string_view bytes, std::string_view word);

/// The same in every map that the process can write to; nothing where its memory may not be read, or where the address
/// sanitizer has made terabytes of it.
[[nodiscard]] std::optional<std::vector<Find>> finds_in_memory(pid_t process, std::string_view word);

/// The same in all files below a folder, and their names.
[[nodiscard]] std::vector<Find> finds_in_files(std::filesystem::path const& folder, std::string_view word);

/// For a message: one line a find.
[[nodiscard]] std::string to_text(std::vector<Find> const& finds);

} // namespace journeys
