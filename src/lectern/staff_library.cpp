// The library's editions, as staff look after them on the screen.

#include "lectern/staff_outside.h"

#include "base/log.h"
#include "lectern/report_pace.h"
#include "lectern/week_age.h"
#include "store/edition_report.h"
#include "store/previous_edition.h"

#include <algorithm>

namespace lectern {

namespace {

using base::ErrorCode;
using kiosk::LibraryTrouble;

constexpr std::size_t k_reason_limit = 300;

/// Of an import, or of a step back.
LibraryTrouble trouble_of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::malformed: return LibraryTrouble::nothing_to_read;
    case ErrorCode::unavailable: return LibraryTrouble::gone;
    case ErrorCode::no_space: return LibraryTrouble::full;
    case ErrorCode::read_only: return LibraryTrouble::write_protected;
    case ErrorCode::busy: return LibraryTrouble::busy;
    default: return LibraryTrouble::failed;
    }
}

kiosk::TitleList titles_of(store::ArticleList const& list)
{
    kiosk::TitleList titles { .count = list.count };
    for (auto const& article : list.first)
        titles.first.push_back({ article.language, article.title });
    return titles;
}

kiosk::LibraryReport report_of(store::EditionReport const& seen, std::chrono::sys_days today)
{
    kiosk::LibraryReport report;
    report.edition = seen.edition.number;
    report.weeks_old = weeks_since(seen.edition.week, today);
    report.articles = seen.articles;
    for (auto const& each : seen.languages)
        report.languages.push_back({ each.language, each.articles });
    for (auto const& each : seen.collections)
        report.collections.push_back({ each.title, each.articles });
    // In the order of kiosk::LibraryWarning.
    report.warnings = { titles_of(seen.warnings.not_dated), titles_of(seen.warnings.overdue),
        titles_of(seen.warnings.without_author), titles_of(seen.warnings.without_references), std::nullopt };
    if (seen.warnings.hard_to_read)
        report.warnings.back() = titles_of(*seen.warnings.hard_to_read);
    if (seen.previous)
        report.previous = seen.previous->number;
    report.fell_back = seen.fell_back_because.has_value();
    return report;
}

/// Without the folder, which staff have chosen themselves and which may be long.
kiosk::ImportPreview::Skipped skipped_of(store::SkippedFile const& file, std::filesystem::path const& folder)
{
    std::string const path = file.path.string();
    std::string const reason = file.reason.starts_with(path)
        ? file.reason.substr(std::min(file.reason.size(), path.size() + 1))
        : file.reason;
    auto const inside = file.path.lexically_relative(folder).string();
    return { platform::screen_name(inside.empty() || inside == "." ? path : inside, k_reason_limit),
        platform::screen_name(reason, k_reason_limit) };
}

kiosk::ImportPreview preview_of(
    store::EditionChanges const& changes, store::LibraryImport const& import, std::filesystem::path const& folder)
{
    kiosk::ImportPreview preview { .since = changes.since,
        .added = titles_of(changes.added),
        .changed = titles_of(changes.changed),
        .removed = titles_of(changes.removed),
        .unchanged = changes.unchanged,
        .tabs_changed = changes.tabs_changed,
        .skipped = import.counts().skipped };
    for (auto const& file : import.skipped())
        preview.skipped_files.push_back(skipped_of(file, folder));
    return preview;
}

kiosk::LibraryJobFailed failed(std::uint64_t visit, std::uint64_t job, base::Error const& error)
{
    base::log::warn("the library stays as it is: " + error.message);
    return { visit, job, trouble_of(error.code) };
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::LookAtLibrary const& effect)
{
    auto const today = m_here.clock.today();
    auto const report = store::report_edition(m_here.data_folder, today);
    if (report)
        return kiosk::LibrarySeen { effect.visit, report_of(*report, today), LibraryTrouble::none };
    bool const absent = report.error().code == ErrorCode::absent;
    if (!absent)
        base::log::warn("the library can't be reported on: " + report.error().message);
    return kiosk::LibrarySeen { effect.visit, std::nullopt,
        absent ? LibraryTrouble::no_library : LibraryTrouble::damaged };
}

StaffOutside::Answer StaffOutside::operator()(kiosk::ReadImport const& effect)
{
    m_import.reset();
    if (m_here.rehearsed())
        return kiosk::LibraryJobFailed { effect.visit, effect.job, LibraryTrouble::stopped };
    ReportPace pace;
    store::ImportListener const listener { .progress
        =
            [&](store::ImportCounts const& counts) {
                if (pace.due(m_here.clock.now()))
                    m_post(kiosk::ImportProgressed { effect.visit, effect.job, counts.files, counts.articles });
            },
        .skipped = {},
        .stop = m_job_stop.token() };
    auto read = store::LibraryImport::read({ .data_folder = m_here.data_folder, .paths = { effect.path } }, listener);
    auto const changes = read ? read->preview() : tl::unexpected(read.error());
    if (listener.stop.stop_requested())
        return kiosk::LibraryJobFailed { effect.visit, effect.job, LibraryTrouble::stopped };
    if (!changes)
        return failed(effect.visit, effect.job, changes.error());
    kiosk::ImportRead answer { effect.visit, effect.job, preview_of(*changes, *read, effect.path) };
    m_import = std::move(*read);
    return answer;
}

StaffOutside::Answer StaffOutside::operator()(kiosk::PublishImport const& effect)
{
    auto const edition
        = m_import ? m_import->publish() : base::failure(ErrorCode::failed, "there is no import to publish");
    m_import.reset();
    if (!edition)
        return failed(effect.visit, effect.job, edition.error());
    base::log::info("edition " + std::to_string(*edition) + " was imported on the screen");
    return kiosk::EditionInUse { effect.visit, effect.job, *edition };
}

StaffOutside::Answer StaffOutside::operator()(kiosk::RestorePrevious const& effect)
{
    if (m_here.rehearsed())
        return kiosk::LibraryJobFailed { effect.visit, effect.job, LibraryTrouble::stopped };
    auto const edition = store::restore_previous_edition(m_here.data_folder);
    if (!edition)
        return failed(effect.visit, effect.job, edition.error());
    base::log::info("edition " + std::to_string(*edition) + " was brought back on the screen");
    return kiosk::EditionInUse { effect.visit, effect.job, *edition };
}

} // namespace lectern
