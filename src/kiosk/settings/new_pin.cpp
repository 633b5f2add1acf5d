#include "kiosk/settings/new_pin.h"

#include "access/vocabulary/pin_rules.h"
#include "kiosk/administrator_page.h"
#include "kiosk/update.h"

namespace kiosk::settings {

namespace {

/// It is asked for from the beginning.
void ask_again(NewPin& pin, NewPinTrouble trouble, std::optional<staff::PinFault> fault = {})
{
    pin.pin.clear();
    pin.first.clear();
    pin.trouble = trouble;
    pin.fault = fault;
}

} // namespace

Effects open_new_pin(Model& model, OpenNewPin const& action)
{
    if (auto* page = administrator_page<SettingsPage>(model); page && !page->text && !page->pin) {
        page->pin.emplace();
        page->pin->role = action.role;
        page->pin_set.reset();
    }
    return {};
}

NewPin* new_pin(Model& model)
{
    auto* page = administrator_page<SettingsPage>(model);
    return page && page->pin ? &*page->pin : nullptr;
}

Effects submit_new_pin(Model& model)
{
    NewPin* const pin = new_pin(model);
    if (!pin || pin->setting || pin->pin.empty())
        return {};
    pin->forget_trouble();
    if (!pin->first.empty() && pin->first != pin->pin.words()) {
        ask_again(*pin, NewPinTrouble::not_the_same);
        return {};
    }
    if (auto const fault = staff::check_new_pin(pin->role, pin->pin.words())) {
        ask_again(*pin, NewPinTrouble::against_a_rule, fault);
        return {};
    }
    if (pin->first.empty()) {
        pin->first += pin->pin.words();
        pin->pin.clear();
        return {};
    }
    pin->setting = true;
    Effects effects;
    effects.emplace_back(SetPin { model.staff_visit, pin->role, base::WipingString(pin->pin.words()) });
    pin->pin.clear();
    pin->first.clear();
    return effects;
}

Effects end_new_pin(Model& model, PinSet const& action)
{
    NewPin* const pin = administrator_page<SettingsPage>(model, action.visit) ? new_pin(model) : nullptr;
    if (!pin || !pin->setting || pin->role != action.role)
        return {};
    pin->setting = false;
    if (action.outcome != PinSetting::done) {
        ask_again(*pin, action.outcome == PinSetting::taken ? NewPinTrouble::taken : NewPinTrouble::failed);
        return {};
    }
    auto& page = *administrator_page<SettingsPage>(model);
    page.pin_set = pin->role;
    page.pin.reset();
    return {};
}

} // namespace kiosk::settings
