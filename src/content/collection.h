#pragma once
// Collections are the tabs of the home screen, each with an index of its own.

#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class IndexLetters {
    all,  ///< Show every letter of the language, dimmed where it has no topics.
    used, ///< Show only letters that have topics.
};

struct Collection {
    std::string key;                          ///< [a-z0-9-]+
    std::map<std::string, std::string> title; ///< By language; "en" stands in for a missing one.
    IndexLetters letters = IndexLetters::all;
    friend bool operator==(Collection const&, Collection const&) = default;
};

/// Reads a `collections.yaml`, in the order of its tabs. Unknown keys are errors that name the line.
[[nodiscard]] base::Result<std::vector<Collection>> read_collections(std::string_view yaml, std::string_view name);

} // namespace content
