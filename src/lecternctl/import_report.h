#pragma once
// What an administrator sees of an import: a line for each file that was skipped, progress while it
// runs, and a summary.

#include "lecternctl/progress_line.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace lecternctl {

class ImportReport {
public:
    ImportReport();

    void article_read();
    /// Names the file and the reason on one line of standard error, "leaflet.md:4: reason".
    void skipped(std::filesystem::path const& path, std::string const& reason);
    /// A file in a folder that does not look like an article.
    void passed_over();

    void clear_progress();
    void print_summary(std::int64_t edition);

    [[nodiscard]] int articles() const { return m_articles; }
    [[nodiscard]] int skipped_files() const { return m_skipped; }

private:
    using Clock = std::chrono::steady_clock;

    ProgressLine m_progress;
    Clock::time_point m_started;
    int m_articles = 0, m_skipped = 0, m_passed_over = 0;
};

} // namespace lecternctl
