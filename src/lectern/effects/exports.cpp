#include "lectern/effects/exports.h"

#include "base/log.h"
#include "catalogue/catalogue.h"
#include "feedback/comment_list.h"
#include "feedback/export/job.h"
#include "feedback/export/weeks.h"
#include "feedback/export/weeks_without_held_back.h"
#include "lectern/effects/report_pace.h"

namespace lectern::effects {

namespace {

using base::ErrorCode;
using kiosk::Trouble;

std::vector<feedback::ExportFormat> formats_of(kiosk::exports::ExportFormats const& chosen)
{
    std::vector<feedback::ExportFormat> formats;
    for (auto const format : feedback::k_export_formats)
        if (chosen.at(static_cast<std::size_t>(format)))
            formats.push_back(format);
    return formats;
}

base::Result<feedback::ExportableWeeks> exportable_weeks(
    std::filesystem::path const& data_folder, std::chrono::sys_days today)
{
    auto const log = TRY(feedback::open_log_for_export(data_folder));
    auto weeks = TRY(feedback::exportable_weeks(log, today));
    weeks.without_held_back = static_cast<int>(TRY(feedback::weeks_without_held_back(log)).size());
    weeks.held_back = TRY(feedback::held_back_comments(log, feedback::HiddenComments::included));
    return weeks;
}

} // namespace

Answer Exports::operator()(kiosk::exports::LoadExportableWeeks const& effect)
{
    auto const today = m_environment.clock.today();
    kiosk::exports::ExportableWeeksLoaded seen { effect.visit, { .this_week = base::iso_week_of(today) } };
    auto const weeks = exportable_weeks(m_environment.data_folder, today);
    if (weeks)
        seen.exportable_weeks = *weeks;
    else if (weeks.error().code != ErrorCode::absent) {
        base::log::warn("what there is to export is not known: " + weeks.error().message);
        // Not the same as nothing: whoever tries learns that it fails.
        seen.exportable_weeks.first = seen.exportable_weeks.this_week;
        seen.exportable_weeks.waiting = 1;
    }
    return seen;
}

Answer Exports::operator()(kiosk::exports::ExportFeedback const& effect)
{
    kiosk::exports::ExportEnded ended { effect.visit, effect.job, kiosk::Trouble::none, {} };
    auto const stop = m_jobs.stop.token();
    if (auto const written = write(effect, stop, ended); !written) {
        ended.trouble = stop.stop_requested() ? kiosk::Trouble::stopped : kiosk::trouble_of(written.error().code);
        base::log::warn("an export ended early: " + written.error().message);
    }
    return ended;
}

base::Result<void> Exports::write(
    kiosk::exports::ExportFeedback const& effect, std::stop_token const& stop, kiosk::exports::ExportEnded& ended)
{
    auto log = feedback::open_log_for_export(m_environment.data_folder);
    if (!log && log.error().code == ErrorCode::absent) {
        ended.trouble = kiosk::Trouble::no_feedback;
        return {};
    }
    // What is wrong with the kiosk's own disk must not be blamed on the stick.
    if (!log)
        return base::failure(
            log.error().code == ErrorCode::busy ? ErrorCode::busy : ErrorCode::failed, log.error().message);
    feedback::ExportRequest request { .data_folder = m_environment.data_folder, .folder = effect.folder };
    if (auto const listed = m_jobs.listed_places.find(effect.folder); listed != m_jobs.listed_places.end())
        request.place = listed->second;
    if (effect.weeks == kiosk::exports::ExportWeeks::since_last)
        request.scope = feedback::ExportScope::since_last;
    if (effect.weeks == kiosk::exports::ExportWeeks::chosen)
        request.weeks = { effect.from, effect.until };
    request.held_back = effect.held_back;
    request.today = m_environment.clock.today();
    request.edition = catalogue::edition_shown(m_environment.data_folder);
    request.stop = stop;

    auto job = TRY(feedback::ExportJob::begin(*log, request));
    if (job.nothing_new()) {
        ended.trouble = kiosk::Trouble::nothing_new;
        return {};
    }
    auto const formats = formats_of(effect.formats);
    ReportPace pace;
    for (std::size_t done = 0; done < formats.size(); ++done) {
        auto const progress = [&](double share, std::int64_t rows) {
            if (pace.due(m_environment.clock.now()))
                m_post(kiosk::exports::ExportProgressed { effect.visit, effect.job,
                    static_cast<float>((static_cast<double>(done) + share) / static_cast<double>(formats.size())),
                    rows });
        };
        auto const written = TRY(job.write(formats[done], progress));
        ended.files.push_back(
            { written.file.filename().string(), written.rows, written.weeks.from, written.weeks.until });
    }
    auto const remembered = job.remember();
    ended.remembered = remembered.has_value();
    if (!remembered)
        base::log::warn("the next export since the last will hold these rows once more: " + remembered.error().message);
    return {};
}

Answer Exports::failed(kiosk::exports::ExportFeedback const& effect)
{
    return kiosk::exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::failed, {} };
}

} // namespace lectern::effects
