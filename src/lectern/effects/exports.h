#pragma once
// What exports need from outside.

#include "lectern/effects/answer.h"
#include "lectern/effects/staff_jobs.h"
#include "lectern/environment.h"

#include <stop_token>

namespace lectern::effects {

/// Feedback on its way out, as staff ask for it on the screen.
class Exports {
public:
    Exports(Environment const& environment, StaffJobs& jobs, Post post)
        : m_environment(environment)
        , m_jobs(jobs)
        , m_post(std::move(post))
    {
    }

    Answer operator()(kiosk::exports::LoadExportableWeeks const& effect);
    Answer operator()(kiosk::exports::ExportFeedback const& effect);
    static Answer failed(kiosk::exports::LoadExportableWeeks const&) { return std::nullopt; }
    static Answer failed(kiosk::exports::ExportFeedback const& effect);

private:
    /// `ended` learns of each file that is whole, also when another one fails.
    base::Result<void> write(
        kiosk::exports::ExportFeedback const& effect, std::stop_token const& stop, kiosk::exports::ExportEnded& ended);

    Environment const& m_environment;
    StaffJobs& m_jobs;
    Post m_post;
};

} // namespace lectern::effects
