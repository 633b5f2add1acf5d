#include "lecternctl/import_report.h"

#include "lecternctl/article_list.h"
#include "lecternctl/printable.h"

#include <fmt/core.h>

#include <algorithm>

namespace lecternctl {

namespace {

/// "1 article", "2 articles"
std::string counted(int count, std::string const& noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

constexpr int k_named_articles = 10;

/// Empty for a kind that is said of a file.
std::string_view fault_in_whole(catalogue::FindingKind kind)
{
    switch (kind) {
    case catalogue::FindingKind::older_than_source: return "reviewed before the leaflet that it translates";
    case catalogue::FindingKind::alike_titles: return "has nearly the title of another leaflet of its language";
    default: return {};
    }
}

std::string in_numbers(catalogue::EditionChanges const& changes, catalogue::ImportMode mode)
{
    return fmt::format("{} added, {} changed, {} removed, {} unchanged", changes.added.count, changes.changed.count,
        changes.removed(mode).count, changes.unchanged(mode));
}

void print_kept(catalogue::EditionChanges const& changes, catalogue::ImportMode mode)
{
    if (mode == catalogue::ImportMode::add && changes.missing.count > 0)
        print_articles("no longer there and kept (--remove-missing removes them)", changes.missing);
}

} // namespace

ImportReport::ImportReport()
    : m_started(Clock::now())
{
}

void ImportReport::progress(catalogue::ImportCounts const& counts)
{
    m_progress.show(
        [&] { return fmt::format("{} read, {} skipped", counted(counts.articles, "article"), counts.skipped); });
}

void ImportReport::skipped(catalogue::SkippedFile const& file)
{
    clear_progress();
    // Readers put the name and the line before their reason; others know no line.
    std::string const name = file.path.string();
    fmt::print(
        stderr, "{}\n", printable(file.reason.starts_with(name + ":") ? file.reason : name + ": " + file.reason));
}

void ImportReport::found_in_whole(catalogue::FindingKind kind, catalogue::ListedArticle const& article)
{
    std::string_view const what = fault_in_whole(kind);
    if (what.empty() || ++m_found[kind] > k_named_articles)
        return;
    clear_progress();
    fmt::print(stderr, "{} ({}): {}: {}\n", printable(article.slug), printable(article.language), what,
        printable(article.detail));
}

void ImportReport::count_other_findings()
{
    clear_progress();
    for (auto const& [kind, count] : m_found)
        if (count > k_named_articles)
            fmt::print(stderr, "{}: {}\n", fault_in_whole(kind), counted(count - k_named_articles, "more leaflet"));
}

void ImportReport::clear_progress() { m_progress.clear(); }

void ImportReport::print_summary(
    std::int64_t edition, catalogue::ImportCounts const& counts, std::filesystem::path const& data_folder)
{
    clear_progress();
    std::chrono::duration<double> const took = Clock::now() - m_started;
    fmt::print("Edition {} in {}: {} from {}, {} skipped, {} not imported. {:.1f} s, {} a second.\n", edition,
        printable(data_folder.string()), counted(counts.articles, "article"), counted(counts.article_files, "file"),
        counts.skipped, counted(counts.other_files, "other file"), took.count(),
        counted(static_cast<int>(counts.articles / std::max(took.count(), 0.001)), "article"));
}

void ImportReport::print_other_files(std::vector<catalogue::OtherFiles> const& files)
{
    for (catalogue::OtherFiles const& each : files)
        fmt::print("Not imported: {}\n", printable(catalogue::line_of(each)));
}

void ImportReport::print_changes(
    catalogue::EditionChanges const& changes, catalogue::ImportMode mode, catalogue::ImportCounts const& counts)
{
    clear_progress();
    if (changes.only_replaces)
        fmt::print(
            "The edition in use can't be read: nothing can be added to it, only put in its place (--replace).\n");
    std::string const since
        = changes.since ? fmt::format("Against edition {}", *changes.since) : "There is no edition to compare with";
    fmt::print("{}: {}; {} skipped, {} not imported. Nothing is changed yet.\n", since, in_numbers(changes, mode),
        counts.skipped, counted(counts.other_files, "other file"));
    if (changes.since && changes.changes_tabs(mode))
        fmt::print("The tabs of the home screen change.\n");
    print_articles("added", changes.added);
    print_articles("changed", changes.changed);
    print_articles("removed", changes.removed(mode));
    print_kept(changes, mode);
}

void ImportReport::print_done(
    std::int64_t edition, catalogue::EditionChanges const& changes, catalogue::ImportMode mode)
{
    if (!changes.since)
        return;
    if (changes.since == edition)
        fmt::print("Nothing is new: edition {} stays in use, and the one before it is kept.\n", edition);
    fmt::print("Against edition {}: {}.\n", *changes.since, in_numbers(changes, mode));
    print_articles("removed", changes.removed(mode));
    print_kept(changes, mode);
}

} // namespace lecternctl
