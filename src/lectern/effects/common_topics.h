#pragma once
// What home offers beside the letters.

#include "catalogue/catalogue.h"
#include "kiosk/home/home.h"
#include "lectern/environment.h"

namespace lectern::effects {

/// Those that the administrator chose (common_topics), else those read most, small counts left out: in each language
/// what it has, no two of one title. What can't be read leaves nothing to offer, which is no fault.
[[nodiscard]] kiosk::home::CommonTopics common_topics(
    Environment const& environment, catalogue::Catalogue const& catalogue, catalogue::Library const& library);

} // namespace lectern::effects
