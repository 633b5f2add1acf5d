#pragma once
// `--pages DIR`: one leaflet of the library, page by page, as a visitor sees it. Needs neither a window nor OpenGL;
// `lecternctl render` runs it.

#include "base/result.h"
#include "kiosk/phrases.h"
#include "kiosk/settings.h"
#include "lectern/environment.h"
#include "text/typesetter.h"
#include "ui/metrics.h"

#include <filesystem>
#include <string>

namespace lectern {

struct LeafletRequest {
    std::string slug, language;
    ui::Panel panel;
    std::filesystem::path folder; ///< For the pictures; is made where it is not there.
};

struct LeafletParts {
    Environment const& environment;
    kiosk::Settings const& settings;
    kiosk::Phrases const& phrases;
    text::Typesetter& typesetter;
};

/// Writes page-1.png and so on, and returns how many. Pages with higher numbers, of an earlier and longer rendering,
/// are removed, so that the folder holds the leaflet as it is. `absent` when the library has no such leaflet, or the
/// kiosk would not offer its language: no font covers it, or the configuration leaves it out.
[[nodiscard]] base::Result<int> write_leaflet_pages(LeafletParts const& parts, LeafletRequest const& request);

} // namespace lectern
