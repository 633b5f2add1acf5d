#include "kiosk/volunteer/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <algorithm>
#include <chrono>

namespace kiosk::volunteer {

namespace {

using staff::Role;

struct VolunteerViewer : Viewer {
    [[nodiscard]] VolunteerView show(VolunteerPage& page) const
    {
        VolunteerView view { .chrome = door::staff_chrome(*this, door::StaffArea::kiosk),
            .reset = text("Reset for the next visitor"),
            .clean = text("Clean the screen"),
            .pause = text("Pause the kiosk"),
            .health_heading = waiting_notice(page.asked_at),
            .lines = {},
            .contact = model.settings.contact.empty()
                ? text("No contact is set. On the kiosk's computer, run: lecternctl settings set staff.contact")
                : door::contact_line(*this),
            .locked = std::nullopt,
            .unlock = text("Unlock this PIN"),
            .scroll = &page.scroll };
        if (!page.health)
            return view;
        view.lines = health_lines(*page.health);
        view.all_ok
            = std::ranges::all_of(view.lines, [](HealthLine const& line) { return line.level == HealthLevel::ok; });
        view.health_heading = view.all_ok ? text("Everything is working.") : text("Something needs attention.");
        if (page.health->locked && page.health->locked != model.staff->signed_in)
            view.locked = page.health->locked;
        return view;
    }

    [[nodiscard]] HealthLine line(char const* key, HealthLevel level, std::string words) const
    {
        std::string state = level == HealthLevel::ok ? text("OK")
            : level == HealthLevel::warning          ? text("Notice")
                                                     : text("Fault");
        return { std::string("volunteer/health/") + key, level, std::move(state), std::move(words) };
    }

    [[nodiscard]] std::vector<HealthLine> health_lines(KioskHealth const& health) const
    {
        std::vector<HealthLine> lines { library_line(health), log_line(health), disk_line(health),
            export_line(health) };
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
                text("Comments can't be saved; ratings can. On the kiosk's computer, run: lecternctl status")));
        if (health.fonts_are_missing)
            lines.push_back(line("fonts", HealthLevel::warning,
                text("The fonts of some languages are missing, so they are not offered. On the kiosk's computer, run: "
                     "lecternctl status")));
        if (health.configuration_is_wrong)
            lines.push_back(line("settings", HealthLevel::fault,
                text("The settings file is damaged, and the kiosk will not restart. On the kiosk's computer, run: "
                     "lecternctl settings check")));
        else if (health.overrides_are_ignored)
            lines.push_back(line("settings", HealthLevel::warning,
                text("Some settings that were changed here can't be read and are ignored. On the kiosk's computer, "
                     "run: lecternctl settings check")));
        if (model.pause_not_kept)
            lines.push_back(line("pause", HealthLevel::warning,
                text("The end of the pause could not be saved. When the kiosk restarts, please end the pause again.")));
        return lines;
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
            return line("feedback", health.feedback_log,
                text("Feedback can't be saved. On the kiosk's computer, run: lecternctl status"));
        if (health.log_was_set_aside)
            return line("feedback", HealthLevel::warning,
                text("Feedback can be saved.") + " "
                    + text("An older feedback file was damaged and has been set aside. On the kiosk's computer, run: "
                           "lecternctl status"));
        return line("feedback", HealthLevel::ok, text("Feedback can be saved."));
    }

    [[nodiscard]] std::string pins_trouble(KioskHealth const& health) const
    {
        if (health.pins == HealthLevel::fault)
            return text("The PINs can't be read. On the kiosk's computer, run: lecternctl status");
        if (health.pin_missing)
            return *health.pin_missing == Role::volunteer
                ? text("No PIN is set for volunteers. An administrator can set one in the settings.")
                : text("No PIN is set for the administrator. On the kiosk's computer, run: lecternctl pin set admin");
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
        if (!health.weeks_since_export && !health.has_feedback)
            return line("export", HealthLevel::ok, text("There is no feedback yet."));
        if (!health.weeks_since_export)
            return line("export", HealthLevel::warning, text("Feedback has not been exported yet."));
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
