#pragma once
// The first page: collections as tabs, and the letters of the alphabet.

#include "kiosk/scroll_state.h"

#include <string>
#include <variant>

namespace kiosk::home {

struct HomePage {
    ScrollState scroll;
};

struct ChooseCollection {
    std::string key;
};

using Action = std::variant<ChooseCollection>;

} // namespace kiosk::home
