#pragma once
// Which names are of one subject: "CT scan" and "CT Scans" are.

#include "catalogue/search/stemmer.h"
#include "catalogue/search/word_reader.h"

#include <string>
#include <string_view>

namespace catalogue {

class SubjectWords {
public:
    /// `language` is a BCP 47 tag.
    explicit SubjectWords(std::string const& language)
        : m_reader(language)
        , m_stemmer(language)
    {
    }

    /// The words of a name in small letters and without what makes a plural, as the language's stemmer takes it off;
    /// two letters at most, for "Nursing" is not "Nurses". Names of one subject have the same. Empty where there is no
    /// word.
    [[nodiscard]] std::string of(std::string_view name) const;

private:
    search::WordReader m_reader;
    search::Stemmer m_stemmer;
};

} // namespace catalogue
