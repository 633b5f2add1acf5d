#include "content/reader.h"

#include "content/plain_text.h"

namespace content {

namespace {

/// The name of the first element in an XML text, past its declaration and comments; empty when there
/// is none near its beginning.
std::string_view first_element(std::string_view content)
{
    content = content.substr(0, 4096);
    for (auto begin = content.find('<'); begin != std::string_view::npos; begin = content.find('<', begin + 1)) {
        std::string_view const rest = content.substr(begin + 1);
        if (!rest.starts_with('?') && !rest.starts_with('!'))
            return rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    }
    return {};
}

} // namespace

std::optional<Format> format_named(std::string_view name)
{
    if (name == "markdown")
        return Format::markdown;
    if (name == "medquad")
        return Format::medquad;
    return {};
}

std::optional<Format> recognise(std::filesystem::path const& path, std::string_view content)
{
    std::string const extension = path.extension().string();
    // Many a Markdown file is a README: an article begins with front matter.
    if (extension == ".md" || extension == ".markdown")
        return without_byte_order_mark(content).starts_with("---") ? std::optional(Format::markdown) : std::nullopt;
    if (extension == ".xml" && first_element(content) == "Document")
        return Format::medquad;
    return {};
}

base::Result<Article> read_article(Format format, std::string_view content, std::string_view name)
{
    return format == Format::markdown ? read_markdown(content, name) : read_medquad(content, name);
}

} // namespace content
