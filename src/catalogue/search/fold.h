#pragma once
// Words without what writers and typists do not agree on: capitals, accents, vowel points, compatibility forms.

#include <string>
#include <string_view>

namespace catalogue::search {

/// "Ménière" is "meniere", "phổi" "phoi", "قَلْب" "قلب". Vowel signs of Indic scripts stay: they are letters there.
[[nodiscard]] std::string folded(std::string_view word);

/// In small letters and composed, with accents: what stemmers expect.
[[nodiscard]] std::string in_small_letters(std::string_view word);

} // namespace catalogue::search
