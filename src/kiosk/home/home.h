#pragma once
// The first page: collections as tabs, the letters of the alphabet, and what many come for.

#include "catalogue/vocabulary/library.h"
#include "kiosk/scroll_state.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::home {

struct HomePage {
    ScrollState scroll;
};

/// By language: what the administrator chose, or what is read most.
using CommonTopics = std::map<std::string, std::vector<catalogue::IndexEntry>>;

/// Beside letters on a lying page. Up to twice as many are given: a tall page has room for them.
inline constexpr std::size_t k_max_common_topics = 6;

struct ChooseCollection {
    std::string key;
};

/// They have changed since the library was loaded.
struct CommonTopicsLoaded {
    CommonTopics topics;
};

using Action = std::variant<ChooseCollection, CommonTopicsLoaded>;

} // namespace kiosk::home
