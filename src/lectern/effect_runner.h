#pragma once
// Does what update() asks for, on a thread of its own: the UI thread never waits for a disk. Results
// come back as actions, in order, through a queue.

#include "kiosk/model.h"
#include "lectern/clock.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace lectern {

/// A rehearsal (the tour) says thank you and keeps nothing.
enum class Feedback { kept, rehearsed };

class EffectRunner {
public:
    /// Begins by reading the library. `notify` is called from the worker after each result.
    EffectRunner(std::filesystem::path data_folder, Clock const& clock, Feedback feedback, std::function<void()> notify);
    /// Finishes what was asked for (feedback above all), then ends the worker.
    ~EffectRunner();
    EffectRunner(EffectRunner const&) = delete;
    EffectRunner& operator=(EffectRunner const&) = delete;

    void run(kiosk::Effect effect);
    [[nodiscard]] std::vector<kiosk::Action> take_results();
    /// Nothing is asked for or under way, and every result has been taken.
    [[nodiscard]] bool idle() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lectern
