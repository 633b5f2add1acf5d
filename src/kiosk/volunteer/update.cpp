#include "kiosk/update.h"

#include "kiosk/administrator_page.h"
#include "kiosk/staff_page.h"

namespace kiosk::volunteer {

namespace {

Effects on(Model& model, ResetForNextVisitor const&)
{
    if (!signed_in(model))
        return {};
    auto effects = session::reset(model, session::ResetReason::volunteer);
    model.staff->page = ReadyPage { model.now };
    return effects;
}

Effects on(Model& model, CleanScreen const&)
{
    if (!signed_in(model))
        return {};
    auto effects = session::reset(model, session::ResetReason::volunteer);
    model.staff->page = CleaningPage { model.now };
    return effects;
}

Effects on(Model& model, PauseKiosk const&)
{
    if (!signed_in(model))
        return {};
    auto effects = door::leave_and_reset(model, session::ResetReason::volunteer);
    model.paused = true;
    model.pause_not_kept = false;
    effects.emplace_back(RememberPause { true });
    return effects;
}

Effects on(Model& model, UnlockPin const& action)
{
    // Only the other role may.
    if (!signed_in(model) || model.staff->signed_in == action.role)
        return {};
    return { UnlockRole { model.staff_visit, action.role } };
}

Effects on(Model& model, ReportDevice const& action)
{
    if (!signed_in(model) || !staff_page<VolunteerPage>(model))
        return {};
    return { KeepReport { model.staff_visit, action.device, action.broken } };
}

Effects on(Model& model, BringBackFeedback const&)
{
    auto* page = administrator_page<VolunteerPage>(model);
    if (!page || page->bringing_back)
        return {};
    page->bringing_back = true;
    page->brought_back.reset();
    return { MergeLogsSetAside { model.staff_visit } };
}

Effects on(Model& model, HealthLoaded const& action)
{
    if (auto* page = staff_page<VolunteerPage>(model); page && answers_this_visit(model, action.visit))
        page->health = action.health;
    return {};
}

Effects on(Model& model, PauseRemembered const&)
{
    model.paused = true;
    // Somebody may have begun before it was known.
    return door::leave_and_reset(model, session::ResetReason::idle);
}

Effects on(Model& model, PauseNotKept const&)
{
    model.pause_not_kept = true;
    return {};
}

Effects on(Model& model, PinUnlocked const& action)
{
    return answers_this_visit(model, action.visit) ? Effects { LoadHealth { model.staff_visit } } : Effects {};
}

Effects on(Model& model, DeviceReported const& action)
{
    if (!answers_this_visit(model, action.visit))
        return {};
    if (auto* page = staff_page<VolunteerPage>(model))
        page->report_not_kept = !action.kept;
    return { LoadHealth { model.staff_visit } };
}

Effects on(Model& model, FeedbackBroughtBack const& action)
{
    auto* page = administrator_page<VolunteerPage>(model, action.visit);
    if (!page)
        return {};
    page->bringing_back = false;
    page->brought_back = action.outcome;
    // Whoever waited has time to read what came of it.
    model.staff->last_touch = model.now;
    return { LoadHealth { model.staff_visit } };
}

} // namespace

Effects open(Model& model)
{
    model.staff->page = VolunteerPage { .asked_at = model.now };
    return { LoadHealth { model.staff_visit } };
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::volunteer
