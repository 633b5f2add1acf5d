#pragma once
// Does what update() asks for, on three threads of its own: the UI thread never waits for a disk, no visitor for the
// work of staff, and nobody at the door for either. Results come back as actions through a queue, in order for each.

#include "kiosk/model.h"
#include "lectern/surroundings.h"

#include <functional>
#include <memory>
#include <vector>

namespace lectern {

class EffectRunner {
public:
    /// Begins by reading the library. `notify` is called from a worker after each task; `here.clock` must outlive it.
    EffectRunner(Surroundings here, std::function<void()> notify);
    /// Finishes what was asked for (feedback above all), but stops the jobs of staff; then ends the workers.
    ~EffectRunner();
    EffectRunner(EffectRunner const&) = delete;
    EffectRunner& operator=(EffectRunner const&) = delete;

    void run(kiosk::Effect effect);
    /// Something that happened outside by itself; from any thread.
    void report(kiosk::Action action);
    [[nodiscard]] std::vector<kiosk::Action> take_results();
    /// Nothing is asked for or under way, and every result has been taken.
    [[nodiscard]] bool idle() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lectern
