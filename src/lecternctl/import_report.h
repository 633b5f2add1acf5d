#pragma once
// What an administrator sees of an import: a line for each file that was skipped, progress while it
// runs, and at the end a summary or what it would change.

#include "catalogue/library_import.h"
#include "lecternctl/progress_line.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>

namespace lecternctl {

class ImportReport {
public:
    ImportReport();

    void progress(catalogue::ImportCounts const& counts);
    /// Names the file and the reason on one line of standard error, "leaflet.md:4: reason".
    void skipped(catalogue::SkippedFile const& file);
    /// The same for an article that is read all the same.
    void remarked(catalogue::SkippedFile const& file) { skipped(file); }

    /// Of the kinds that no article shows by itself, names the first articles on standard error.
    void found_in_whole(catalogue::FindingKind kind, catalogue::ListedArticle const& article);
    /// How many more there are.
    void count_other_findings();

    void clear_progress();
    void print_summary(
        std::int64_t edition, catalogue::ImportCounts const& counts, std::filesystem::path const& data_folder);
    /// A line for each kind, with what to do about it.
    static void print_other_files(std::vector<catalogue::OtherFiles> const& files);
    void print_changes(
        catalogue::EditionChanges const& changes, catalogue::ImportMode mode, catalogue::ImportCounts const& counts);
    /// What was changed in the library that was in use; nothing where there was none.
    static void print_done(std::int64_t edition, catalogue::EditionChanges const& changes, catalogue::ImportMode mode);

private:
    using Clock = std::chrono::steady_clock;

    ProgressLine m_progress;
    std::map<catalogue::FindingKind, int> m_found;
    Clock::time_point m_started;
};

} // namespace lecternctl
