#include "kiosk/viewer.h"

#include "kiosk/keyboard_layout.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

using privacy::Role;

/// The screens of the door and of the volunteer.
struct StaffViewer : Viewer {
    [[nodiscard]] std::string role_label(Role role) const
    {
        return role == Role::volunteer ? text("Volunteer") : text("Administrator");
    }

    [[nodiscard]] AnyView operator()(PinPage& page) const
    {
        bool const letters = page.role == Role::administrator;
        PinView view { .chrome = staff_chrome(*this, std::nullopt),
            .heading = text("Staff only. Please enter your PIN."),
            .roles = {},
            .field_label = letters ? text("Administrator's PIN") : text("Volunteer's PIN"),
            .characters = page.pin.characters(),
            .spoken = plural("{} character", "{} characters", page.pin.characters()),
            .notice = pin_notice(page),
            .alert = page.trouble != PinTrouble::none,
            .spare = page.trouble == PinTrouble::none && !model.staff->put_aside,
            .keyboard = std::nullopt,
            .erase = text("Erase"),
            .enter = text("Enter"),
            .cancel = {},
            .can_enter = !page.pin.empty() && can_try(page),
            .can_type = can_try(page),
            .checking = page.checking };
        for (Role const role : { Role::volunteer, Role::administrator })
            view.roles.push_back({ role, role_label(role), role == page.role });
        // PINs are ASCII, whatever language the screen is in.
        if (letters)
            view.keyboard = keyboard(*this, "en", page.capitals, page.symbols, text("Enter"));
        return view;
    }

    [[nodiscard]] std::string pin_notice(PinPage const& page) const
    {
        switch (page.trouble) {
        case PinTrouble::none:
            return model.staff->put_aside
                ? text("Your work is kept behind this page. Enter your PIN to get back to it.")
                : text("Here by mistake? Touch Close.");
        case PinTrouble::wrong:
            return text("This PIN is not right.") + " "
                + plural("{} more try is left.", "{} more tries are left.", page.tries_left);
        case PinTrouble::waiting:
            return page.may_try_at ? plural("Too many wrong PINs. You can try again in {} second.",
                       "Too many wrong PINs. You can try again in {} seconds.", seconds_until(*page.may_try_at))
                                   : std::string {};
        case PinTrouble::locked:
            return page.role == Role::volunteer
                ? text("This PIN is locked after too many wrong tries. An administrator can unlock it.")
                : text("This PIN is locked after too many wrong tries. A volunteer can unlock it.");
        case PinTrouble::none_set:
            return page.role == Role::volunteer
                ? text("No PIN has been set yet. On the kiosk's computer, run: lecternctl pin set volunteer")
                : text("No PIN has been set yet. On the kiosk's computer, run: lecternctl pin set admin");
        case PinTrouble::failed: break;
        }
        return text("The PIN could not be checked. Please try again.")
            + (model.settings.contact.empty() ? "" : " " + contact());
    }

    [[nodiscard]] int seconds_until(base::Instant when) const
    {
        return static_cast<int>(
            std::chrono::ceil<std::chrono::seconds>(std::max(when - model.now, base::Instant::duration::zero()))
                .count());
    }

    [[nodiscard]] AnyView operator()(VolunteerPage& page) const
    {
        VolunteerView view { .chrome = staff_chrome(*this, StaffArea::kiosk),
            .reset = text("Reset for the next visitor"),
            .clean = text("Clean the screen"),
            .pause = text("Pause the kiosk"),
            .health_heading = waiting_notice(page.asked_at),
            .lines = {},
            .contact = model.settings.contact.empty()
                ? text("Nobody is named to call. An administrator can do that in the settings.")
                : contact(),
            .locked = std::nullopt,
            .unlock = text("Unlock this PIN"),
            .scroll = &page.scroll };
        if (!page.health)
            return view;
        view.lines = health_lines(*page.health);
        view.all_well
            = std::ranges::all_of(view.lines, [](HealthLine const& line) { return line.wellness == Wellness::well; });
        view.health_heading = view.all_well ? text("All is well.") : text("Not all is well.");
        if (page.health->locked && page.health->locked != model.staff->signed_in)
            view.locked = page.health->locked;
        return view;
    }

    [[nodiscard]] std::string contact() const
    {
        return fill(text("If something is wrong, call: {}"), { model.settings.contact });
    }

