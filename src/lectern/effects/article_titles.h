#pragma once
// How staff see which leaflet is meant: the log knows slugs only.

#include "kiosk/dashboard/dashboard.h"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace lectern::effects {

/// The titles in `language`, else in English, else in any. What the library lacks, or can't be read, has none.
[[nodiscard]] kiosk::dashboard::ArticleTitles titles_of(
    std::filesystem::path const& data_folder, std::set<std::string> const& slugs, std::string_view language);

} // namespace lectern::effects
