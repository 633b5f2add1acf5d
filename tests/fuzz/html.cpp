// Pages and parts of pages, as an import reads them.

#include "content/reader.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (auto const article = content::read_html(fuzz::text_of(data, size), "page.html"))
        fuzz::check_article(*article);
    return 0;
}
