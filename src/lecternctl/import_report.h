#pragma once
// What an administrator sees of an import: a line for each file that was skipped, progress while it
// runs, and a summary.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace lecternctl {

class ImportReport {
public:
    /// Shows progress when standard error is a terminal.
    ImportReport();

    void article_read();
    /// Names the file and the reason on one line of standard error, "leaflet.md:4: reason".
    void skipped(std::filesystem::path const& path, std::string const& reason);
    /// A file in a folder that does not look like an article.
    void passed_over();

    /// Removes the line that shows progress.
    void clear_progress();
    void print_summary(std::int64_t edition);

    [[nodiscard]] int articles() const { return m_articles; }
    [[nodiscard]] int skipped_files() const { return m_skipped; }

private:
    using Clock = std::chrono::steady_clock;
    void show_progress();

    bool m_terminal;
    bool m_shown = false;
    Clock::time_point m_started, m_last_shown;
    int m_articles = 0, m_skipped = 0, m_passed_over = 0;
};

} // namespace lecternctl
