#pragma once
// By what lecternctl judges dates of reviews.

#include "base/result.h"
#include "catalogue/vocabulary/finding.h"

#include <filesystem>
#include <optional>

namespace lecternctl {

/// Today, and library.review_years and approved_only of the configuration. Where nobody named a configuration and the
/// kiosk's can't be read, the default, which is said on standard error: a mistake in it must hinder neither an import
/// nor a look.
[[nodiscard]] base::Result<catalogue::ReviewRule> review_rule(
    std::optional<std::filesystem::path> const& configuration, std::filesystem::path const& data_folder);

} // namespace lecternctl
