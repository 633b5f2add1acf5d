// The door: a PIN is typed, checked, and lets in or does not.

#include "kiosk/staff_page.h"
#include "kiosk/update_settings.h"
#include "kiosk/update_staff.h"

#include <utility>

namespace kiosk {

namespace {

using Effects = std::vector<Effect>;

/// Calls `with` for the PIN that is being typed: at the door, or a new one.
template <typename With>
void with_typed_pin(Model& model, With const& with)
{
    if (auto* page = staff_page<PinPage>(model); page && can_try(*page))
        with(*page);
    else if (auto* pin = new_pin(model); pin && !pin->setting)
        with(*pin);
}

/// Past the door: to the page that was put aside, where it is theirs.
Effects let_in(Model& model, privacy::Role role)
{
    model.staff->signed_in = role;
    auto put_aside = std::exchange(model.staff->put_aside, std::nullopt);
    if (!put_aside || role != privacy::Role::administrator)
        return open_kiosk_page(model);
    model.staff->page = std::move(*put_aside);
    return {};
}

} // namespace

bool can_try(PinPage const& page)
{
    return !page.checking && !page.may_try_at && page.trouble != PinTrouble::locked
        && page.trouble != PinTrouble::none_set;
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
    if (!page || !can_try(*page) || page->pin.empty())
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
    case PinVerdict::accepted: break;
    case PinVerdict::wrong:
        page->trouble = action.tries_left == 0 ? PinTrouble::locked
            : action.wait.count() > 0          ? PinTrouble::waiting
                                               : PinTrouble::wrong;
        if (page->trouble == PinTrouble::waiting)
            page->may_try_at = model.now + action.wait;
        return {};
    case PinVerdict::waiting:
        page->trouble = PinTrouble::waiting;
        page->may_try_at = model.now + action.wait;
        return {};
    case PinVerdict::locked: page->trouble = PinTrouble::locked; return {};
    case PinVerdict::none_set: page->trouble = PinTrouble::none_set; return {};
    case PinVerdict::failed: page->trouble = PinTrouble::failed; return {};
    }
    Effects effects = let_in(model, page->role);
    if (model.paused) {
        model.paused = model.pause_not_kept = false;
        effects.emplace_back(RememberPause { false });
    }
    return effects;
}

} // namespace kiosk
