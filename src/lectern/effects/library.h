#pragma once
// What staff's library page needs from outside.

#include "lectern/effects/answer.h"
#include "lectern/effects/staff_jobs.h"
#include "lectern/environment.h"

#include <utility>

namespace lectern::effects {

/// The library's editions, as staff look after them on the screen.
class Library {
public:
    Library(Environment const& environment, StaffJobs& jobs, Post post)
        : m_environment(environment)
        , m_jobs(jobs)
        , m_post(std::move(post))
    {
    }

    Answer operator()(kiosk::library::LoadLibraryReport const& effect);
    Answer operator()(kiosk::library::ListFolders const& effect);
    Answer operator()(kiosk::library::ReadImport const& effect);
    Answer operator()(kiosk::library::PublishImport const& effect);
    Answer operator()(kiosk::library::RestorePrevious const& effect);
    static Answer failed(kiosk::library::LoadLibraryReport const& effect);
    static Answer failed(kiosk::library::ListFolders const& effect);
    static Answer failed(kiosk::library::ReadImport const& effect);
    static Answer failed(kiosk::library::PublishImport const& effect);
    static Answer failed(kiosk::library::RestorePrevious const& effect);

private:
    Environment const& m_environment;
    StaffJobs& m_jobs;
    Post m_post;
};

} // namespace lectern::effects
