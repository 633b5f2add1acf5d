#pragma once
// What the topics under a letter need from outside.

#include "lectern/effects/open_library.h"

namespace lectern::effects {

class Letters {
public:
    explicit Letters(OpenLibrary& library)
        : m_library(library)
    {
    }

    Answer operator()(kiosk::letters::LoadEntries const& effect);
    static Answer failed(kiosk::letters::LoadEntries const& effect);

private:
    OpenLibrary& m_library;
};

} // namespace lectern::effects
