#pragma once
// Data folders with the sample library, as an administrator has imported it.

#include "support/fixtures.h"

#include <filesystem>
#include <string>
#include <vector>

namespace journeys {

/// Imports a library with the real lecternctl.
void import_library(std::filesystem::path const& library, std::filesystem::path const& data);

/// The edition of assets/library, imported once and copied to `data`.
void copy_sample_library(std::filesystem::path const& data);

class DataFolder {
public:
    DataFolder() { copy_sample_library(path()); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / "data"; }

private:
    fixtures::TemporaryFolder m_folder;
};

struct FeedbackRow {
    std::string article, language, rating, comment, week;
    std::vector<std::string> reasons;
    std::vector<std::string> fields; ///< The names of all that was listed.
};

/// What `lecternctl feedback list --json` prints.
[[nodiscard]] std::vector<FeedbackRow> feedback_in(std::filesystem::path const& data);

} // namespace journeys
