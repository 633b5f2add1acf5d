#pragma once
// What the configuration's file means for the screens.

#include "kiosk/settings.h"
#include "store/configuration.h"

namespace lectern {

[[nodiscard]] kiosk::Settings settings_of(store::Configuration const& configuration);

} // namespace lectern
