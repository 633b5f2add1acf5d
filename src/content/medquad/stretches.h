#pragma once
// Text cut where its white space is wide, and what can be said about a piece by looking at it.

#include <string_view>
#include <vector>

namespace content::medquad {

/// A piece of text between two runs of white space that are wider than one blank.
struct Stretch {
    int newlines = 0;      ///< Line ends in the white space before it.
    int gap = 0;           ///< Blanks before it, after the last line end; 0 at the beginning.
    bool bullet = false;   ///< It stood behind a "- ", which `text` leaves out.
    std::string_view text; ///< A view into what was cut; empty only for a bullet without text.
};

[[nodiscard]] std::vector<Stretch> stretches_of(std::string_view text);

/// Whether it ends as a sentence does: with . ! or ?, perhaps in quotes or brackets.
[[nodiscard]] bool ends_sentence(std::string_view text);

[[nodiscard]] bool starts_with_capital(std::string_view text);
[[nodiscard]] bool starts_with_small_letter(std::string_view text);

/// A few words without an end mark that begin with a capital or digit, e.g. "Radiation therapy".
[[nodiscard]] bool looks_like_heading(std::string_view text);

/// As looks_like_heading, and also not the beginning of a sentence that a list completes, such as
/// "Symptoms may include" or "If you have acne".
[[nodiscard]] bool looks_like_heading_of_list(std::string_view text);

} // namespace content::medquad
