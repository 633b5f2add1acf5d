#pragma once
// Names of people out of the source files in which python3-fake-factory has them.

#include <string>
#include <string_view>
#include <vector>

namespace privacy::scrubbing::name_lists {

struct Name {
    std::string key; ///< One word, as word_key() has it.
    bool is_given = false;
};

/// Each word of the strings in tuples that are called first_names, last_names or middle_names.
[[nodiscard]] std::vector<Name> read(std::string_view source);

} // namespace privacy::scrubbing::name_lists
