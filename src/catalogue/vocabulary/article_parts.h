#pragma once
// How much of each article a list of all is made of: reading what a row has not takes longer than reading the row.

#include <cstdint>

namespace catalogue {

enum class ArticleParts : std::uint8_t {
    name,          ///< Slug and language.
    without_lists, ///< And all that an article has once.
    all,           ///< And its references, other names and collections.
};

} // namespace catalogue
