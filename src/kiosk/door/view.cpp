#include "kiosk/door/view.h"

#include "kiosk/viewer.h"

#include <algorithm>
#include <chrono>

namespace kiosk::door {

namespace {

using staff::Role;

struct PinViewer : Viewer {
    [[nodiscard]] std::string role_label(Role role) const
    {
        return role == Role::volunteer ? text("Volunteer") : text("Administrator");
    }

    [[nodiscard]] PinView show(PinPage const& page) const
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
            .spare = page.trouble == PinTrouble::none && !model.staff->suspended_page,
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
            view.keyboard = typing::keyboard(*this, "en", page.pin, text("Enter"));
        return view;
    }

    [[nodiscard]] std::string pin_notice(PinPage const& page) const
    {
        switch (page.trouble) {
        case PinTrouble::none:
            return model.staff->suspended_page ? text("Your work is kept. Enter your PIN to get back to it.")
                                               : text("Here by mistake? Touch Close.");
        case PinTrouble::wrong:
            return text("This PIN is wrong.") + " "
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
            + (model.settings.contact.empty() ? "" : " " + contact_line(*this));
    }

    [[nodiscard]] int seconds_until(base::Instant when) const
    {
        return static_cast<int>(
            std::chrono::ceil<std::chrono::seconds>(std::max(when - model.now, base::Instant::duration::zero()))
                .count());
    }
};

} // namespace

namespace {

std::string title_of(Viewer const& viewer, StaffArea area)
{
    switch (area) {
    case StaffArea::kiosk: return viewer.text("Kiosk");
    case StaffArea::dashboard: return viewer.text("Overview");
    case StaffArea::comments: return viewer.text("Comments");
    case StaffArea::exports: return viewer.text("Export");
    case StaffArea::library: return viewer.text("Library");
    case StaffArea::settings: return viewer.text("Settings");
    }
    return {};
}

} // namespace

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
        .page_down = viewer.text_for("next page", "More") };
    if (!model.staff->signed_in)
        return chrome;
    bool const administrator = *model.staff->signed_in == Role::administrator;
    chrome.title += " · " + (administrator ? viewer.text("Administrator") : viewer.text("Volunteer"));
    for (auto const area : k_staff_areas)
        if (may_open(*model.staff->signed_in, area))
            chrome.areas.push_back({ std::string(name_of(area)), title_of(viewer, area), area == open });
    return chrome;
}

PinView view_of(Viewer const& viewer, PinPage& page) { return PinViewer { viewer }.show(page); }

std::string contact_line(Viewer const& viewer)
{
    return fill(viewer.text("If something is wrong, call: {}"), { viewer.model.settings.contact });
}

} // namespace kiosk::door
