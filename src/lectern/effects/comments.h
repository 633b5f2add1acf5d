#pragma once
// What the list of comments needs from outside.

#include "lectern/effects/answer.h"
#include "lectern/environment.h"

namespace lectern::effects {

/// Read, hidden, and deleted down to the last byte.
class Comments {
public:
    explicit Comments(Environment const& environment)
        : m_environment(environment)
    {
    }

    /// What a power cut may have kept from being erased, and keys of searches whose week is over.
    void finish_erasing();
    Answer operator()(kiosk::comments::LoadComments const& effect);
    Answer operator()(kiosk::comments::MarkComment const& effect);
    Answer operator()(kiosk::comments::EraseComment const& effect);
    static Answer failed(kiosk::comments::LoadComments const& effect);
    static Answer failed(kiosk::comments::MarkComment const& effect);
    static Answer failed(kiosk::comments::EraseComment const& effect);

private:
    Environment const& m_environment;
};

} // namespace lectern::effects
