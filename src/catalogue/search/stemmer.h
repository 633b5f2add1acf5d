#pragma once
// Word forms brought together by Snowball's algorithms, in the languages that it has one for.

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace catalogue::search {

class Stemmer {
public:
    /// `language` is a BCP 47 tag. Words of a language without an algorithm stay as they are.
    explicit Stemmer(std::string_view language);

    /// `word` in small letters, with its accents.
    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    struct Delete {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Delete> m_stemmer;
};

} // namespace catalogue::search
