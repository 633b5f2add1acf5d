#pragma once
// Which places there are outside to export to and import from.

#include "lectern/effects/answer.h"
#include "lectern/effects/staff_jobs.h"
#include "lectern/environment.h"

namespace lectern::effects {

/// Where staff may export to and import from.
class Places {
public:
    Places(Environment const& environment, StaffJobs& jobs)
        : m_environment(environment)
        , m_jobs(jobs)
    {
    }

    Answer operator()(kiosk::places::ListPlaces const& effect);
    Answer operator()(kiosk::places::EndJobs const&);
    static Answer failed(kiosk::places::ListPlaces const& effect);
    static Answer failed(kiosk::places::EndJobs const&) { return std::nullopt; }

private:
    Environment const& m_environment;
    StaffJobs& m_jobs;
};

} // namespace lectern::effects
