#pragma once
// Sentences with marked identifiers, and how much of them the scrubber sees.

#include "privacy/scrub.h"

#include <map>
#include <string>
#include <vector>

namespace scrub_cases {

/// A sentence of tests/privacy/scrub/*.tsv: "en<TAB>Call {{phone|555-123-4567}} please."
struct Sentence {
    std::string language;
    std::string text; ///< Without the marks.
    struct Mark {
        std::string kind;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<Mark> marks;
};

struct Recall {
    int marked = 0;
    int found = 0; ///< Every letter and digit of the mark was removed.
    [[nodiscard]] double share() const { return marked == 0 ? 1.0 : static_cast<double>(found) / marked; }
};

struct Score {
    std::map<std::string, Recall> by_kind;
    std::map<std::string, Recall> by_language;
    int words = 0; ///< Outside of all marks.
    int lost = 0;
    std::vector<std::string> misses; ///< For a person to read.
    [[nodiscard]] double lost_share() const { return words == 0 ? 0.0 : static_cast<double>(lost) / words; }
    /// All kinds but names, places, wards and job titles.
    [[nodiscard]] Recall structured() const;
};

/// `line` is one of a file: the language, a tab, and the sentence with its marks.
[[nodiscard]] Sentence parse(std::string const& line);
[[nodiscard]] std::vector<Sentence> read(std::string const& name);
[[nodiscard]] Score score(std::vector<Sentence> const& sentences);
/// The sum of two.
[[nodiscard]] Score joined(Score one, Score const& other);

} // namespace scrub_cases
