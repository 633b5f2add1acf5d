#pragma once
// A text as the words that a search goes by.

#include "catalogue/search/stemmer.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace catalogue::search {

struct Word {
    std::size_t begin = 0, end = 0; ///< Bytes of the text.
    std::string spelling;           ///< Folded.
    std::string written;            ///< In small letters, with its accents.
    std::string stem;               ///< Folded after it was stemmed, so that accents count where they tell forms apart.
    bool noise = false;             ///< Says nothing; see noise_words.h.
};

/// Cuts at what is no letter, digit or mark, so that hyphens do not matter; scripts without spaces by ICU's
/// dictionaries. Apostrophes within English words vanish; elsewhere they cut ("l'asthme").
class WordReader {
public:
    explicit WordReader(std::string language);
    WordReader(WordReader&&) noexcept;
    WordReader& operator=(WordReader&&) noexcept;
    ~WordReader();

    /// From now on words are kept in memory, some thousand, since folding and stemming them is most of the work. For
    /// texts of the library only: what a visitor types must not stay.
    void keep_words();

    /// Calls `visit` for every word, noise included.
    void read(std::string_view text, std::function<void(Word const&)> const& visit) const;

    [[nodiscard]] std::string const& language() const { return m_language; }

private:
    struct Breaks; ///< ICU's, made when first needed.
    struct Kept;   ///< Words by their bytes.

    void cut(std::string_view text, std::size_t begin, std::size_t end, std::function<void(Word const&)> const&) const;
    void emit(std::string_view text, std::size_t begin, std::size_t end, std::function<void(Word const&)> const&) const;
    /// Whatever stands around it.
    [[nodiscard]] Word word_of(std::string_view bytes) const;
    [[nodiscard]] std::string stem_of(Word const& word) const;

    std::string m_language;
    Stemmer m_stemmer;
    mutable std::unique_ptr<Breaks> m_breaks;
    std::unique_ptr<Kept> m_kept;
};

} // namespace catalogue::search
