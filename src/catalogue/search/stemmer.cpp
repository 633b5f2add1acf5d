#include "catalogue/search/stemmer.h"

#include "base/wipe.h"

#include <algorithm>
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
    if (!stem) // Only without memory.
        return std::string(word);
    auto const length = static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get()));
    std::string result(reinterpret_cast<char const*>(stem), length);
    // The stemmer's own buffer, which it frees as it is.
    base::wipe(const_cast<sb_symbol*>(stem), std::max(word.size(), length));
    return result;
}

} // namespace catalogue::search
