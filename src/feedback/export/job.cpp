#include "feedback/export/job.h"

#include "base/file.h"
#include "feedback/export/manifest.h"
#include "feedback/export/weeks_without_held_back.h"
#include "store/set_aside.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace feedback {

namespace {

using base::ErrorCode;
using base::IsoWeek;
namespace fs = std::filesystem;

constexpr std::int64_t k_rows_between_reports = 4096;
constexpr int k_max_exports_per_range = 1000;
constexpr char const* k_temporary_name = "lectern-feedback.partial";

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

/// A name under which nothing lies yet: two kiosks may share a stick, and ranges may be exported again. `seen` are the
/// weeks of the rows.
base::Result<fs::path> free_name(ExportRequest const& request, WeekRange const& seen)
{
    IsoWeek const now = base::iso_week_of(request.today);
    IsoWeek const first = request.weeks.from.value_or(seen.from.value_or(now));
    IsoWeek const last = request.weeks.until.value_or(seen.until.value_or(now));
    std::string const weeks = base::to_string(std::min(first, last)) + "-to-" + base::to_string(last);
    for (int n = 1; n <= k_max_exports_per_range; ++n) {
        std::string const number = n == 1 ? std::string() : "-" + std::to_string(n);
        fs::path file
            = request.folder / ("lectern-feedback-" + weeks + number + "." + std::string(name_of(request.format)));
        if (!store::is_taken(file) && !store::is_taken(digest_file_of(file)) && !store::is_taken(searches_file_of(file))
            && !store::is_taken(manifest_file_of(file)))
            return file;
    }
    return base::failure(
        ErrorCode::failed, request.folder.string() + ": no name is left for another export of these weeks");
}

NewExportWriter new_writer(ExportFormat format, fs::path const& path)
{
    switch (format) {
    case ExportFormat::csv: return write_csv(path);
    case ExportFormat::json_lines: return write_json_lines(path);
    case ExportFormat::sqlite: break;
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
        auto const named = base::iso_week_named(week);
        if (!named)
            return;
        m_weeks = { std::min(m_weeks.from.value_or(*named), *named), std::max(m_weeks.until.value_or(*named), *named) };
        m_first = base::to_string(*m_weeks.from);
        m_last = base::to_string(*m_weeks.until);
    }
    [[nodiscard]] WeekRange const& weeks() const { return m_weeks; }

private:
    WeekRange m_weeks {};
    std::string m_first, m_last;
};

/// After an export since the last one those of all weeks: they are few, and weeks that had no feedback would be missed.
WeekRange weeks_of_searches(ExportRequest const& request)
{
    return request.scope == ExportScope::since_last ? WeekRange {} : request.weeks;
}

/// Gives the files their names. The manifest is the last: without it nothing counts as whole.
base::Result<void> publish(fs::path const& temporary, ExportRequest const& request, FeedbackLog const& log,
    ExportResult& result, Unfinished& unfinished)
{
    unfinished.add(result.file);
    if (std::rename(temporary.c_str(), result.file.c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename to " + result.file.string()));
    unfinished.add(digest_file_of(result.file));
    // Two blanks, as sha256sum(1) wants it.
    TRY_VOID(base::replace_file(
        digest_file_of(result.file), result.digest.sha256 + "  " + result.file.filename().string() + "\n"));
    unfinished.add(searches_file_of(result.file));
    result.searches = TRY(export_searches(log, weeks_of_searches(request), searches_file_of(result.file)));
    unfinished.add(manifest_file_of(result.file));
    TRY_VOID(base::replace_file(manifest_file_of(result.file), manifest_of(request, result)));
    return {};
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

bool within(WeekRange const& range, IsoWeek week)
{
    return (!range.from || *range.from <= week) && (!range.until || week <= *range.until);
}

} // namespace

base::Result<FeedbackLog> open_log_for_export(fs::path const& data_folder)
{
    auto log = FeedbackLog::open_existing(data_folder);
    if (log || log.error().code == ErrorCode::absent)
        return log;
    auto only_read = FeedbackLog::open_read_only(data_folder);
    return only_read ? std::move(only_read) : std::move(log);
}

ExportJob::ExportJob(FeedbackLog& log, ExportRequest request, store::FolderLock from_here, store::FolderLock into_there)
    : m_log(&log)
    , m_request(std::move(request))
    , m_from_here(std::move(from_here))
    , m_into_there(std::move(into_there))
{
}

base::Result<ExportJob> ExportJob::begin(FeedbackLog& log, ExportRequest request)
{
    TRY_VOID(check_folders(request));
    if (!request.place)
        request.place = store::identity_of(request.folder);
    auto from_here = TRY(store::FolderLock::acquire(request.data_folder));
    auto into_there = TRY(store::FolderLock::acquire(request.folder));
    ExportJob job(log, std::move(request), std::move(from_here), std::move(into_there));
    TRY_VOID(job.check_place());
    TRY_VOID(job.settle_weeks());
    return job;
}

base::Result<void> ExportJob::settle_weeks()
{
    m_weeks = TRY(weeks_of_rows(*m_log));
    bool const since_last = m_request.scope == ExportScope::since_last;
    if (since_last) {
        m_request.weeks.from.reset();
        if (m_request.held_back == HeldBackComments::included)
            take_again(m_weeks, TRY(weeks_without_held_back(*m_log)));
        m_weeks = weeks_waiting(std::move(m_weeks), base::iso_week_of(m_request.today));
    }
    std::erase_if(m_weeks, [&](WeekOfRows const& each) { return !within(m_request.weeks, each.week); });
    if (!since_last || m_weeks.empty())
        return {};
    m_request.weeks = { m_weeks.front().week, m_weeks.back().week };
    for (WeekOfRows const& each : m_weeks)
        m_waiting.insert(base::to_string(each.week));
    return {};
}

base::Result<void> ExportJob::check_place() const
{
    if (store::identity_of(m_request.folder) == m_request.place)
        return {};
    return base::failure(ErrorCode::unavailable, m_request.folder.string() + ": was pulled out or replaced meanwhile");
}

base::Result<void> ExportJob::check_stop() const
{
    if (m_request.stop.stop_requested())
        return base::failure(ErrorCode::failed, "the export was stopped; nothing is left of it");
    return {};
}

base::Result<void> ExportJob::copy_rows(
    ExportWriter& writer, ExportResult& result, ExportProgress const& progress) const
{
    WeeksSeen seen;
    std::int64_t looked_at = 0;
    auto const read = m_log->for_each_stored(m_request.weeks, [&](StoredFeedback row) -> base::Result<void> {
        if (m_waiting.empty() || m_waiting.contains(row.week)) {
            if ((row.hidden && m_request.hidden == HiddenInExport::withheld)
                || (row.held_back && m_request.held_back == HeldBackComments::left_out))
                row.comment = {};
            TRY_VOID(writer.add(row));
            seen.add(row.week);
            ++result.rows;
            result.repeated += row.repeated;
            result.hidden += row.hidden;
            result.sealed += row.sealed;
            result.held_back += row.held_back;
        }
        if (++looked_at % k_rows_between_reports != 0)
            return {};
        if (progress)
            progress(share_before(row.id), result.rows);
        return check_stop();
    });
    TRY_VOID(read);
    result.weeks = seen.weeks();
    return {};
}

base::Result<ExportResult> ExportJob::write(ExportFormat format, ExportProgress const& progress)
{
    m_request.format = format;
    ExportResult result;
    if (!m_waiting.empty())
        std::ranges::transform(m_weeks, std::back_inserter(result.only_weeks), &WeekOfRows::week);
    fs::path const temporary = m_request.folder / k_temporary_name;
    Unfinished unfinished;
    auto const written = [&]() -> base::Result<void> {
        TRY_VOID(check_place());
        unfinished.add(temporary);
        auto const writer = TRY(new_writer(format, temporary));
        TRY_VOID(copy_rows(*writer, result, progress));
        result.digest = TRY(writer->finish());
        TRY_VOID(check_stop());
        result.file = TRY(free_name(m_request, result.weeks));
        return publish(temporary, m_request, *m_log, result, unfinished);
    }();
    // Whatever else went wrong then is a consequence.
    TRY_VOID(check_place());
    TRY_VOID(written);
    unfinished.keep();
    return result;
}

base::Result<void> ExportJob::remember()
{
    auto const this_week = base::iso_week_of(m_request.today);
    // First: what is said here of weeks that then are not taken costs one more copy, and never a comment.
    TRY_VOID(remember_held_back(*m_log, m_weeks, this_week, m_request.held_back));
    return take_weeks(*m_log, m_weeks, this_week);
}

base::Result<ExportResult> export_feedback(
    FeedbackLog& log, ExportRequest const& request, ExportProgress const& progress)
{
    auto job = TRY(ExportJob::begin(log, request));
    if (job.nothing_new())
        return ExportResult {};
    ExportResult result = TRY(job.write(request.format, progress));
    if (auto remembered = job.remember(); !remembered)
        result.not_remembered = std::move(remembered).error();
    return result;
}

} // namespace feedback
