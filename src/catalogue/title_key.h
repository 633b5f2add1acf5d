#pragma once
// Titles that differ in nothing that a reader would notice.

#include <string>
#include <string_view>

namespace catalogue {

/// The same for "Mouth sores", "Sore mouth", "Mouth sore" and "The mouth: sores": without capitals, accents,
/// punctuation and the order of the words; in English and Spanish also without articles and the plural. `subtitle`,
/// which tells leaflets of one title apart, counts as well. Never empty for a title that is not.
[[nodiscard]] std::string title_key(std::string_view title, std::string_view subtitle, std::string_view language);

} // namespace catalogue
