#include "kiosk/exports/view.h"

#include "kiosk/viewer.h"

#include <algorithm>
#include <limits>

namespace kiosk::exports {

namespace {

using base::IsoWeek;

int counted(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

struct ExportViewer : Viewer {
    [[nodiscard]] static std::chrono::sys_days monday(IsoWeek week) { return base::monday_of(week); }
    [[nodiscard]] static std::chrono::sys_days sunday(IsoWeek week) { return monday(week) + std::chrono::days { 6 }; }

    [[nodiscard]] std::string weeks_label(ExportWeeks weeks) const
    {
        switch (weeks) {
        case ExportWeeks::since_last: return text("Since the last export");
        case ExportWeeks::all: return text_for("weeks", "All");
        case ExportWeeks::chosen: break;
        }
        return text("From week to week");
    }

    [[nodiscard]] std::string format_label(ExportFormat format) const
    {
        switch (format) {
        case ExportFormat::csv: return text("CSV, for spreadsheets");
        case ExportFormat::json_lines: return text("JSON Lines, for programs");
        case ExportFormat::sqlite: break;
        }
        return text("SQLite, a database");
    }

    [[nodiscard]] std::string weeks_note(ExportPage const& page) const
    {
        if (!page.exportable_weeks)
            return waiting_notice(page.asked_at);
        auto const& exportable_weeks = *page.exportable_weeks;
        if (!exportable_weeks.first)
            return text("There is no feedback yet.");
        if (page.weeks == ExportWeeks::chosen)
            return phrases.dates(language(), monday(page.from), sunday(page.until), DateForm::whole);
        if (page.weeks == ExportWeeks::all)
            return fill(text("From {} until now."), { date(monday(*exportable_weeks.first)) });
        if (!something_new(page))
            return text("There is nothing new yet. The feedback of this week can be exported when the week is over.")
                + " " + fill(text("To export it today, choose “{}”."), { weeks_label(ExportWeeks::all) });
        return exportable_weeks.taken_to
            ? fill(text("The last export went up to {}."), { date(sunday(*exportable_weeks.taken_to)) })
            : text("Feedback has not been exported yet.");
    }

    [[nodiscard]] ExportView::WeekSteps steps(RangeEnd end, ExportPage const& page) const
    {
        bool const from = end == RangeEnd::from;
        IsoWeek const week = from ? page.from : page.until;
        return { .end = end,
            .key = from ? "from" : "until",
            .label = from ? text("First week") : text("Last week"),
            .value = this->week(monday(week), DateForm::abbreviated),
            .less = text("One week earlier"),
            .more = text("One week later"),
            .can_decrease = from ? week > *page.exportable_weeks->first : week > page.from,
            .can_increase = from ? week < page.until : week < page.exportable_weeks->this_week };
    }

    [[nodiscard]] std::string heading(ExportPage const& page) const
    {
        if (page.trouble == Trouble::none)
            return text("The export is done.");
        bool const unreachable = page.trouble == Trouble::gone || page.trouble == Trouble::missing;
        if (unreachable && page.to_stick)
            return text("The stick was taken out too early. Please plug it in and export again.");
        return trouble_text(*this, page.trouble, Task::export_feedback);
    }

    [[nodiscard]] std::string file_line(ExportedFile const& file) const
    {
        std::vector<std::string> holds { plural("{} answer", "{} answers", counted(file.rows)) };
        if (file.from && file.until)
            holds.push_back(phrases.dates(language(), monday(*file.from), sunday(*file.until), DateForm::whole));
        return fill(text("{}: {}"), { file.name, phrases.list(language(), holds) });
    }

    [[nodiscard]] std::string advice_when_done(ExportPage const& page) const
    {
        std::string const advice = page.to_stick ? text("It is safe to take the stick out.") : std::string {};
        if (page.remembered)
            return advice;
        return (advice.empty() ? advice : advice + " ")
            + text("The kiosk could not record this export, so the next one will contain these answers again. Please "
                   "tell the person who looks after the kiosk.");
    }

    [[nodiscard]] ExportOutcome outcome(ExportPage const& page) const
    {
        ExportOutcome outcome {
            .heading = heading(page), .alert = page.trouble != Trouble::none, .files = {}, .advice = {}
        };
        for (auto const& file : page.files)
            outcome.files.push_back(file_line(file));
        if (page.trouble == Trouble::none)
            outcome.advice = advice_when_done(page);
        else if (!page.files.empty())
            outcome.advice = text("These files are complete. The rest was not written.");
        else if (page.trouble == Trouble::stopped)
            outcome.advice = text("Nothing was written.");
        return outcome;
    }

    [[nodiscard]] std::optional<ExportView::HeldBackChoice> held_back(ExportPage const& page) const
    {
        if (!page.exportable_weeks || page.exportable_weeks->held_back.comments == 0)
            return std::nullopt;
        return ExportView::HeldBackChoice { .label = text("Include comments that are held back"),
            .reason = held_back_text(*this, page.exportable_weeks->held_back),
            .selected = page.held_back == ::feedback::HeldBackComments::included };
    }

    [[nodiscard]] ExportView show(ExportPage& page) const
    {
        ExportView view { .chrome = door::staff_chrome(*this, door::StaffArea::exports),
            .outcome = page.ended ? std::optional(outcome(page)) : std::nullopt,
            .places = places::places_view(*this, { page.places, page.asked_at, places::PlaceUse::write, page.place }),
            .weeks_heading = text("Which weeks?"),
            .weeks = {},
            .weeks_note = weeks_note(page),
            .steps = {},
            .formats_heading = text("Which files?"),
            .formats = {},
            .held_back = held_back(page),
            .start = text_for("button", "Export"),
            .can_start = can_export(page),
            .working = page.job != ExportPage::Job::none,
            .working_heading = text("Feedback is being exported."),
            .rows = plural("{} answer so far", "{} answers so far", counted(page.rows)),
            .advice = page.to_stick ? text("Please leave the stick in until this is done.") : std::string {},
            .stop = text("Stop"),
            .share = page.share,
            .stopping = page.job == ExportPage::Job::stopping,
            .scroll = &page.scroll };
        for (auto const weeks : k_export_weeks)
            view.weeks.push_back({ weeks, weeks_label(weeks), weeks == page.weeks });
        if (page.weeks == ExportWeeks::chosen && page.exportable_weeks && page.exportable_weeks->first)
            view.steps = { steps(RangeEnd::from, page), steps(RangeEnd::until, page) };
        for (auto const format : ::feedback::k_export_formats)
            view.formats.push_back({ format, format_label(format), page.formats.at(static_cast<std::size_t>(format)) });
        return view;
    }
};

} // namespace

ExportView view_of(Viewer const& viewer, ExportPage& page) { return ExportViewer { viewer }.show(page); }

} // namespace kiosk::exports
