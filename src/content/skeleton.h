#pragma once
// A leaflet to be written: the metadata and the headings that a good one has, with hints.

#include "base/result.h"

#include <string>
#include <string_view>

namespace content {

/// What is still to be written, in a leaflet's text: left out of what is shown, and named by an import.
inline constexpr std::string_view k_unwritten = "{{...}}";

struct Skeleton {
    std::string slug;
    std::string markdown;    ///< Can be imported as it is.
    bool translated = false; ///< False: there are no headings in the language, so that they are in English.
};

/// `language` is a language tag; `slug` that of the leaflet which it translates, or empty: it is made from the title.
/// `usage` for a title without a word, one that is too long or none that is UTF-8.
[[nodiscard]] base::Result<Skeleton> leaflet_skeleton(
    std::string_view title, std::string_view language, std::string_view slug = {});

} // namespace content
