#include "store/export.h"

#include "base/file.h"
#include "store/export_manifest.h"
#include "store/folder_lock.h"

#include <cstdio>
#include <sys/stat.h>

namespace store {

namespace {

using base::ErrorCode;
using privacy::IsoWeek;
namespace fs = std::filesystem;

constexpr std::int64_t k_rows_between_reports = 4096;
constexpr int k_most_exports_of_a_range = 1000;
constexpr char const* k_temporary_name = "lectern-feedback.partial";

IsoWeek week_after(IsoWeek week) { return privacy::iso_week_of(privacy::monday_of(week) + std::chrono::days(7)); }

IsoWeek last_finished_week(std::chrono::sys_days today) { return privacy::iso_week_of(today - std::chrono::days(7)); }

/// Files that go away unless somebody says that they are whole.
class Unfinished {
public:
    Unfinished() = default;
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;
    ~Unfinished()
    {
        std::error_code ignored;
        for (fs::path const& path : m_paths)
            fs::remove(path, ignored);
    }
    void add(fs::path const& path) { m_paths.push_back(path); }
    void keep() { m_paths.clear(); }

private:
    std::vector<fs::path> m_paths;
};

fs::path digest_file_of(fs::path const& file) { return file.string() + ".sha256"; }
fs::path manifest_file_of(fs::path const& file) { return file.string() + ".manifest.json"; }

bool taken(fs::path const& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// A name under which nothing lies yet: two kiosks may share a stick, and ranges may be exported again.
base::Result<fs::path> free_name(fs::path const& folder, std::string const& weeks, ExportFormat format)
{
    for (int n = 1; n <= k_most_exports_of_a_range; ++n) {
        std::string const number = n == 1 ? std::string() : "-" + std::to_string(n);
        fs::path file = folder / ("lectern-feedback-" + weeks + number + "." + std::string(name_of(format)));
        if (!taken(file) && !taken(digest_file_of(file)) && !taken(manifest_file_of(file)))
            return file;
    }
    return base::failure(ErrorCode::failed, folder.string() + ": no name is left for another export of these weeks");
}

NewExportWriter new_writer(ExportFormat format, fs::path const& path)
{
    switch (format) {
    case ExportFormat::csv:
        return write_csv(path);
    case ExportFormat::json_lines:
        return write_json_lines(path);
    case ExportFormat::sqlite:
        break;
    }
    return write_sqlite(path);
}

/// How far a row is from the first: ids are random, and so spread evenly.
double share_before(std::string_view id)
{
    double share = 0;
    for (std::size_t at = std::min<std::size_t>(id.size(), 3); at-- > 0;)
        share = (share + static_cast<unsigned char>(id[at])) / 256;
    return share;
}

/// Widens the range of weeks by that of a row. Rows come by id, so that weeks change with each of them: only one that
/// is outside is read.
class WeeksSeen {
public:
    void add(std::string_view week)
    {
        if (m_weeks.from && week >= m_first && week <= m_last)
            return;
        auto const named = privacy::iso_week_named(week);
        if (!named)
            return;
        m_weeks = { std::min(m_weeks.from.value_or(*named), *named), std::max(m_weeks.until.value_or(*named), *named) };
        m_first = privacy::to_string(*m_weeks.from);
        m_last = privacy::to_string(*m_weeks.until);
    }
    [[nodiscard]] WeekRange const& weeks() const { return m_weeks; }

private:
    WeekRange m_weeks {};
    std::string m_first, m_last;
};

/// Where the export goes. When a stick is pulled out, another folder appears in its place: nothing must be left there.
class Destination {
public:
    explicit Destination(fs::path folder)
        : m_folder(std::move(folder))
        , m_here(identity())
    {
    }
    [[nodiscard]] base::Result<void> check() const
    {
        if (identity() == m_here)
            return {};
        return base::failure(ErrorCode::unavailable, m_folder.string() + ": was pulled out or replaced meanwhile");
    }

private:
    using Identity = std::pair<dev_t, ino_t>;
    [[nodiscard]] std::optional<Identity> identity() const
    {
        struct stat info {};
        return ::stat(m_folder.c_str(), &info) == 0 ? std::optional(Identity(info.st_dev, info.st_ino)) : std::nullopt;
    }

    fs::path m_folder;
    std::optional<Identity> m_here;
};

base::Result<void> check_stop(ExportRequest const& request)
{
    if (request.stop.stop_requested())
        return base::failure(ErrorCode::failed, "the export was stopped; nothing is left of it");
    return {};
}

base::Result<void> copy_rows(FeedbackLog const& log, ExportRequest const& request, ExportWriter& writer, ExportResult& result, ExportProgress const& progress)
{
    WeeksSeen seen;
    TRY_VOID(log.for_each_stored(request.weeks, [&](StoredFeedback row) -> base::Result<void> {
        if (row.hidden && request.hidden == HiddenInExport::withheld)
            row.comment = {};
        TRY_VOID(writer.add(row));
        seen.add(row.week);
        result.repeated += row.repeated;
        result.hidden += row.hidden;
        result.sealed += row.sealed;
        if (++result.rows % k_rows_between_reports != 0)
            return {};
        if (progress)
            progress(share_before(row.id), result.rows);
        return check_stop(request);
    }));
    result.weeks = seen.weeks();
    return {};
}

/// Gives the files their names. The manifest is the last: without it nothing counts as whole.
base::Result<void> publish(fs::path const& temporary, ExportRequest const& request, ExportResult const& result, Unfinished& unfinished)
{
    unfinished.add(result.file);
    if (std::rename(temporary.c_str(), result.file.c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename to " + result.file.string()));
    unfinished.add(digest_file_of(result.file));
    // Two blanks, as sha256sum(1) wants it.
    TRY_VOID(base::replace_file(digest_file_of(result.file), result.digest.sha256 + "  " + result.file.filename().string() + "\n"));
    unfinished.add(manifest_file_of(result.file));
    TRY_VOID(base::replace_file(manifest_file_of(result.file), manifest_of(request, result)));
    return {};
}

/// An export with a gap before it is none that the next one could go on from. A week that is not over will have
/// more rows, and so does not count as taken.
std::optional<ExportMark> mark_after(std::optional<ExportMark> const& before, ExportRequest const& request)
{
    bool const joins = !request.weeks.from || (before && *request.weeks.from <= week_after(before->until));
    IsoWeek const finished = last_finished_week(request.today);
    IsoWeek const until = std::min(request.weeks.until.value_or(finished), finished);
    if (!joins)
        return std::nullopt;
    return ExportMark { before ? std::max(before->until, until) : until, privacy::iso_week_of(request.today) };
}

base::Result<void> check_folders(ExportRequest const& request)
{
    std::error_code error;
    if (!fs::is_directory(request.folder, error))
        return base::failure(ErrorCode::absent, request.folder.string() + ": there is no such folder");
    if (fs::equivalent(request.folder, request.data_folder, error))
        return base::failure(ErrorCode::usage, request.folder.string() + ": is the data folder; export to another one");
    return {};
}

/// Replaces "since the last" by the weeks that it means now.
ExportRequest resolved(ExportRequest request, std::optional<ExportMark> const& before)
{
    if (request.scope == ExportScope::since_last) {
        request.weeks.from = before ? std::optional(week_after(before->until)) : std::nullopt;
        request.weeks.until = std::min(request.weeks.until.value_or(last_finished_week(request.today)), last_finished_week(request.today));
    }
    return request;
}

/// All three files, or an error with whatever is `unfinished`.
base::Result<void> write_files(
    FeedbackLog const& log, ExportRequest const& request, ExportResult& result, Unfinished& unfinished, ExportProgress const& progress)
{
    fs::path const temporary = request.folder / k_temporary_name;
    unfinished.add(temporary);
    {
        auto const writer = TRY(new_writer(request.format, temporary));
        TRY_VOID(copy_rows(log, request, *writer, result, progress));
        result.digest = TRY(writer->finish());
        TRY_VOID(check_stop(request));
    }
    IsoWeek const now = privacy::iso_week_of(request.today);
    IsoWeek const first = request.weeks.from.value_or(result.weeks.from.value_or(now));
    IsoWeek const last = request.weeks.until.value_or(result.weeks.until.value_or(now));
    result.file = TRY(free_name(request.folder, privacy::to_string(std::min(first, last)) + "-to-" + privacy::to_string(last), request.format));
    return publish(temporary, request, result, unfinished);
}

} // namespace

base::Result<ExportResult> export_feedback(FeedbackLog& log, ExportRequest const& asked, ExportProgress const& progress)
{
    TRY_VOID(check_folders(asked));
    auto const from_here = TRY(FolderLock::acquire(asked.data_folder));
    auto const into_there = TRY(FolderLock::acquire(asked.folder));

    auto const before = TRY(log.last_export());
    ExportRequest const request = resolved(asked, before);
    ExportResult result;
    if (request.weeks.from && request.weeks.until && *request.weeks.from > *request.weeks.until)
        return result;

    Destination const destination(request.folder);
    Unfinished unfinished;
    auto const written = write_files(log, request, result, unfinished, progress);
    // Whatever else went wrong then is a consequence.
    TRY_VOID(destination.check());
    TRY_VOID(written);
    unfinished.keep();

    if (auto const mark = mark_after(before, request); mark && mark != before)
        if (auto const remembered = log.remember_export(*mark); !remembered)
            return tl::unexpected(base::Error(remembered.error())
                    .in(result.file.string() + " is whole, but the next export since the last will hold its rows once more"));
    return result;
}

} // namespace store
