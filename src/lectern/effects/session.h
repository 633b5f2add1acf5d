#pragma once
// What a visit needs from outside when it begins and ends.

#include "lectern/effects/open_library.h"
#include "lectern/effects/open_log.h"

namespace lectern::effects {

class Session {
public:
    Session(Environment const& environment, OpenLibrary& library, OpenLog& log)
        : m_environment(environment)
        , m_library(library)
        , m_log(log)
    {
    }

    Answer operator()(kiosk::session::CountVisit const& effect);
    Answer operator()(kiosk::session::ClearTraces const&);
    /// A new edition is taken between two visitors, never under one.
    Answer operator()(kiosk::session::LookForEdition const&);
    Answer operator()(kiosk::session::RenewCommonTopics const&);

    // Nobody waits for these.
    static Answer failed(kiosk::session::CountVisit const&) { return std::nullopt; }
    static Answer failed(kiosk::session::ClearTraces const&) { return std::nullopt; }
    static Answer failed(kiosk::session::LookForEdition const&) { return std::nullopt; }
    static Answer failed(kiosk::session::RenewCommonTopics const&) { return std::nullopt; }

private:
    Environment const& m_environment;
    OpenLibrary& m_library;
    OpenLog& m_log;
};

} // namespace lectern::effects
