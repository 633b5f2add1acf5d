#pragma once
// Words that announce a number: "MRN", "nº de póliza", "passport".

#include "privacy/scrub.h"

#include <cstdint>
#include <string_view>

namespace privacy::scrubbing {

struct Announcement {
    Identifier kind = Identifier::number;
    bool alone = false; ///< Enough without "number", "#" or the like.
};

/// What the word with this hash announces; nothing for any other word.
[[nodiscard]] Announcement const* announcement_of(std::uint64_t word_hash);
/// The same of a word with a letter wrong, missing or too many: "pasport".
[[nodiscard]] Announcement const* announcement_like(std::string_view word);

} // namespace privacy::scrubbing
