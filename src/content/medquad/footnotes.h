#pragma once
// Footnote numbers lost their raised type and stick to the words before them.

#include <string>
#include <string_view>

namespace content::medquad {

/// "the United States.1 It" -> "the United States. It", "(ADA)3" -> "(ADA)". A number stays where it
/// could mean anything else: after a digit ("140/90.4"), a single capital ("B.6") or a bare word.
[[nodiscard]] std::string without_footnotes(std::string_view text);

} // namespace content::medquad
