// The door: a PIN is typed, checked, and lets in or does not; and the ways out.

#include "kiosk/update.h"

#include "kiosk/offered.h"
#include "kiosk/staff_page.h"

#include <algorithm>
#include <utility>

namespace kiosk::door {

namespace {

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

/// Whoever began the work has gone, or stands by and waits: it goes on, and the door is shut before it.
Effects suspend_page(Model& model)
{
    Staff& staff = *model.staff;
    PinPage door { .role = *staff.signed_in };
    staff.suspended_page = std::exchange(staff.page, std::move(door));
    staff.signed_in.reset();
    staff.held_back = ::feedback::HeldBackComments::left_out;
    return session::reset(model, session::ResetReason::idle);
}

/// It stays while work goes on behind it, and as long after as anybody needs for a PIN.
base::Instant closes_at(Model const& model)
{
    Staff const& staff = *model.staff;
    bool const waited_for = staff.suspended_page && is_at_work(*staff.suspended_page);
    return (waited_for ? model.now : staff.last_touch) + k_closes_after;
}

/// Past the door: to the page that was suspended, where it is theirs.
Effects let_in(Model& model, staff::Role role)
{
    model.staff->signed_in = role;
    auto suspended = std::exchange(model.staff->suspended_page, std::nullopt);
    if (!suspended || role != staff::Role::administrator)
        return volunteer::open(model);
    model.staff->page = std::move(*suspended);
    return {};
}

Effects on(Model& model, OpenStaffDoor const&)
{
    if (model.staff || model.session.draft.sending == feedback::Sending::under_way)
        return {};
    ++model.staff_visit;
    std::string const language = model.session.language.empty() ? default_language(model) : model.session.language;
    model.staff = Staff { .language = language, .signed_in = {}, .page = PinPage {}, .last_touch = model.now };
    return {};
}

Effects on(Model& model, CloseStaff const&)
{
    // Cleaning ends with its time, not with a touch.
    if (model.staff && !staff_page<volunteer::CleaningPage>(model))
        leave(model);
    return {};
}

Effects on(Model& model, StepBack const&)
{
    auto const* const door = staff_page<PinPage>(model);
    auto const* const fresh = settings::new_pin(model);
    if ((door && !door->pin.empty()) || (fresh && !fresh->pin.empty()))
        return typing::update(model, typing::Erase {});
    if (auto const* page = staff_page<settings::SettingsPage>(model); page && (page->text || page->pin || page->picker))
        return settings::update(model, settings::CancelSettingEdit {});
    if (auto const* page = staff_page<comments::CommentsPage>(model); page && page->choosing)
        return comments::update(model, comments::CloseCommentChoices {});
    auto const* const library = staff_page<library::LibraryPage>(model);
    if (library && library->step == library::LibraryPage::Step::preview)
        return library::update(model, library::LeaveEdition {});
    // Work is stopped by its button only.
    if (places::holds_job(model) && signed_in(model))
        return {};
    if (library && library->step != library::LibraryPage::Step::overview)
        return library::update(model, library::BackToLibrary {});
    return on(model, CloseStaff {});
}

Effects on(Model& model, ChooseRole const& action)
{
    if (auto* page = staff_page<PinPage>(model); page && !page->checking && page->role != action.role)
        *page = PinPage { .role = action.role };
    return {};
}

Effects on(Model& model, SubmitPin const&)
{
    if (settings::new_pin(model))
        return settings::submit_new_pin(model);
    auto* page = staff_page<PinPage>(model);
    if (!page || !can_try(*page) || page->pin.empty())
        return {};
    page->checking = true;
    page->trouble = PinTrouble::none;
    Effects effects;
    effects.emplace_back(CheckPin { model.staff_visit, page->role, base::WipingString(page->pin.words()) });
    page->pin.clear();
    return effects;
}

Effects on(Model& model, OpenStaffArea const& action)
{
    if (!signed_in(model) || staff_page<volunteer::CleaningPage>(model))
        return {};
    if (!may_open(*model.staff->signed_in, action.area))
        return {};
    switch (action.area) {
    case StaffArea::kiosk: return volunteer::open(model);
    case StaffArea::dashboard: return dashboard::open(model);
    case StaffArea::comments: return comments::open(model);
    case StaffArea::exports: return exports::open(model);
    case StaffArea::library: return library::open(model);
    case StaffArea::settings: return settings::open(model);
    }
    return {};
}

PinTrouble trouble_of(staff::PinOutcome const& outcome)
{
    using enum staff::PinOutcome::Kind;
    switch (outcome.kind) {
    case accepted: return PinTrouble::none;
    case wrong:
        if (outcome.failures_left == 0)
            return PinTrouble::locked;
        return outcome.left.count() > 0 ? PinTrouble::waiting : PinTrouble::wrong;
    case waiting: return PinTrouble::waiting;
    case locked: return PinTrouble::locked;
    case none_set: return PinTrouble::none_set;
    }
    return PinTrouble::failed;
}

Effects on(Model& model, PinChecked const& action)
{
    auto* page = answers_this_visit(model, action.visit) ? staff_page<PinPage>(model) : nullptr;
    if (!page || !page->checking)
        return {};
    page->checking = false;
    page->may_try_at.reset();
    page->trouble = action.outcome ? trouble_of(*action.outcome) : PinTrouble::failed;
    if (action.outcome)
        page->tries_left = action.outcome->failures_left;
    if (page->trouble == PinTrouble::waiting)
        page->may_try_at = model.now + action.outcome->left;
    if (page->trouble != PinTrouble::none)
        return {};
    Effects effects = let_in(model, page->role);
    if (model.paused) {
        model.paused = model.pause_not_kept = false;
        effects.emplace_back(volunteer::RememberPause { false });
    }
    return effects;
}

} // namespace

bool can_try(PinPage const& page)
{
    return !page.checking && !page.may_try_at && page.trouble != PinTrouble::locked
        && page.trouble != PinTrouble::none_set;
}

bool type(Model& model, typing::Action const& action)
{
    auto* page = staff_page<PinPage>(model);
    if (!page || !can_try(*page))
        return false;
    typing::apply(page->pin, action);
    if (std::holds_alternative<typing::Type>(action))
        page->trouble = PinTrouble::none;
    return true;
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

Effects leave_and_reset(Model& model, session::ResetReason reason)
{
    leave(model);
    return session::reset(model, reason);
}

Effects choose_language(Model& model, std::string const& language)
{
    auto const offered = offered_languages(model);
    if (std::ranges::find(offered, language) == offered.end() || language == model.staff->language)
        return {};
    model.staff->language = language;
    if (staff_page<dashboard::DashboardPage>(model))
        return { dashboard::LoadOverview { model.staff_visit, language } };
    if (staff_page<settings::SettingsPage>(model))
        return settings::reload(model);
    if (staff_page<library::LibraryPage>(model))
        return library::reload(model);
    return comments::reload(model);
}

Effects tick(Model& model)
{
    if (model.now < deadline(model))
        return {};
    if (auto* page = staff_page<PinPage>(model)) {
        // Nobody came in: the visitor, if one is there, goes on as before.
        if (page->may_try_at && model.now >= *page->may_try_at) {
            page->trouble = PinTrouble::none;
            page->may_try_at.reset();
        }
        if (model.now >= closes_at(model))
            leave(model);
        return {};
    }
    // "Ready" and the cleaning end with the invitation; they have reset already.
    if (staff_page<volunteer::ReadyPage>(model) || staff_page<volunteer::CleaningPage>(model)) {
        leave(model);
        return {};
    }
    if (is_at_work(model.staff->page))
        return suspend_page(model);
    return leave_and_reset(model, session::ResetReason::idle);
}

base::Instant deadline(Model const& model)
{
    Staff const& staff = *model.staff;
    if (auto const* page = std::get_if<PinPage>(&staff.page)) {
        base::Instant const closes = closes_at(model);
        if (!page->may_try_at)
            return closes;
        // The seconds left are shown, so each of them is a deadline.
        auto const left = std::chrono::ceil<std::chrono::seconds>(*page->may_try_at - model.now);
        return std::min(
            closes, *page->may_try_at - std::max(left - std::chrono::seconds { 1 }, std::chrono::seconds { 0 }));
    }
    if (auto const* page = std::get_if<volunteer::ReadyPage>(&staff.page))
        return page->since + volunteer::k_ready_shown;
    if (auto const* page = std::get_if<volunteer::CleaningPage>(&staff.page)) {
        auto const shown = std::chrono::floor<std::chrono::seconds>(model.now - page->since);
        return page->since
            + std::min<std::chrono::seconds>(shown + std::chrono::seconds { 1 }, model.settings.cleaning);
    }
    base::Instant const closes = staff.last_touch + model.settings.staff_close;
    auto const since = waiting_since(staff);
    return since && model.now < *since + k_wait_before_notice ? std::min(closes, *since + k_wait_before_notice)
                                                              : closes;
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::door
