#pragma once
// Words that announce a number: "MRN", "nº de póliza", "passport".

#include "privacy/scrub.h"

#include <cstdint>

namespace privacy::scrubbing {

struct Announcement {
    Identifier kind = Identifier::number;
    bool alone = false; ///< Enough without "number", "#" or the like.
};

/// What the word with this hash announces; nothing for any other word.
[[nodiscard]] Announcement const* announcement_of(std::uint64_t word_hash);

} // namespace privacy::scrubbing