    [[nodiscard]] HealthLine line(char const* key, Wellness wellness, std::string words) const
    {
        std::string state = wellness == Wellness::well ? text("Well")
            : wellness == Wellness::warning            ? text("Notice")
                                                       : text("Fault");
        return { std::string("volunteer/health/") + key, wellness, std::move(state), std::move(words) };
    }

    [[nodiscard]] std::vector<HealthLine> health_lines(KioskHealth const& health) const
    {
        std::vector<HealthLine> lines { library_line(health), log_line(health), disk_line(health),
            export_line(health) };
        if (health.locked)
            lines.push_back(line("pin", Wellness::warning,
                *health.locked == Role::volunteer ? text("The volunteer's PIN is locked.")
                                                  : text("The administrator's PIN is locked.")));
        auto const pins = pins_trouble(health);
        if (!pins.empty())
            lines.push_back(line("pins", health.pins, pins));
        if (health.configuration_is_wrong)
            lines.push_back(line("settings", Wellness::fault,
                text("The file of settings is damaged: when the kiosk is started anew, it will not come up.")));
        if (model.pause_not_kept)
            lines.push_back(
                line("pause", Wellness::warning, text("When the kiosk is started anew, it will be paused again.")));
        return lines;
    }

    [[nodiscard]] HealthLine library_line(KioskHealth const& health) const
    {
        using State = KioskHealth::LibraryState;
        if (health.library == State::none)
            return line("library", Wellness::fault, text("There is no library yet."));
        if (health.library == State::damaged)
            return line("library", Wellness::fault, text("The library can't be opened."));
        std::string words = fill(text("Library: edition {}"), { std::to_string(health.edition) }) + ", "
            + plural("{} leaflet", "{} leaflets", health.articles);
        if (health.weeks_old)
            words += ", " + age(*health.weeks_old);
        if (health.library == State::previous_edition)
            return line("library", Wellness::warning,
                words + ". " + text("The newer edition is damaged, so this one is shown."));
        return line("library", Wellness::well, words);
    }

    [[nodiscard]] std::string age(int weeks) const
    {
        return weeks == 0 ? text("from this week") : plural("{} week old", "{} weeks old", weeks);
    }

    [[nodiscard]] HealthLine log_line(KioskHealth const& health) const
    {
        if (health.feedback_log != Wellness::well)
            return line("feedback", health.feedback_log, text("Feedback can't be saved."));
        if (health.log_was_set_aside)
            return line("feedback", Wellness::warning,
                text("Feedback can be saved.") + " " + text("An older file of it was damaged and has been set aside."));
        return line("feedback", Wellness::well, text("Feedback can be saved."));
    }

    [[nodiscard]] std::string pins_trouble(KioskHealth const& health) const
    {
        if (health.pins == Wellness::fault)
            return text("The PINs can't be read.");
        if (health.pin_missing)
            return *health.pin_missing == Role::volunteer ? text("No PIN is set for volunteers.")
                                                          : text("No PIN is set for the administrator.");
        return {};
    }

    [[nodiscard]] HealthLine disk_line(KioskHealth const& health) const
    {
        std::uint64_t const megabytes = health.free_bytes / 1'000'000;
        std::string const free
            = megabytes < 10'000 ? std::to_string(megabytes) + " MB" : std::to_string(megabytes / 1000) + " GB";
        std::string const words = fill(text("{} of disk space are free."), { free });
        return line(
            "disk", health.disk, health.disk == Wellness::well ? words : words + " " + text("That is too little."));
    }

    [[nodiscard]] HealthLine export_line(KioskHealth const& health) const
    {
        if (!health.weeks_since_export)
            return line("export", Wellness::well, text("Feedback has not been exported yet."));
        int const weeks = *health.weeks_since_export;
        return line("export", Wellness::well,
            weeks == 0
                ? text("Feedback was last exported this week.")
                : plural("Feedback was last exported {} week ago.", "Feedback was last exported {} weeks ago.", weeks));
    }

    [[nodiscard]] AnyView operator()(ReadyPage&) const
    {
        return ReadyView { .heading = text("Ready for the next visitor"),
            .detail = text("Nothing of the last visitor is left."),
            .done = text("Done") };
    }

    [[nodiscard]] AnyView operator()(SettingsPage& page) const { return settings_view(*this, page); }

