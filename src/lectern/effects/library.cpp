#include "lectern/effects/library.h"

#include "base/log.h"
#include "catalogue/edition_report.h"
#include "catalogue/previous_edition.h"
#include "content/recognise.h"
#include "helper/picture_helper.h"
#include "lectern/effects/report_pace.h"
#include "lectern/effects/review_rule.h"
#include "lectern/effects/week_age.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace lectern::effects {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using kiosk::Trouble;

constexpr std::size_t k_reason_limit = 300;
constexpr std::size_t k_name_limit = 60;
/// More than anybody scrolls through.
constexpr std::size_t k_max_folders = 100;
/// A stick full of photographs must not keep staff waiting: folders behind so many files are offered unseen.
constexpr int k_max_files_examined = 20'000;

/// Without the folder, which staff have chosen themselves and which may be long.
kiosk::library::ImportPreview::Skipped skipped_of(
    catalogue::SkippedFile const& file, std::filesystem::path const& folder)
{
    std::string const path = file.path.string();
    std::string const reason = file.reason.starts_with(path)
        ? file.reason.substr(std::min(file.reason.size(), path.size() + 1))
        : file.reason;
    auto const inside = file.path.lexically_relative(folder).string();
    return { platform::screen_name(inside.empty() || inside == "." ? path : inside, k_reason_limit),
        platform::screen_name(reason, k_reason_limit) };
}

kiosk::library::ImportPreview preview_of(
    catalogue::EditionChanges changes, catalogue::LibraryImport const& import, std::filesystem::path const& folder)
{
    kiosk::library::ImportPreview preview {
        .changes = std::move(changes), .skipped = import.counts().skipped, .remarks = import.counts().remarks
    };
    for (auto const& file : import.skipped())
        preview.skipped_files.push_back(skipped_of(file, folder));
    for (auto const& file : import.remarked())
        preview.remarked_files.push_back(skipped_of(file, folder));
    preview.other_files = import.counts().other_files;
    for (auto const& files : import.other_files())
        preview.other_kinds.push_back(platform::screen_name(catalogue::line_of(files), k_reason_limit));
    return preview;
}

kiosk::library::LibraryJobFailed left_as_is(std::uint64_t visit, std::uint64_t job, base::Error const& error)
{
    base::log::warn("the library stays as it is: " + error.message);
    return { visit, job, kiosk::trouble_of(error.code) };
}

/// `patience` is how many more files may be looked at.
bool may_hold_articles(fs::path const& folder, int& patience)
{
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator {}; entry.increment(error))
        if (--patience < 0 || content::may_be_article(entry->path()))
            return true;
    return false;
}

/// Sorted by name; hidden ones are left out, as imports leave them out, and links, which may lead off the stick.
std::vector<fs::path> folders_in(fs::path const& place)
{
    std::vector<fs::path> folders;
    std::error_code error, ignored;
    for (fs::directory_iterator entry(place, error), end; !error && entry != end && folders.size() < k_max_folders;
         entry.increment(error))
        if (!entry->path().filename().string().starts_with('.') && fs::is_directory(entry->symlink_status(ignored)))
            folders.push_back(entry->path());
    std::ranges::sort(folders);
    return folders;
}

} // namespace

Answer Library::operator()(kiosk::library::LoadLibraryReport const& effect)
{
    auto const today = m_environment.clock.today();
    auto const report = catalogue::report_edition(m_environment.data_folder, review_rule(m_environment));
    if (report)
        return kiosk::library::LibraryReportLoaded { effect.visit, *report, weeks_since(report->edition.week, today),
            Trouble::none };
    bool const absent = report.error().code == ErrorCode::absent;
    if (!absent)
        base::log::warn("the library can't be reported on: " + report.error().message);
    return kiosk::library::LibraryReportLoaded { effect.visit, std::nullopt, std::nullopt,
        absent ? Trouble::no_library : Trouble::damaged };
}

Answer Library::operator()(kiosk::library::ReadImport const& effect)
{
    m_jobs.read_import.reset();
    ReportPace pace;
    catalogue::ImportListener const listener { .progress =
                                                   [&](catalogue::ImportCounts const& counts) {
                                                       if (pace.due(m_environment.clock.now()))
                                                           m_post(kiosk::library::ImportProgressed { effect.visit,
                                                               effect.job, counts.files, counts.articles });
                                                   },
        .skipped = {},
        .stop = m_jobs.stop.token() };
    helper::PictureHelper const pictures;
    auto read = catalogue::LibraryImport::read({ .data_folder = m_environment.data_folder,
                                                   .paths = { effect.path },
                                                   .pictures = &pictures,
                                                   .today = m_environment.clock.today() },
        listener);
    auto const changes = read ? read->preview() : tl::unexpected(read.error());
    if (listener.stop.stop_requested())
        return kiosk::library::LibraryJobFailed { effect.visit, effect.job, Trouble::stopped };
    if (!changes)
        return left_as_is(effect.visit, effect.job, changes.error());
    kiosk::library::ImportRead answer { effect.visit, effect.job, preview_of(*changes, *read, effect.path) };
    m_jobs.read_import = std::move(*read);
    return answer;
}

Answer Library::operator()(kiosk::library::PublishImport const& effect)
{
    auto const edition = m_jobs.read_import ? m_jobs.read_import->publish(effect.mode)
                                            : base::failure(ErrorCode::failed, "there is no import to publish");
    m_jobs.read_import.reset();
    if (!edition)
        return left_as_is(effect.visit, effect.job, edition.error());
    base::log::info("edition " + std::to_string(*edition) + " was imported on the screen");
    return kiosk::library::EditionInUse { effect.visit, effect.job, *edition };
}

Answer Library::operator()(kiosk::library::RestorePrevious const& effect)
{
    auto const edition = catalogue::restore_previous_edition(m_environment.data_folder);
    if (!edition)
        return left_as_is(effect.visit, effect.job, edition.error());
    base::log::info("edition " + std::to_string(*edition) + " was brought back on the screen");
    return kiosk::library::EditionInUse { effect.visit, effect.job, *edition };
}

Answer Library::operator()(kiosk::library::ListFolders const& effect)
{
    kiosk::library::FoldersListed listed { effect.visit, effect.place, { { effect.place, {} } } };
    int patience = k_max_files_examined;
    for (auto const& folder : folders_in(effect.place))
        if (may_hold_articles(folder, patience))
            listed.folders.push_back(
                { folder.string(), platform::screen_name(folder.filename().string(), k_name_limit) });
    return listed;
}

Answer Library::failed(kiosk::library::LoadLibraryReport const& effect)
{
    return kiosk::library::LibraryReportLoaded { effect.visit, std::nullopt, std::nullopt, Trouble::failed };
}

Answer Library::failed(kiosk::library::ListFolders const& effect)
{
    return kiosk::library::FoldersListed { effect.visit, effect.place, {} };
}

Answer Library::failed(kiosk::library::ReadImport const& effect)
{
    return kiosk::library::LibraryJobFailed { effect.visit, effect.job, Trouble::failed };
}

Answer Library::failed(kiosk::library::PublishImport const& effect)
{
    return kiosk::library::LibraryJobFailed { effect.visit, effect.job, Trouble::failed };
}

Answer Library::failed(kiosk::library::RestorePrevious const& effect)
{
    return kiosk::library::LibraryJobFailed { effect.visit, effect.job, Trouble::failed };
}

} // namespace lectern::effects
