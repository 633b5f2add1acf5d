#pragma once
// `lecternctl library --check`: every finding of the library, one by one.

#include "catalogue/vocabulary/finding.h"
#include "lecternctl/command.h"

#include <filesystem>
#include <string>

namespace lecternctl {

/// "without a date of review": what is said of leaflets of this kind.
[[nodiscard]] std::string words_of(catalogue::FindingKind kind, int review_years);

/// Prints them, as JSON or in lines. `failed` where there is one or where they can't be read.
ExitStatus check_library(std::filesystem::path const& data_folder, catalogue::ReviewRule const& rule, bool json);

} // namespace lecternctl
