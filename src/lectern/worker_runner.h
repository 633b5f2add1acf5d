#pragma once
// The kiosk's own effect runner, on five threads: the UI thread never waits for a disk, no visitor for the work of
// staff, who searches or types by sound for nothing else, and nobody at the door for any of them.

#include "lectern/effect_runner.h"
#include "lectern/environment.h"

#include <functional>
#include <memory>

namespace lectern {

class WorkerRunner final : public EffectRunner {
public:
    /// Begins by reading the library. `notify` is called from a worker after each task; `environment.clock` must
    /// outlive it. Results come in order for each worker.
    WorkerRunner(Environment environment, std::function<void()> notify);
    /// Finishes what was asked for (feedback above all), but stops the jobs of staff; then ends the workers.
    ~WorkerRunner() override;

    void run(kiosk::Effect effect) override;
    [[nodiscard]] std::vector<kiosk::Action> take_results() override;
    [[nodiscard]] bool idle() const override;
    /// Something that happened outside by itself; from any thread.
    void report(kiosk::Action action);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lectern
