#pragma once
// Bringing back what can be read of damaged logs.

#include "lectern/effects/answer.h"
#include "lectern/environment.h"

namespace lectern::effects {

/// The damaged logs in the data folder, as an administrator asks for them on the screen. They are kept, under names
/// that say that they were brought back.
class LogsSetAside {
public:
    explicit LogsSetAside(Environment const& environment)
        : m_environment(environment)
    {
    }

    Answer operator()(kiosk::volunteer::MergeLogsSetAside const& effect);
    static Answer failed(kiosk::volunteer::MergeLogsSetAside const& effect);

private:
    Environment const& m_environment;
};

} // namespace lectern::effects
