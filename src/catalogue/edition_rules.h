#pragma once
// By which rules an edition is written.

#include <string>

namespace catalogue {

/// Differs between programs that may cut, stem or file a word in another way, or write other rows for an article. Only
/// an edition of the same rules can be changed row by row.
[[nodiscard]] std::string edition_rules();

} // namespace catalogue
