#include "kiosk/volunteer/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <algorithm>
#include <functional>
#include <chrono>

namespace kiosk::volunteer {

namespace {

using ::feedback::PublishedCount;
using staff::Role;

constexpr char const *k_status = "lecternctl status", *k_check = "lecternctl settings check";

struct VolunteerViewer : Viewer {
    [[nodiscard]] VolunteerView show(VolunteerPage& page) const
    {
        VolunteerView view { .chrome = door::staff_chrome(*this, door::StaffArea::kiosk),
            .reset = text("Reset for the next visitor"),
            .clean = text("Clean the screen"),
            .pause = text("Pause the kiosk"),
            .health_heading = waiting_notice(page.asked_at),
            .lines = {},
            .devices_heading = text("Something is broken?"),
            .devices = {},
            .devices_note = {},
            .contact = model.settings.contact.empty()
                ? text("No contact is set.") + " " + advice("lecternctl settings set staff.contact")
                : door::contact_line(*this),
            .locked = std::nullopt,
            .unlock = text("Unlock this PIN"),
            .scroll = &page.scroll };
        if (!page.health)
            return view;
        view.lines = health_lines(page, *page.health);
        if (!is_administrator())
            offer_devices(view, page.health->reported);
        view.all_ok
            = std::ranges::all_of(view.lines, [](HealthLine const& line) { return line.level == HealthLevel::ok; });
        view.health_heading = view.all_ok ? text("Everything is working.") : text("Something needs attention.");
        if (page.health->locked && page.health->locked != model.staff->signed_in)
            view.locked = page.health->locked;
        return view;
    }

    [[nodiscard]] bool is_administrator() const { return model.staff->signed_in == Role::administrator; }

    [[nodiscard]] std::string device_label(Device device) const
    {
        switch (device) {
        case Device::touch: return text_for("broken", "Touch");
        case Device::picture: return text_for("broken", "Picture");
        case Device::sound: return text_for("broken", "Sound");
        case Device::printer: break;
        }
        return text_for("broken", "Printer");
    }

    void offer_devices(VolunteerView& view, upkeep::ReportedDevices const& reported) const
    {
        for (auto const device : upkeep::k_devices)
            view.devices.push_back({ "volunteer/broken/" + std::string(name_of(device)), device_label(device), device,
                reported.contains(device) });
        view.devices_note = reported.empty() ? text("Touch what is broken. The administrator will see it.")
                                             : text("To take a report back, touch it again.");
    }

    [[nodiscard]] std::string advice_without_a_command() const
    {
        return text("Please tell the person who looks after the kiosk.");
    }

    /// A volunteer is sent to nobody's keyboard.
    [[nodiscard]] std::string advice(char const* command) const
    {
        return is_administrator() ? fill(text("On the kiosk's computer, run: {}"), { command })
                                  : advice_without_a_command();
    }

    [[nodiscard]] HealthLine line(std::string_view key, HealthLevel level, std::string words) const
    {
        std::string state = level == HealthLevel::ok ? text("OK")
            : level == HealthLevel::warning          ? text("Notice")
                                                     : text("Fault");
        return { "volunteer/health/" + std::string(key), level, std::move(state), std::move(words) };
    }

    [[nodiscard]] std::vector<HealthLine> health_lines(VolunteerPage const& page, KioskHealth const& health) const
    {
        std::vector<HealthLine> lines { library_line(health), log_line(health), disk_line(health),
            export_line(health) };
        for (auto const& [device, day] : health.reported)
            lines.push_back(reported_line(device, day));
        if (page.report_not_kept)
            lines.push_back(line("report", HealthLevel::fault,
                text("The report could not be saved.") + " " + advice_without_a_command()));
        if (is_administrator())
            add_reminders(lines, page, health);
        if (health.locked)
            lines.push_back(line("pin", HealthLevel::warning,
                *health.locked == Role::volunteer
                    ? text("The volunteer's PIN is locked. An administrator can unlock it here.")
                    : text("The administrator's PIN is locked. A volunteer can unlock it here.")));
        auto const pins = pins_trouble(health);
        if (!pins.empty())
            lines.push_back(line("pins", health.pins, pins));
        if (health.comments_are_refused)
            lines.push_back(line("comments", HealthLevel::fault,
                text("Comments can't be saved; ratings can.") + " " + advice(k_status)));
        if (health.fonts_are_missing)
            lines.push_back(line("fonts", HealthLevel::warning,
                text("The fonts of some languages are missing, so they are not offered.") + " " + advice(k_status)));
        if (health.configuration_is_wrong)
            lines.push_back(line("settings", HealthLevel::fault,
                text("The settings file is damaged, and the kiosk will not restart.") + " " + advice(k_check)));
        else if (health.overrides_are_ignored)
            lines.push_back(line("settings", HealthLevel::warning,
                text("Some settings that were changed here can't be read and are ignored.") + " " + advice(k_check)));
        if (model.pause_not_kept)
            lines.push_back(line("pause", HealthLevel::warning,
                text("The end of the pause could not be saved. When the kiosk restarts, please end the pause again.")));
        // What needs attention is not below what is well.
        std::ranges::stable_sort(lines, std::greater {}, &HealthLine::level);
        return lines;
    }

