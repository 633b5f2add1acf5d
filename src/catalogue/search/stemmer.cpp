#include "catalogue/search/stemmer.h"

#include <libstemmer.h>

namespace catalogue::search {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : m_stemmer(sb_stemmer_new(std::string(language.substr(0, language.find('-'))).c_str(), "UTF_8"))
{
}

std::string Stemmer::stem(std::string_view word) const
{
    if (!m_stemmer)
        return std::string(word);
    auto const* const stem = sb_stemmer_stem(
        m_stemmer.get(), reinterpret_cast<sb_symbol const*>(word.data()), static_cast<int>(word.size()));
    // Only without memory there is none.
    return stem
        ? std::string(reinterpret_cast<char const*>(stem), static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get())))
        : std::string(word);
}

} // namespace catalogue::search
