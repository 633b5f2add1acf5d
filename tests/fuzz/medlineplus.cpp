// Health topics of MedlinePlus (XML with HTML in it), as an import reads them.

#include "content/reader.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const keep = [](content::Article&& article) -> base::Result<void> {
        fuzz::check_article(article);
        return {};
    };
    auto const refused = [](base::Error const& error) {
        fuzz::require(error.message.starts_with("topics.xml"), "a refusal names the file");
    };
    static_cast<void>(content::read_medlineplus(fuzz::text_of(data, size), "topics.xml", { keep, refused }));
    return 0;
}
