#pragma once
// Where a title stands in a language's A-Z: its letter and its sort key (ICU collation, CLDR index
// characters; leading articles ignored as in MARC 21 Appendix F, prepositions kept).

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct Filing {
    std::string letter;   ///< One of Alphabet::letters().
    std::string sort_key; ///< Bytes that compare (memcmp) in collation order.
};

/// The part of a sort key that ignores case and accents: equal for "HIV" and "Hiv".
[[nodiscard]] std::string_view primary_key(Filing const& filing);

class Alphabet {
public:
    /// An unknown language files by the root collation.
    [[nodiscard]] static base::Result<Alphabet> create(std::string_view language);

    Alphabet(Alphabet&&) noexcept;
    Alphabet& operator=(Alphabet&&) noexcept;
    ~Alphabet();

    /// All letters in order, "#" last.
    [[nodiscard]] std::vector<std::string> const& letters() const;
    /// "The kidneys" files under K, "A1C" under A, "5 ways" and "β-blockers" (in English) under "#", "Ángel" under A.
    /// Leading punctuation is ignored: "¿Qué es la fiebre?" files under Q. Any bytes may be a title.
    [[nodiscard]] Filing file(std::string_view title) const;

private:
    struct Impl;
    explicit Alphabet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace catalogue
