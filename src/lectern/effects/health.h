#pragma once
// How the kiosk is, for a volunteer on the phone.

#include "lectern/effects/answer.h"
#include "lectern/environment.h"

namespace lectern::effects {

class Health {
public:
    explicit Health(Environment const& environment)
        : m_environment(environment)
    {
    }

    Answer operator()(kiosk::volunteer::LoadHealth const& effect);
    static Answer failed(kiosk::volunteer::LoadHealth const&) { return std::nullopt; }

private:
    Environment const& m_environment;
};

} // namespace lectern::effects