    [[nodiscard]] AnyView operator()(DashboardPage& page) const { return dashboard_view(*this, page); }
    [[nodiscard]] AnyView operator()(CommentsPage& page) const { return comments_view(*this, page); }
    [[nodiscard]] AnyView operator()(ExportPage& page) const { return export_view(*this, page); }
    [[nodiscard]] AnyView operator()(LibraryPage& page) const { return library_view(*this, page); }

    [[nodiscard]] AnyView operator()(CleaningPage& page) const
    {
        base::Instant::duration const whole = model.settings.cleaning;
        auto const left = std::max(base::Instant::duration::zero(), page.since + whole - model.now);
        int const seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
        return CleaningView { .heading = text("You can clean the screen now"),
            .detail = text("Touching does nothing until the time is up. Then the kiosk starts afresh."),
            .seconds_left = seconds,
            .seconds = plural("{} second left", "{} seconds left", seconds),
            .share_left
            = whole.count() > 0 ? std::chrono::duration<float>(left) / std::chrono::duration<float>(whole) : 0 };
    }
};

} // namespace

std::string_view name_of(StaffArea area)
{
    static constexpr std::array<std::string_view, k_staff_areas.size()> names {
        "kiosk",
        "dashboard",
        "comments",
        "export",
        "library",
        "settings",
    };
    return names.at(static_cast<std::size_t>(area));
}

StaffChrome staff_chrome(Viewer const& viewer, std::optional<StaffArea> open)
{
    Model const& model = viewer.model;
    StaffChrome chrome { .title = viewer.text("Staff"),
        .languages = viewer.languages(),
        .language_label = viewer.text("Language"),
        .areas = {},
        .areas_label = viewer.text("Areas"),
        .close = viewer.text("Close"),
        .page_up = viewer.text("Up"),
        .page_down = viewer.text("More") };
    if (!model.staff->signed_in)
        return chrome;
    bool const administrator = *model.staff->signed_in == Role::administrator;
    chrome.title += " · " + (administrator ? viewer.text("Administrator") : viewer.text("Volunteer"));
    auto add = [&](StaffArea area, std::string title) {
        chrome.areas.push_back({ std::string(name_of(area)), std::move(title), area == open });
    };
    add(StaffArea::kiosk, viewer.text("Kiosk"));
    if (!administrator)
        return chrome;
    add(StaffArea::dashboard, viewer.text("Overview"));
    add(StaffArea::comments, viewer.text("Comments"));
    add(StaffArea::exports, viewer.text("Export"));
    add(StaffArea::library, viewer.text("Library"));
    add(StaffArea::settings, viewer.text("Settings"));
    return chrome;
}

KeyboardView keyboard(Viewer const& viewer, std::string const& language, bool capitals, bool symbols, std::string done)
{
    KeyboardView view { .rows = {},
        .has_shift = has_capitals(language) && !symbols,
        .shift = capitals,
        .symbols = symbols,
        .shift_label = viewer.text("Capitals"),
        .symbols_label = viewer.text("123 ?!"),
        .letters_label = viewer.text("Letters"),
        .space_label = viewer.text("Space"),
        .erase_label = viewer.text("Erase"),
        .done_label = std::move(done) };
    auto const plane = symbols ? KeyPlane::symbols : capitals ? KeyPlane::capitals : KeyPlane::letters;
    for (auto const& row : keyboard_rows(language, plane)) {
        auto& caps = view.rows.emplace_back();
        for (auto const key : row)
            caps.push_back({ std::string(key), std::string(key) });
    }
    return view;
}

View paused_view(Model const& model, Phrases const& phrases)
{
    auto languages = offered_languages(model);
    if (languages.empty())
        languages.emplace_back("en");
    PausedView view { .site_name = model.settings.site_name,
        .notices = {},
        .staff = phrases.text(languages.front(), "Staff"),
        .warning = {} };
    if (model.pause_not_kept)
        view.warning = phrases.text(
            languages.front(), "For staff: the pause could not be saved. It ends when the kiosk is started anew.");
    for (auto const& code : languages)
        view.notices.push_back({ code, phrases.text(code, "This screen is having a break"),
            phrases.text(code, "Please ask the staff for help.") });
    return { languages.front(), std::move(view) };
}

AnyView staff_view(Viewer const& viewer) { return std::visit(StaffViewer { viewer }, viewer.model.staff->page); }

} // namespace kiosk
