#include "lecternctl/import_report.h"

#include "lecternctl/printable.h"

#include <fmt/core.h>

#include <algorithm>

namespace lecternctl {

namespace {

/// "1 article", "2 articles"
std::string counted(int count, std::string const& noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

} // namespace

ImportReport::ImportReport()
    : m_started(Clock::now())
{
}

void ImportReport::article_read()
{
    ++m_articles;
    m_progress.show([this] { return fmt::format("{} read, {} skipped", counted(m_articles, "article"), counted(m_skipped, "file")); });
}

void ImportReport::skipped(std::filesystem::path const& path, std::string const& reason)
{
    ++m_skipped;
    clear_progress();
    // Readers put the name and the line before their reason; others know no line.
    std::string const name = path.string();
    fmt::print(stderr, "{}\n", printable(reason.starts_with(name + ":") ? reason : name + ": " + reason));
}

void ImportReport::passed_over() { ++m_passed_over; }

void ImportReport::clear_progress() { m_progress.clear(); }

void ImportReport::print_summary(std::int64_t edition)
{
    clear_progress();
    std::chrono::duration<double> const took = Clock::now() - m_started;
    fmt::print("Edition {}: {}, {} skipped, {} passed over. {:.1f} s, {:.0f} articles a second.\n", edition,
        counted(m_articles, "article"), counted(m_skipped, "file"), counted(m_passed_over, "other file"), took.count(),
        m_articles / std::max(took.count(), 0.001));
}

} // namespace lecternctl