    [[nodiscard]] HealthLine reported_line(Device device, std::chrono::year_month_day day) const
    {
        HealthLine reported = line("reported/" + std::string(name_of(device)), HealthLevel::warning,
            fill(text("Reported by a volunteer on {}: {}"), { date(day), device_label(device) }));
        if (is_administrator())
            reported.remedy = { text("Mended"), ReportDevice { device, false } };
        return reported;
    }

    /// What only an administrator can do something about.
    void add_reminders(std::vector<HealthLine>& lines, VolunteerPage const& page, KioskHealth const& health) const
    {
        if (health.reviews_due > 0) {
            HealthLine reviews = line("reviews", HealthLevel::warning,
                plural(
                    "{} leaflet whose review is overdue", "{} leaflets whose review is overdue", health.reviews_due));
            reviews.remedy = { text_for("leaflets", "See which"), door::OpenStaffArea { door::StaffArea::library } };
            lines.push_back(std::move(reviews));
        }
        // First, where the outcome is seen as soon as it comes.
        if (health.log_was_set_aside)
            lines.insert(lines.begin(), set_aside_line(page, health));
        if (page.brought_back)
            lines.insert(lines.begin(), brought_back_line(*page.brought_back));
    }

    [[nodiscard]] HealthLine set_aside_line(VolunteerPage const& page, KioskHealth const& health) const
    {
        if (page.bringing_back)
            return line("set_aside", HealthLevel::warning, text("Feedback is being brought back."));
        std::vector<std::string> days;
        for (auto const day : health.set_aside_on)
            days.push_back(date(day));
        HealthLine aside = line("set_aside", HealthLevel::warning,
            days.empty() ? text("Damaged feedback was set aside. Bring back what can be read?")
                         : fill(text("Damaged feedback was set aside on {}. Bring back what can be read?"),
                             { phrases.list(language(), days) }));
        aside.remedy = { text("Bring back"), BringBackFeedback {} };
        return aside;
    }

    [[nodiscard]] HealthLine brought_back_line(BroughtBack const& outcome) const
    {
        auto const number = [&](PublishedCount const& count) {
            return count.state == PublishedCount::State::shown ? std::to_string(count.count)
                                                               : fill(text("<{}"), { std::to_string(outcome.limit) });
        };
        std::string words = fill(
            text("Answers brought back: {}. Already there: {}."), { number(outcome.added), number(outcome.present) });
        if (outcome.left_out)
            words += " "
                + fill(text("Left out, since this version does not know them: {}."), { number(*outcome.left_out) });
        if (!outcome.is_whole)
            words += " "
                + (outcome.unreadable ? fill(text("Could not be read: {}."), { number(*outcome.unreadable) })
                                      : text("How many could not be read is not known."));
        if (outcome.trouble != Trouble::none)
            words = trouble_text(*this, outcome.trouble, Task::bring_back_feedback)
                + (outcome.logs > 0 ? " " + words : std::string {});
        bool const well = outcome.is_whole && outcome.trouble == Trouble::none;
        return line("brought_back", well ? HealthLevel::ok : HealthLevel::warning, words);
    }

    [[nodiscard]] HealthLine library_line(KioskHealth const& health) const
    {
        using State = KioskHealth::LibraryState;
        if (health.library == State::none)
            return line(
                "library", HealthLevel::fault, text("There is no library yet. An administrator can import one."));
        if (health.library == State::damaged)
            return line("library", HealthLevel::fault,
                text("The library can't be opened. An administrator can import a new edition."));
        std::vector<std::string> parts { fill(text("Library: edition {}"), { std::to_string(health.edition) }),
            plural("{} leaflet", "{} leaflets", health.articles) };
        if (health.weeks_old)
            parts.push_back(age(*health.weeks_old));
        std::string const words = phrases.list(language(), parts);
        if (health.library == State::previous_edition)
            return line("library", HealthLevel::warning,
                fill(text("{}. The newer edition is damaged, so this one is shown. An administrator can import the "
                          "newer one again."),
                    { words }));
        return line("library", HealthLevel::ok, words);
    }

