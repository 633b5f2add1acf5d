#pragma once
// `--tour DIR`: walks the real screens by their keys, as a visitor would, in landscape and in portrait,
// and writes a picture and its semantics of each. Keeps no feedback.

#include "kiosk/phrases.h"
#include "lectern/effect_runner.h"
#include "lectern/end_request.h"
#include "lectern/panel.h"
#include "platform/renderer.h"
#include "ui/ui.h"

#include <filesystem>
#include <string>

namespace lectern {

struct TourParts {
    platform::Renderer& renderer;
    ui::Ui& ui;
    EffectRunner& runner;
    kiosk::Phrases const& phrases;
    DisplaySize display;
    EndRequest const& end_request;
    base::Size landscape_px { 1920, 1080 };
    std::string language; ///< Chosen on the home screen; empty: the first that is offered.
};

/// The leaflet that the tour opens; another one where the library has not got it.
inline constexpr char const* k_tour_slug = "cytokine-release-syndrome";

[[nodiscard]] base::Result<void> run_tour(
    TourParts parts, kiosk::Settings const& settings, std::filesystem::path const& folder);

} // namespace lectern
