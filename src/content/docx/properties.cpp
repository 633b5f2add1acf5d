#include "content/docx/properties.h"

#include "content/document_language.h"
#include "content/plain_text.h"
#include "content/vocabulary/article.h"

#include <algorithm>
#include <array>

namespace content::docx {

namespace {

constexpr auto k_authors_of_programs = std::to_array<std::string_view>(
    { "microsoft office user", "microsoft account", "user", "admin", "administrator", "author", "owner", "unknown",
        "default", "python-docx", "pandoc", "un-named", "apache poi", "windows user", "guest", "root", "test" });

constexpr auto k_titles_of_programs
    = std::to_array<std::string_view>({ "word document", "untitled", "microsoft word", "powerpoint presentation" });

bool is_title_of_program(std::string const& title)
{
    std::string const key = reading_key(title);
    auto const is_numbered = [&](std::string_view word) {
        return key.starts_with(word) && key.find_first_not_of("0123456789 ", word.size()) == std::string::npos;
    };
    return std::ranges::find(k_titles_of_programs, key) != k_titles_of_programs.end()
        || key.starts_with("microsoft word - ") || is_numbered("document") || is_numbered("dokument");
}

} // namespace

Properties properties_of(xmlNode const* root)
{
    Properties read;
    read.title = fold_white_space(text_of(child_of(root, "title")));
    if (is_title_of_program(read.title))
        read.title.clear();
    read.author = fold_white_space(text_of(child_of(root, "creator")));
    bool const by_program
        = std::ranges::find(k_authors_of_programs, reading_key(read.author)) != k_authors_of_programs.end();
    if (by_program || read.author.size() > k_title_limit_bytes)
        read.author.clear();
    read.language = library_language(fold_white_space(text_of(child_of(root, "language"))));
    return read;
}

} // namespace content::docx
