#include "kiosk/update.h"

#include "kiosk/offered.h"

#include <algorithm>
#include <chrono>

namespace kiosk::invitation {

namespace {

constexpr std::chrono::seconds k_turn_delay = door::k_hold + std::chrono::seconds { 1 };

Effects on(Model& model, WakeUp const&)
{
    if (model.session.present || model.paused)
        return {};
    model.session.present = true;
    model.session.last_touch = model.now;
    model.session.language = default_language(model);
    model.session.appearance = model.settings.appearance;
    if (!collection_index(model))
        model.session.collection = catalogue::k_all_topics;
    model.session.trail.assign(1, home::HomePage {});
    return { session::LookForEdition {} };
}

} // namespace

void tick(Model& model)
{
    if (model.now < model.invitation_until)
        return;
    // The first one begins with the program.
    if (model.invitation_until != base::Instant {})
        ++model.invitation_turn;
    model.invitation_until = model.now + model.settings.invitation_turn;
}

void delay_turn(Model& model) { model.invitation_until = std::max(model.invitation_until, model.now + k_turn_delay); }

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::invitation
