// Word files as an import reads them: any bytes at all, or a sound archive with any bytes as one of its parts.

#include "content/docx/made_docx.h"
#include "content/reader.h"
#include "fuzz/fuzz.h"

namespace {

std::string file_of(unsigned choice, std::string_view bytes)
{
    std::string const text(bytes), styled = content::styled("a", "Text") + content::item("Item", 1);
    switch (choice % 4) {
    case 0: return text;
    case 1: return content::docx_of(text, { { "word/media/image1.png", "picture" } });
    case 2: return content::docx_of(styled, { { "word/styles.xml", text } });
    default: return content::docx_of(styled, { { "word/numbering.xml", text } });
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const [choice, bytes] = fuzz::choice_of(data, size);
    if (auto const article = content::read_docx(file_of(choice, bytes), "leaflet.docx"))
        fuzz::check_article(*article);
    return 0;
}
