#include "content/recognise.h"

namespace content {

namespace {

constexpr std::string_view k_save_as = "save it as a web page (.html) or as a Word file (.docx)";

/// In the order of the enumeration.
constexpr std::array<OtherKindWords, k_other_kinds> k_words { {
    { "a PDF", "PDFs", "import the source, as a Word file (.docx) or a web page (.html)" },
    { "an OpenDocument file", "OpenDocument files", k_save_as },
    { "an old Word file", "old Word files", "save it in the present format of Word (.docx)" },
    { "an Office file in an old format or with a password", "Office files in an old format or with a password",
        "save it as .docx, without a password" },
    { "a rich text file", "rich text files", k_save_as },
    { "an e-book", "e-books", k_save_as },
    { "a spreadsheet", "spreadsheets", "copy what a leaflet needs into a table of a Word file (.docx)" },
    { "a presentation", "presentations", "copy its text into a Word file (.docx)" },
    { "a picture that no leaflet shows", "pictures that no leaflet shows", "" },
    { "a sound or a video", "sounds and videos", "" },
    { "an archive", "archives", "unpack it, and import the folder" },
    { "a database", "databases", "" },
    { "a font", "fonts", "" },
    { "a program", "programs", "" },
    { "a plain text", "plain texts", "if it is a leaflet, give it a name that ends in .md" },
    { "an XML file that holds no leaflet", "XML files that hold no leaflets", "" },
    { "notes without front matter", "notes without front matter",
        "if it is a leaflet, begin it with a title between two lines '---'" },
    { "a backup copy or an unfinished file", "backup copies and unfinished files", "" },
    { "a file of the operating system", "files of the operating system", "" },
    { "a hidden file or folder", "hidden files and folders", "" },
    { "an empty file", "empty files", "" },
    { "a file of another format than was asked for", "files of other formats than was asked for", "" },
} };

} // namespace

OtherKindWords const& words_of(OtherKind kind) { return k_words.at(static_cast<std::size_t>(kind)); }

std::string refusal_of(OtherKind kind)
{
    auto const& [one, several, advice] = words_of(kind);
    return std::string(one) + ", which can't be imported" + (advice.empty() ? "" : ": ") + std::string(advice);
}

} // namespace content
