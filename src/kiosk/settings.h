#pragma once
// The settings as the kiosk knows them: the program reads them from the configuration and hands them on.

#include "settings/vocabulary/screen_settings.h"

namespace kiosk {

using Settings = ::settings::ScreenSettings;

} // namespace kiosk
