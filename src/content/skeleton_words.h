#pragma once
// The words of a leaflet to be written, by language.

#include <string_view>

namespace content {

/// What visitors will read. The headings are those of the sample library.
struct SkeletonWords {
    std::string_view language;
    std::string_view what_it_is, signs, what_to_do, treatment;
    std::string_view emergency, call_emergency, emergency_number;
    std::string_view today, call_today, clinic_numbers;
    std::string_view routine;
};

/// What only the author sees.
struct SkeletonHints {
    std::string_view language;
    std::string_view somebody, author, reviewed, collections, other_names, references; ///< One line each.
    std::string_view all, what_it_is, signs, what_to_do, treatment, emergency, today, routine;
};

/// By the language of a tag: those of "es" for "es-MX". Null where there are none.
[[nodiscard]] SkeletonWords const* skeleton_words(std::string_view language);
/// In English where there are none.
[[nodiscard]] SkeletonHints const& skeleton_hints(std::string_view language);

} // namespace content
