#include "kiosk/update.h"

#include "kiosk/typing/keyboard_layout.h"

#include <string_view>
#include <utility>

namespace kiosk::typing {

namespace {

/// Hands the key to whatever is being typed. One of them at most is in front; elsewhere a key types nothing.
Effects deliver(Model& model, Action const& action)
{
    if (auto effects = search::type(model, action))
        return std::move(*effects);
    [[maybe_unused]] bool const taken
        = feedback::type(model, action) || door::type(model, action) || settings::type(model, action);
    return {};
}

/// The apostrophe parts two syllables.
bool is_sound(std::string_view key) { return key.size() == 1 && ((key[0] >= 'a' && key[0] <= 'z') || key == "'"); }

/// The word at `index`, or none, and what was typed behind it.
TakeWord take(Offers const& offers, std::size_t index, std::string_view then)
{
    return { .composition = offers.composition,
        .candidate = index < offers.candidates.size() ? offers.candidates[index] : Candidate {},
        .then = base::WipingString(then) };
}

Effects on(Model& model, Type const& key)
{
    if (!types_by_sound(model))
        return deliver(model, key);
    if (is_sound(key.utf8))
        return deliver(model, TypeSound { key.utf8 });
    return deliver(model, take(model.session.offers, 0, key.utf8));
}

Effects on(Model& model, ChooseCandidate const& action)
{
    if (types_by_sound(model) && action.index < model.session.offers.candidates.size())
        return deliver(model, take(model.session.offers, action.index, {}));
    return {};
}

Effects on(Model& model, TurnCandidates const& action)
{
    auto& offers = model.session.offers;
    offers.first += action.shown;
    if (offers.first >= offers.candidates.size())
        offers.first = 0;
    return {};
}

Effects on(Model& model, NeedCandidates const& action)
{
    auto& offers = model.session.offers;
    if (!types_by_sound(model) || action.composition.empty() || offers.asked_for == action.composition)
        return {};
    offers.asked_for = action.composition;
    offers.used = true;
    Effects effects;
    effects.emplace_back(FindCandidates { model.generation, action.composition });
    return effects;
}

Effects on(Model& model, CandidatesFound const& action)
{
    auto& offers = model.session.offers;
    if (action.generation != model.generation || !(offers.asked_for == action.composition))
        return {};
    offers.composition = action.composition;
    offers.candidates = action.candidates;
    offers.first = 0;
    return {};
}

Effects on(Model& model, CandidatesFailed const& action)
{
    if (action.generation == model.generation)
        model.session.offers = { .failed = true, .used = true };
    return {};
}

/// What no more than reaches a text.
template <typename Key>
Effects on(Model& model, Key const& key)
{
    return deliver(model, key);
}

} // namespace

bool types_by_sound(Model const& model)
{
    return !model.staff && is_typed_by_sound(model.session.language) && !model.session.offers.failed;
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::typing
