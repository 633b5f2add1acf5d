// Files of any kind, as an import looks at their beginning.

#include "content/recognise.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    for (auto const* const name : { "leaflet", "leaflet.md", "leaflet.html", "leaflet.docx", "leaflet.doc" }) {
        auto const known = content::recognise(name, fuzz::text_of(data, size));
        fuzz::require(!known.format || !known.other, "a file is of one kind");
    }
    return 0;
}