    [[nodiscard]] HealthLine log_line(KioskHealth const& health) const
    {
        if (health.feedback_log != HealthLevel::ok)
            return line("feedback", health.feedback_log, text("Feedback can't be saved.") + " " + advice(k_status));
        // An administrator has a line of its own for it.
        if (health.log_was_set_aside && !is_administrator())
            return line("feedback", HealthLevel::warning,
                text("Feedback can be saved.") + " "
                    + text("An older feedback file was damaged and has been set aside.") + " " + advice(k_status));
        return line("feedback", HealthLevel::ok, text("Feedback can be saved."));
    }

    [[nodiscard]] std::string pins_trouble(KioskHealth const& health) const
    {
        if (health.pins == HealthLevel::fault)
            return text("The PINs can't be read.") + " " + advice(k_status);
        if (health.pin_missing)
            return *health.pin_missing == Role::volunteer
                ? text("No PIN is set for volunteers. An administrator can set one in the settings.")
                : text("No PIN is set for the administrator.") + " " + advice("lecternctl pin set admin");
        return {};
    }

    [[nodiscard]] HealthLine disk_line(KioskHealth const& health) const
    {
        std::uint64_t const megabytes = health.free_bytes / 1'000'000;
        std::string const free
            = megabytes < 10'000 ? std::to_string(megabytes) + " MB" : std::to_string(megabytes / 1000) + " GB";
        std::string const words = fill(text("{} of disk space is free."), { free });
        return line("disk", health.disk,
            health.disk == HealthLevel::ok ? words
                                           : words + " " + text("That is too little: please make room on the disk."));
    }

    [[nodiscard]] HealthLine export_line(KioskHealth const& health) const
    {
        if (health.export_is_due) {
            HealthLine due = line("export", HealthLevel::warning,
                text("Feedback has been waiting to be exported for more than a month."));
            if (is_administrator())
                due.remedy = { text_for("button", "Export"), door::OpenStaffArea { door::StaffArea::exports } };
            return due;
        }
        if (!health.weeks_since_export && !health.has_feedback)
            return line("export", HealthLevel::ok, text("There is no feedback yet."));
        if (!health.weeks_since_export)
            return line("export", HealthLevel::ok, text("No export is due yet."));
        int const weeks = *health.weeks_since_export;
        return line("export", HealthLevel::ok,
            weeks == 0
                ? text("Feedback was last exported this week.")
                : plural("Feedback was last exported {} week ago.", "Feedback was last exported {} weeks ago.", weeks));
    }
};

} // namespace

VolunteerView view_of(Viewer const& viewer, VolunteerPage& page) { return VolunteerViewer { viewer }.show(page); }

ReadyView view_of(Viewer const& viewer, ReadyPage&)
{
    return { .heading = viewer.text("Ready for the next visitor"),
        .detail = viewer.text("Everything from the last visit has been cleared."),
        .done = viewer.text("Done") };
}

CleaningView view_of(Viewer const& viewer, CleaningPage& page)
{
    base::Instant::duration const whole = viewer.model.settings.cleaning;
    auto const left = std::max(base::Instant::duration::zero(), page.since + whole - viewer.model.now);
    int const seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
    return { .heading = viewer.text("You can clean the screen now"),
        .detail = viewer.text("Touching does nothing until the time is up. Then the kiosk starts over."),
        .seconds_left = seconds,
        .seconds = viewer.plural("{} second left", "{} seconds left", seconds),
        .share_left
        = whole.count() > 0 ? std::chrono::duration<float>(left) / std::chrono::duration<float>(whole) : 0 };
}

PausedView paused_view(Viewer const& viewer)
{
    auto languages = offered_languages(viewer.model);
    if (languages.empty())
        languages.emplace_back("en");
    PausedView view { .site_name = viewer.model.settings.site_name,
        .notices = {},
        .staff = viewer.phrases.text(languages.front(), "Staff"),
        .warning = {} };
    if (viewer.model.pause_not_kept)
        view.warning = viewer.phrases.text(languages.front(),
            "For staff: the pause could not be saved. When the kiosk restarts, please pause it again.");
    for (auto const& code : languages)
        view.notices.push_back({ code, viewer.phrases.text(code, "This screen is not in use right now"),
            viewer.phrases.text(code, "Please ask the staff for help.") });
    return view;
}

} // namespace kiosk::volunteer
