// synonyms.yaml, which comes on a stick with the leaflets.

#include "content/synonyms.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const synonyms = content::read_synonyms(fuzz::text_of(data, size), "synonyms.yaml");
    if (!synonyms)
        return 0;
    for (auto const& [language, groups] : *synonyms)
        for (content::SynonymGroup const& group : groups) {
            fuzz::require(!language.empty() && group.size() >= 2, "a group has a language and two words");
            for (std::string const& word : group)
                fuzz::require(fuzz::is_utf8(word), "a word is text");
        }
    return 0;
}
