#include "kiosk/update_staff.h"

#include "kiosk/reset.h"
#include "kiosk/staff_page.h"
#include "kiosk/update_comments.h"
#include "kiosk/update_dashboard.h"
#include "kiosk/update_export.h"
#include "kiosk/update_library.h"
#include "kiosk/update_places.h"
#include "kiosk/update_settings.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

using Effects = std::vector<Effect>;

/// What a page says of itself where it has an overload for it.
bool is_at_work(StaffPage const& page)
{
    return std::visit(
        [](auto const& each) {
            if constexpr (requires { at_work(each); })
                return at_work(each);
            else
                return false;
        },
        page);
}

std::optional<base::Instant> waiting_since(Staff const& staff)
{
    return std::visit(
        [](auto const& page) -> std::optional<base::Instant> {
            if constexpr (requires { waiting_since(page); })
                return waiting_since(page);
            else
                return std::nullopt;
        },
        staff.page);
}

void leave(Model& model)
{
    model.staff.reset();
    ++model.staff_visit;
    // The visitor who waited has a whole turn again.
    model.session.last_touch = model.now;
    model.session.warned_at.reset();
    model.invitation_until = model.now + model.settings.invitation_turn;
}

/// Staff go, and so does whatever the visitor left.
Effects leave_and_reset(Model& model, ResetReason reason)
{
    leave(model);
    return reset(model, reason);
}

/// Whoever began the work has gone, or stands by and waits: it goes on, and the door is shut before it.
Effects put_aside(Model& model)
{
    Staff& staff = *model.staff;
    PinPage door { .role = *staff.signed_in };
    staff.put_aside = std::exchange(staff.page, std::move(door));
    staff.signed_in.reset();
    return reset(model, ResetReason::idle);
}

/// It stays while work goes on behind it, and as long after as anybody needs for a PIN.
base::Instant door_closes_at(Model const& model)
{
    Staff const& staff = *model.staff;
    bool const waited_for = staff.put_aside && is_at_work(*staff.put_aside);
    return (waited_for ? model.now : staff.last_touch) + k_door_closes;
}

} // namespace

Effects open_kiosk_page(Model& model)
{
    model.staff->page = VolunteerPage { .asked_at = model.now };
    return { LookAtHealth { model.staff_visit } };
}

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

Effects update_staff(Model& model, StepBack const&)
{
    auto const* const door = staff_page<PinPage>(model);
    auto const* const fresh = new_pin(model);
    if ((door && !door->pin.empty()) || (fresh && !fresh->pin.empty()))
        return update_staff(model, ErasePin {});
    if (auto const* page = staff_page<SettingsPage>(model); page && (page->text || page->pin))
        return update_staff(model, LeaveSetting {});
    if (auto const* page = staff_page<CommentsPage>(model); page && page->choosing)
        return update_staff(model, CloseCommentChoices {});
    if (auto const* page = staff_page<LibraryPage>(model); page && page->step == LibraryPage::Step::preview)
        return update_staff(model, LeaveEdition {});
    // Work is stopped by its button only.
    if (holds_job(model) && signed_in(model))
        return {};
    if (auto const* page = staff_page<LibraryPage>(model); page && page->step != LibraryPage::Step::overview)
        return update_staff(model, BackToLibrary {});
    return update_staff(model, CloseStaff {});
}

Effects update_staff(Model& model, OpenStaffArea const& action)
{
    if (!signed_in(model) || staff_page<CleaningPage>(model))
        return {};
    if (action.area != StaffArea::kiosk && model.staff->signed_in != privacy::Role::administrator)
        return {};
    switch (action.area) {
    case StaffArea::kiosk: return open_kiosk_page(model);
    case StaffArea::dashboard: return open_dashboard(model);
    case StaffArea::comments: return open_comments(model);
    case StaffArea::exports: return open_export_page(model);
    case StaffArea::library: return open_library_page(model);
    case StaffArea::settings: return open_settings(model);
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
    model.pause_not_kept = false;
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

Effects update_staff(Model& model, FailuresForgiven const& action)
{
    return answers_this_visit(model, action.visit) ? Effects { LookAtHealth { model.staff_visit } } : Effects {};
}

Effects update_staff(Model& model, PauseRemembered const&)
{
    model.paused = true;
    // Somebody may have begun before it was known.
    return leave_and_reset(model, ResetReason::idle);
}

Effects update_staff(Model& model, PauseNotKept const&)
{
    model.pause_not_kept = true;
    return {};
}

Effects choose_staff_language(Model& model, std::string const& language)
{
    auto const offered = offered_languages(model);
    if (std::ranges::find(offered, language) == offered.end() || language == model.staff->language)
        return {};
    model.staff->language = language;
    if (staff_page<DashboardPage>(model))
        return { LookAtNumbers { model.staff_visit, language } };
    return look_at_comments_anew(model);
}

Effects pass_staff_time(Model& model)
{
    if (model.now < staff_deadline(model))
        return {};
    if (auto* page = staff_page<PinPage>(model)) {
        // Nobody came in: the visitor, if one is there, goes on as before.
        if (page->may_try_at && model.now >= *page->may_try_at) {
            page->trouble = PinTrouble::none;
            page->may_try_at.reset();
        }
        if (model.now >= door_closes_at(model))
            leave(model);
        return {};
    }
    // "Ready" and the cleaning end with the invitation; they have reset already.
    if (staff_page<ReadyPage>(model) || staff_page<CleaningPage>(model)) {
        leave(model);
        return {};
    }
    if (is_at_work(model.staff->page))
        return put_aside(model);
    return leave_and_reset(model, ResetReason::idle);
}

base::Instant staff_deadline(Model const& model)
{
    Staff const& staff = *model.staff;
    if (auto const* page = std::get_if<PinPage>(&staff.page)) {
        base::Instant const closes = door_closes_at(model);
        if (!page->may_try_at)
            return closes;
        // The seconds left are shown, so each of them is a deadline.
        auto const left = std::chrono::ceil<std::chrono::seconds>(*page->may_try_at - model.now);
        return std::min(
            closes, *page->may_try_at - std::max(left - std::chrono::seconds { 1 }, std::chrono::seconds { 0 }));
    }
    if (auto const* page = std::get_if<ReadyPage>(&staff.page))
        return page->since + k_ready_shown;
    if (auto const* page = std::get_if<CleaningPage>(&staff.page)) {
        auto const shown = std::chrono::floor<std::chrono::seconds>(model.now - page->since);
        return page->since
            + std::min<std::chrono::seconds>(shown + std::chrono::seconds { 1 }, model.settings.cleaning);
    }
    base::Instant const closes = staff.last_touch + model.settings.staff_close;
    auto const since = waiting_since(staff);
    return since && model.now < *since + k_silent_wait ? std::min(closes, *since + k_silent_wait) : closes;
}

} // namespace kiosk
