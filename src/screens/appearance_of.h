#pragma once
// What a visitor chose, as the widgets have it.

#include "settings/vocabulary/appearance.h"
#include "ui/ui.h"

namespace screens {

[[nodiscard]] ui::Appearance appearance_of(settings::Appearance const& chosen);

} // namespace screens
