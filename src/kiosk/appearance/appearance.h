#pragma once
// Text and colours, in a visitor's hands: they hold at once, for the visit.

#include "kiosk/scroll_state.h"
#include "settings/vocabulary/appearance.h"

#include <variant>

namespace kiosk::appearance {

using Appearance = ::settings::Appearance;
using Colours = ::settings::Colours;

struct AppearancePage {
    ScrollState scroll;
};

// Actions.

/// Or closes the page, where it is open.
struct OpenAppearance {};
struct ChooseTextSize {
    int size; ///< As in Appearance; another is ignored.
};
struct ChooseColours {
    Colours colours;
};
struct ChooseWideLines {
    bool wide;
};
struct ChooseLow {
    bool low;
};
/// As a visit begins; the place in a text stays.
struct BackToNormal {};

using Action = std::variant<OpenAppearance, ChooseTextSize, ChooseColours, ChooseWideLines, ChooseLow, BackToNormal>;

} // namespace kiosk::appearance
