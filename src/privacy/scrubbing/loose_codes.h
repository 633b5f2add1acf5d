#pragma once
// Codes after a word that announces them, as they are typed in a hurry: without case, with blanks.

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

/// One past "pzn 608711 s", "2023 / 4471 - b", "4 4 7 1 k z b": groups of digits, and of a few letters that are no
/// word. `begin` where none stands.
[[nodiscard]] int loose_code_end(Line const& line, int begin);

} // namespace privacy::scrubbing
