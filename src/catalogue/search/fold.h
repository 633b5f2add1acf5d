#pragma once
// Words without what writers and typists do not agree on: capitals, accents, vowel points, compatibility forms,
// traditional and simplified characters.

#include <string>
#include <string_view>

namespace catalogue::search {

/// "Ménière" is "meniere", "phổi" "phoi", "قَلْب" "قلب", "高血壓" "高血压". Vowel signs of Indic scripts stay: they are
/// letters there.
[[nodiscard]] std::string folded(std::string_view word);

/// Chinese with simplified characters for traditional ones, one for one: as many bytes. Where a traditional one may be
/// several simplified ones, the usual one.
[[nodiscard]] std::string simplified(std::string_view text);

/// In small letters and composed, with accents: what stemmers expect.
[[nodiscard]] std::string in_small_letters(std::string_view word);

} // namespace catalogue::search
