#pragma once
// The loop: sleep until something happens, let the app answer, show it. An exception resets the
// session and carries on; a program that keeps failing ends with an error, and is restarted.

#include "kiosk/phrases.h"
#include "lectern/clock.h"
#include "lectern/effect_runner.h"
#include "lectern/end_request.h"
#include "lectern/frame_trace.h"
#include "lectern/panel.h"
#include "lectern/recorder.h"
#include "platform/renderer.h"
#include "platform/window.h"
#include "ui/ui.h"

#include <optional>

namespace lectern {

struct LoopParts {
    platform::Window& window;
    platform::Renderer& renderer;
    ui::Ui& ui;
    EffectRunner& runner;
    Clock const& clock;
    kiosk::Phrases const& phrases;
    DisplaySize display;
    std::optional<Recorder>& recorder;
    FrameTrace* trace = nullptr;
    EndRequest const& end_request;
};

/// Returns the process's exit status: 0 after a request to end, 1 when it keeps failing.
[[nodiscard]] int run_kiosk(LoopParts parts, kiosk::Settings settings);

} // namespace lectern
