#pragma once
// What staff need from outside to take a leaflet off the screen, and to give it back.

#include "lectern/effects/answer.h"
#include "lectern/environment.h"

namespace lectern::effects {

class Withdrawal {
public:
    explicit Withdrawal(Environment const& environment)
        : m_environment(environment)
    {
    }

    Answer operator()(kiosk::library::LoadWithdrawn const& effect);
    Answer operator()(kiosk::library::ChangeWithdrawn const& effect);
    static Answer failed(kiosk::library::LoadWithdrawn const& effect);
    static Answer failed(kiosk::library::ChangeWithdrawn const& effect);

private:
    Environment const& m_environment;
};

} // namespace lectern::effects
