#pragma once
// In which language a leaflet seems to be written, by the words that say nothing: "la", "que", "the", "of". A leaflet
// that is filed under another one is found by nobody who reads it.

#include "content/vocabulary/article.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace catalogue {

namespace search {
class WordReader;
}

class ReadsLike {
public:
    ReadsLike();
    ~ReadsLike();

    /// The language ("es") that the article reads like; nothing where that is its own, or where it is not clear.
    [[nodiscard]] std::optional<std::string> another_language(content::Article const& article);

private:
    /// Of about so many words: a share of 1 is all of them.
    [[nodiscard]] double share_of_noise(content::Article const& article, std::string const& language, int most_words);

    std::map<std::string, std::unique_ptr<search::WordReader>> m_readers;
};

} // namespace catalogue
