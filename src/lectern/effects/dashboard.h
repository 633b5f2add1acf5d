#pragma once
// What the overview needs from outside.

#include "lectern/effects/answer.h"
#include "lectern/environment.h"

namespace lectern::effects {

class Dashboard {
public:
    explicit Dashboard(Environment const& environment)
        : m_environment(environment)
    {
    }

    Answer operator()(kiosk::dashboard::LoadOverview const& effect);
    static Answer failed(kiosk::dashboard::LoadOverview const& effect);

private:
    Environment const& m_environment;
};

} // namespace lectern::effects
