#pragma once
// Somebody before a kiosk that is only a model: actions in, effects out, time at will.

#include "kiosk/offered.h"
#include "kiosk/part.h"
#include "kiosk/update.h"
#include "support/sample_answer.h"
#include "support/sample_leaflets.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace samples {

class Visitor {
public:
    /// The library is loaded and the invitation accepted.
    explicit Visitor(kiosk::Settings settings = {}, catalogue::Library library = samples::library())
    {
        model.settings = std::move(settings);
        model.now = base::Instant {} + std::chrono::hours { 1000 };
        act(kiosk::session::LibraryLoaded { std::move(library) });
        act(kiosk::invitation::WakeUp {});
    }

    std::vector<kiosk::Effect> act(kiosk::Action const& action) { return kiosk::update(model, action); }

    /// The action and, at once, what a healthy outside answers to its effects.
    void act_answered(kiosk::Action const& action)
    {
        for (auto const& effect : act(action))
            if (auto const result = answer(effect))
                act(*result);
    }

    std::vector<kiosk::Effect> pass(std::chrono::nanoseconds time)
    {
        return act(kiosk::session::Tick { model.now + time });
    }
    std::vector<kiosk::Effect> miss() { return act(kiosk::session::TouchMissed { model.now }); }
    std::vector<kiosk::Effect> touch() { return act(kiosk::session::UserActive { model.now }); }

    void open_article(std::string_view letter = "A", int number = 0)
    {
        act_answered(kiosk::letters::OpenLetter { std::string(letter) });
        act_answered(kiosk::article::OpenArticle { entry(model.session.language, letter, number).article });
    }

    void type(std::string_view letters)
    {
        for (char const letter : letters)
            act(kiosk::typing::Type { std::string(1, letter) });
    }

    template <typename PageType>
    [[nodiscard]] PageType& page()
    {
        auto* found = kiosk::front<PageType>(model.session);
        REQUIRE(found);
        return *found;
    }
    template <typename PageType>
    [[nodiscard]] bool sees() const
    {
        return kiosk::front<PageType>(model.session) != nullptr;
    }

    kiosk::Model model;
};

/// The one effect of this kind among `effects`.
template <typename EffectType>
[[nodiscard]] EffectType only(std::vector<kiosk::Effect> const& effects)
{
    REQUIRE(effects.size() == 1);
    auto const* found = kiosk::part<EffectType>(effects.front());
    REQUIRE(found);
    return *found;
}

/// Whether there is an effect of this kind among them.
template <typename EffectType>
[[nodiscard]] bool has(std::vector<kiosk::Effect> const& effects)
{
    return std::ranges::any_of(effects, [](auto const& effect) { return kiosk::part<EffectType>(effect) != nullptr; });
}

} // namespace samples
