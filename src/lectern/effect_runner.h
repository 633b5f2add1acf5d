#pragma once
// Does what update() asks for. Results come back as actions.

#include "kiosk/action.h"
#include "kiosk/effect.h"

#include <vector>

namespace lectern {

class EffectRunner {
public:
    EffectRunner() = default;
    virtual ~EffectRunner() = default;
    EffectRunner(EffectRunner const&) = delete;
    EffectRunner& operator=(EffectRunner const&) = delete;

    virtual void run(kiosk::Effect effect) = 0;
    [[nodiscard]] virtual std::vector<kiosk::Action> take_results() = 0;
    /// Nothing is asked for or under way, and every result has been taken.
    [[nodiscard]] virtual bool idle() const = 0;
};

} // namespace lectern
