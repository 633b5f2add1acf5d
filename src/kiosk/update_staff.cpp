#include "kiosk/update_staff.h"

#include "kiosk/reset.h"
#include "kiosk/update_comments.h"
#include "kiosk/update_dashboard.h"
#include "kiosk/update_export.h"
#include "kiosk/update_library.h"
#include "kiosk/update_settings.h"

#include <algorithm>

namespace kiosk {

namespace {

using Effects = std::vector<Effect>;

/// The page that staff have in front, where it is of this kind; else null.
template <typename PageType>
PageType* staff_page(Model& model)
{
    return model.staff ? std::get_if<PageType>(&model.staff->page) : nullptr;
}

/// Calls `with` for the PIN that is being typed: at the door, or a new one.
template <typename With>
void with_typed_pin(Model& model, With const& with)
{
    if (auto* page = staff_page<PinPage>(model); page && !page->checking)
        with(*page);
    else if (auto* pin = new_pin(model); pin && !pin->setting)
        with(*pin);
}

bool signed_in(Model const& model) { return model.staff && model.staff->signed_in; }

/// What a page says of itself where it has an overload for it.
bool at_work(Staff const& staff)
{
    return std::visit([](auto const& page) {
        if constexpr (requires { at_work(page); })
            return at_work(page);
        else
            return false;
    }, staff.page);
}

std::optional<base::Instant> waiting_since(Staff const& staff)
{
    return std::visit([](auto const& page) -> std::optional<base::Instant> {
        if constexpr (requires { waiting_since(page); })
            return waiting_since(page);
        else
            return std::nullopt;
    }, staff.page);
}

bool answers_this_visit(Model const& model, std::uint64_t visit) { return model.staff && visit == model.staff_visit; }

void leave(Model& model)
{
    model.staff.reset();
    ++model.staff_visit;
    // The visitor who waited has a whole turn again.
    model.session.last_touch = model.now;
    model.invitation_until = model.now + model.settings.invitation_turn;
}

Effects open_kiosk_page(Model& model)
{
    model.staff->page = VolunteerPage {};
    return { LookAtHealth { model.staff_visit } };
}

/// Staff go, and so does whatever the visitor left.
Effects leave_and_reset(Model& model, ResetReason reason)
{
    leave(model);
    return reset(model, reason);
}

} // namespace

Effects update_staff(Model& model, OpenStaffDoor const&)
{
    if (model.staff || model.session.draft.sending == Sending::under_way)
        return {};
    ++model.staff_visit;
    std::string const language = model.session.language.empty() ? default_language(model) : model.session.language;
    model.staff = Staff { .language = language, .signed_in = {}, .page = PinPage {}, .last_touch = model.now };
    return {};
}

Effects update_staff(Model& model, CloseStaff const&)
{
    // Cleaning ends with its time, not with a touch.
    if (model.staff && !staff_page<CleaningPage>(model))
        leave(model);
    return {};
}

Effects update_staff(Model& model, ChooseRole const& action)
{
    if (auto* page = staff_page<PinPage>(model); page && !page->checking && page->role != action.role)
        *page = PinPage { .role = action.role };
    return {};
}

Effects update_staff(Model& model, TypePin const& action)
{
    with_typed_pin(model, [&](auto& typed) {
        typed.pin.type(action.utf8);
        typed.trouble = {};
    });
    return {};
}

Effects update_staff(Model& model, ErasePin const&)
{
    with_typed_pin(model, [](auto& typed) { typed.pin.erase_character(); });
    return {};
}

Effects update_staff(Model& model, TogglePinCapitals const&)
{
    with_typed_pin(model, [](auto& typed) { typed.capitals = !typed.capitals; });
    return {};
}

Effects update_staff(Model& model, TogglePinSymbols const&)
{
    with_typed_pin(model, [](auto& typed) { typed.symbols = !typed.symbols; });
    return {};
}

Effects update_staff(Model& model, SubmitPin const&)
{
    if (new_pin(model))
        return submit_new_pin(model);
    auto* page = staff_page<PinPage>(model);
    if (!page || page->checking || page->pin.empty())
        return {};
    page->checking = true;
    page->trouble = PinTrouble::none;
    Effects effects;
    effects.emplace_back(CheckPin { model.staff_visit, page->role, page->pin });
    page->pin.clear();
    return effects;
}

Effects update_staff(Model& model, PinChecked const& action)
{
    auto* page = answers_this_visit(model, action.visit) ? staff_page<PinPage>(model) : nullptr;
    if (!page || !page->checking)
        return {};
    page->checking = false;
    page->tries_left = action.tries_left;
    page->may_try_at.reset();
    switch (action.verdict) {
    case PinVerdict::accepted:
        break;
    case PinVerdict::wrong:
        page->trouble = action.tries_left == 0 ? PinTrouble::locked : action.wait.count() > 0 ? PinTrouble::waiting : PinTrouble::wrong;
        if (page->trouble == PinTrouble::waiting)
            page->may_try_at = model.now + action.wait;
        return {};
    case PinVerdict::waiting:
        page->trouble = PinTrouble::waiting;
        page->may_try_at = model.now + action.wait;
        return {};
    case PinVerdict::locked:
        page->trouble = PinTrouble::locked;
        return {};
    case PinVerdict::none_set:
        page->trouble = PinTrouble::none_set;
        return {};
    case PinVerdict::failed:
        page->trouble = PinTrouble::failed;
        return {};
    }
    model.staff->signed_in = page->role;
    Effects effects = open_kiosk_page(model);
    if (model.paused) {
        model.paused = false;
        effects.emplace_back(RememberPause { false });
    }
    return effects;
}

Effects update_staff(Model& model, OpenStaffArea const& action)
{
    if (!signed_in(model) || staff_page<CleaningPage>(model))
        return {};
    if (action.area != StaffArea::kiosk && model.staff->signed_in != privacy::Role::administrator)
        return {};
    switch (action.area) {
    case StaffArea::kiosk:
        return open_kiosk_page(model);
    case StaffArea::dashboard:
        return open_dashboard(model);
    case StaffArea::comments:
        return open_comments(model);
    case StaffArea::exports:
        return open_export_page(model);
    case StaffArea::library:
        return open_library_page(model);
    case StaffArea::settings:
        return open_settings(model);
    }
    return {};
}

Effects update_staff(Model& model, HealthSeen const& action)
{
    if (auto* page = staff_page<VolunteerPage>(model); page && answers_this_visit(model, action.visit))
        page->health = action.health;
    return {};
}

Effects update_staff(Model& model, ResetForNextVisitor const&)
{
    if (!signed_in(model))
        return {};
    auto effects = reset(model, ResetReason::volunteer);
    model.staff->page = ReadyPage { model.now };
    return effects;
}

Effects update_staff(Model& model, CleanScreen const&)
{
    if (!signed_in(model))
        return {};
    auto effects = reset(model, ResetReason::volunteer);
    model.staff->page = CleaningPage { model.now };
    return effects;
}

Effects update_staff(Model& model, PauseKiosk const&)
{
    if (!signed_in(model))
        return {};
    auto effects = leave_and_reset(model, ResetReason::volunteer);
    model.paused = true;
    effects.emplace_back(RememberPause { true });
    return effects;
}

Effects update_staff(Model& model, UnlockPin const& action)
{
    // Only the other role may.
    if (!signed_in(model) || model.staff->signed_in == action.role)
        return {};
    return { ForgiveFailures { model.staff_visit, action.role } };
}

Effects update_staff(Model& model, PauseRemembered const&)
{
    model.paused = true;
    return {};
}

Effects pass_staff_time(Model& model)
{
    if (model.now < staff_deadline(model))
        return {};
    if (auto* page = staff_page<PinPage>(model)) {
        // Nobody came in: the visitor, if one is there, goes on as before.
        if (page->trouble == PinTrouble::waiting && page->may_try_at && model.now >= *page->may_try_at) {
            page->trouble = PinTrouble::none;
            page->may_try_at.reset();
        }
        if (model.now >= model.staff->last_touch + k_door_closes && !page->checking)
            leave(model);
        return {};
    }
    // "Ready" and the cleaning end with the invitation; they have reset already.
    if (staff_page<ReadyPage>(model) || staff_page<CleaningPage>(model)) {
        leave(model);
        return {};
    }
    return leave_and_reset(model, ResetReason::idle);
}

base::Instant staff_deadline(Model const& model)
{
    Staff const& staff = *model.staff;
    if (auto const* page = std::get_if<PinPage>(&staff.page)) {
        base::Instant const closes = staff.last_touch + k_door_closes;
        if (!page->may_try_at)
            return closes;
        // The seconds left are shown, so each of them is a deadline.
        auto const left = std::chrono::ceil<std::chrono::seconds>(*page->may_try_at - model.now);
        return std::min(closes, *page->may_try_at - std::max(left - std::chrono::seconds { 1 }, std::chrono::seconds { 0 }));
    }
    if (auto const* page = std::get_if<ReadyPage>(&staff.page))
        return page->since + k_ready_shown;
    if (auto const* page = std::get_if<CleaningPage>(&staff.page)) {
        auto const shown = std::chrono::floor<std::chrono::seconds>(model.now - page->since);
        return page->since + std::min<std::chrono::seconds>(shown + std::chrono::seconds { 1 }, model.settings.cleaning);
    }
    // Work that was begun is waited for.
    base::Instant const closes = (at_work(staff) ? model.now : staff.last_touch) + model.settings.staff_close;
    auto const since = waiting_since(staff);
    return since && model.now < *since + k_silent_wait ? std::min(closes, *since + k_silent_wait) : closes;
}

} // namespace kiosk
