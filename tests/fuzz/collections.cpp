// collections.yaml, which comes on a stick with the leaflets.

#include "content/collection.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const collections = content::read_collections(fuzz::text_of(data, size), "collections.yaml");
    if (!collections)
        return 0;
    for (content::Collection const& collection : *collections) {
        fuzz::require(!collection.key.empty(), "a collection has a key");
        for (auto const& [language, title] : collection.title)
            fuzz::require(!language.empty() && fuzz::is_utf8(title), "a title is text");
    }
    return 0;
}
