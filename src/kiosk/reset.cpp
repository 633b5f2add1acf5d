#include "kiosk/reset.h"

namespace kiosk {

std::string default_language(Model const& model)
{
    auto const offered = offered_languages(model);
    return offered.empty() ? "en" : offered.front();
}

std::vector<Effect> reset(Model& model, ResetReason reason)
{
    std::vector<Effect> effects;
    // A reset without a visitor (a volunteer who makes sure) counts as one, too, but no session does.
    if (model.session.present || reason == ResetReason::volunteer)
        effects.emplace_back(CountVisit { .language = model.session.language,
            .reason = reason,
            .visited = model.session.present,
            .read = { model.session.read.begin(), model.session.read.end() } });
    base::Instant const now = model.now;
    model.session = Session {};
    model.session.language = default_language(model);
    model.session.last_touch = now;
    model.invitation_until = now + model.settings.invitation_turn;
    ++model.generation;
    effects.emplace_back(ClearTraces {});
    return effects;
}

} // namespace kiosk
