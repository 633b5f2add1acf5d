#pragma once
// DOCX files as tests want them, from the XML of their parts.

#include <map>
#include <string>

namespace content {

/// A ZIP archive of these parts, by their names.
[[nodiscard]] std::string zip_of(std::map<std::string, std::string> const& parts);

/// A document of `body`, what is in <w:body>, with `more` parts besides its own. It has the styles Title, Heading1 and
/// Heading2, as Word in German names them, Quote, Block Text, Author, Caption and ListParagraph, list 1 of bullets,
/// list 2 of numbers, and list 3, which begins list 2 anew; "rId9" is the picture word/media/image1.png.
[[nodiscard]] std::string docx_of(std::string const& body, std::map<std::string, std::string> const& more = {});

/// A paragraph: `properties` is what is in <w:pPr>, `run` what is in <w:rPr>.
[[nodiscard]] std::string paragraph(
    std::string const& text, std::string const& properties = {}, std::string const& run = {});

/// A paragraph of that style.
[[nodiscard]] std::string styled(std::string const& style, std::string const& text);

/// An item of one of the lists above.
[[nodiscard]] std::string item(std::string const& text, int list, int level = 0);

} // namespace content
