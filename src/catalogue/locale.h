#pragma once
// A language as ICU knows it.

#include <unicode/locid.h>

#include <string_view>

namespace catalogue {

/// The root, by which unknown languages are filed, where the tag makes no sense.
[[nodiscard]] icu::Locale locale_of(std::string_view language);

} // namespace catalogue
