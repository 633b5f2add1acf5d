#pragma once
// What staff want to know about the library: which edition it is, what is in it, and what should be looked after.

#include "base/result.h"
#include "catalogue/vocabulary/edition.h"

#include <filesystem>

namespace catalogue {

/// Takes one look at each article's row, not at its text, in constant memory. For errors see Catalogue::open().
[[nodiscard]] base::Result<EditionReport> report_edition(
    std::filesystem::path const& data_folder, ReviewRule const& rule);

/// Of the edition that is shown, how many articles were last reviewed too long ago: FindingKind::overdue.
[[nodiscard]] base::Result<int> count_overdue(std::filesystem::path const& data_folder, ReviewRule const& rule);

} // namespace catalogue
