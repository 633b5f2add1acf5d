#pragma once
// The leaflets that staff have taken off the screen: a small file in the data folder, which the program owns and writes
// as a whole. It is apart from the editions, so that it holds for each of them, an import and the way back alike.

#include "base/result.h"
#include "catalogue/vocabulary/withdrawn.h"

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

namespace catalogue {

inline constexpr std::string_view k_withdrawn_name = "withdrawn.txt";

/// By slug and language; none where there is no file. `damaged` when it is not whole, or not the program's: nobody
/// knows then what visitors must not see. `unavailable` or `unreadable` when it can't be read.
[[nodiscard]] base::Result<std::vector<WithdrawnLeaflet>> read_withdrawn(std::filesystem::path const& data_folder);

/// Whether one of the list is this leaflet of that language.
[[nodiscard]] bool is_withdrawn(
    std::vector<WithdrawnLeaflet> const& list, std::string_view slug, std::string_view language);

/// Adds one, durably. False: it was on the list already. `damaged` as for read_withdrawn(), and the list stays as it
/// is; `busy` when somebody changes it at this moment; `no_space`, `read_only`.
[[nodiscard]] base::Result<bool> withdraw(std::filesystem::path const& data_folder, WithdrawnLeaflet const& leaflet);

/// Takes one off the list; without a language, in whatever languages it is there. False: it was not there. `usage` for
/// one language of a leaflet that was withdrawn in all.
[[nodiscard]] base::Result<bool> give_back(std::filesystem::path const& data_folder, WithdrawnLeaflet const& leaflet);

/// Where the list is damaged, it gets another name, with `today` in it, and nothing is withdrawn any more. Returns the
/// new name. `usage` when the list is sound.
[[nodiscard]] base::Result<std::filesystem::path> set_damaged_list_aside(
    std::filesystem::path const& data_folder, std::chrono::year_month_day today);

} // namespace catalogue
