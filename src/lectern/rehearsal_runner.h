#pragma once
// The tour's effect runner: reads what there is, thanks for feedback, accepts every PIN, and keeps and changes
// nothing: exports and imports are stopped at once, settings can't be written, and no visitor's words are shown.
// Everything is done at once, on the caller's thread.

#include "lectern/effect_runner.h"
#include "lectern/environment.h"

#include <memory>

namespace lectern {

class RehearsalRunner final : public EffectRunner {
public:
    /// Begins by reading the library. `environment.clock` must outlive it.
    explicit RehearsalRunner(Environment environment);
    ~RehearsalRunner() override;

    void run(kiosk::Effect effect) override;
    [[nodiscard]] std::vector<kiosk::Action> take_results() override;
    [[nodiscard]] bool idle() const override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lectern
