#include "content/recognise.h"

#include "content/encoding.h"
#include "content/plain_text.h"
#include "content/signatures.h"

#include <algorithm>

namespace content {

namespace {

constexpr std::array<std::string_view, 7> k_markdown_extensions { ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".qmd",
    ".rmd" };
constexpr std::array<std::string_view, 4> k_html_extensions { ".html", ".htm", ".xhtml", ".xht" };
constexpr std::array<std::string_view, 5> k_picture_extensions { ".png", ".jpg", ".jpeg", ".webp", ".svg" };

std::string lower(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

template <typename Range>
bool has(Range const& range, std::string_view value)
{
    return std::ranges::find(range, value) != std::ranges::end(range);
}

/// The name of the first element of a text, past its declaration, type and comments; empty when the text begins with
/// no element.
std::string_view first_element(std::string_view text)
{
    for (text = trimmed(text); text.starts_with('<');) {
        bool const comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?") && !text.starts_with("<!"))
            return text.substr(1, text.find_first_of(" \t\r\n/>") - 1);
        std::string_view const closing = comment ? "-->" : ">";
        auto const end = text.find(closing);
        if (end == std::string_view::npos)
            return {};
        text = trimmed(text.substr(end + closing.size()));
    }
    return {};
}

std::string_view document_type(std::string_view text)
{
    constexpr std::string_view k_opening = "<!doctype ";
    std::string_view const beginning = text.substr(0, 4096);
    auto const* const found = std::search(beginning.begin(), beginning.end(), k_opening.begin(), k_opening.end(),
        [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
    if (found == beginning.end())
        return {};
    auto const rest = trimmed(std::string_view(found + k_opening.size(), text.end()));
    return rest.substr(0, rest.find_first_of(" \t\r\n[>"));
}

/// XML and HTML tell by their first element what they are.
Recognised recognise_markup(std::string_view text, std::string_view extension)
{
    std::string_view const root = first_element(text);
    constexpr std::array<std::string_view, 3> medquad { "Document", "doc", "DiseaseFile" };
    if (has(medquad, root))
        return { Format::medquad, {} };
    if (root == "health-topics" || root == "health-topic")
        return { Format::medlineplus, {} };
    if (lower(std::string(root)) == "html" || lower(std::string(document_type(text))) == "html")
        return { Format::html, {} };
    if (root == "svg" || root == "svg:svg")
        return { {}, OtherKind::picture };
    if (root == "office:document")
        return { {}, OtherKind::open_document };
    if (root == "w:wordDocument" || root == "pkg:package")
        return { {}, OtherKind::old_word };
    bool const is_xml = text.starts_with("<?xml") || (!root.empty() && extension == ".xml");
    return is_xml ? Recognised { {}, OtherKind::xml } : Recognised {};
}

/// Metadata between two lines of hyphens, with a title among it.
bool has_front_matter(std::string_view text)
{
    constexpr std::string_view k_fence = "---";
    text = trimmed(text);
    auto const end = text.find("\n---", k_fence.size());
    return text.starts_with(k_fence) && end != std::string_view::npos
        && text.substr(0, end).find("\ntitle:") != std::string_view::npos;
}

/// What a project keeps beside its texts; a leaflet of such a name has front matter.
bool is_project_notes(std::filesystem::path const& path)
{
    constexpr std::array<std::string_view, 12> k_names { "readme", "license", "licence", "copying", "notice",
        "attribution", "authors", "credits", "changelog", "contributing", "code_of_conduct", "security" };
    return has(k_names, lower(path.stem().string()));
}

Recognised recognise_text(std::filesystem::path const& path, std::string_view text, std::string_view extension)
{
    if (auto const markup = recognise_markup(text, extension); markup != Recognised {})
        return markup;
    if (has(k_html_extensions, extension) && text.find('<') != std::string_view::npos)
        return { Format::html, {} };
    if (has_front_matter(text))
        return { Format::markdown, {} };
    if (has(k_markdown_extensions, extension)) {
        bool const notes = is_project_notes(path) && !trimmed(text).starts_with("---");
        return notes ? Recognised { {}, OtherKind::project_notes } : Recognised { Format::markdown, {} };
    }
    if (has(k_picture_extensions, extension))
        return { {}, OtherKind::picture };
    if (extension == ".csv" || extension == ".tsv")
        return { {}, OtherKind::spreadsheet };
    return { {}, text.starts_with("#!") ? OtherKind::program : OtherKind::plain_text };
}

/// Whether there is no byte that only stands in files that are no text. Its encoding is not asked.
bool may_be_text(std::string_view content)
{
    return std::ranges::none_of(content, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        constexpr unsigned char k_escape = 0x1B;
        return byte < ' ' && !(byte >= '\t' && byte <= '\r') && byte != k_escape;
    });
}

/// What a file is by its name, where its bytes say nothing or are damaged: its reader says what is wrong with it.
Recognised by_name(std::string_view extension)
{
    if (has(k_markdown_extensions, extension))
        return { Format::markdown, {} };
    if (has(k_html_extensions, extension))
        return { Format::html, {} };
    return extension == ".docx" ? Recognised { Format::docx, {} } : Recognised {};
}

/// By the bytes, of which there are some.
Recognised by_content(std::filesystem::path const& path, std::string_view beginning, std::string_view extension)
{
    if (auto const known = recognise_signature(beginning, extension); known != Recognised {})
        return known;
    std::string_view const encoding = marked_encoding(beginning);
    if (!encoding.empty() && encoding != "UTF-8")
        return recognise_text(path, lax_utf8(beginning, encoding), extension);
    if (may_be_text(beginning))
        return recognise_text(path, without_byte_order_mark(beginning), extension);
    return recognise_weak_signature(beginning);
}

} // namespace

Recognised recognise(std::filesystem::path const& path, std::string_view beginning)
{
    std::string const extension = lower(path.extension().string());
    Recognised const named = by_name(extension);
    if (beginning.empty())
        return named != Recognised {} ? named : Recognised { {}, OtherKind::empty };
    Recognised const known = by_content(path, beginning.substr(0, k_recognised_bytes), extension);
    bool const says_nothing = known == Recognised {} || known == Recognised { {}, OtherKind::plain_text };
    return says_nothing && named != Recognised {} ? named : known;
}

std::optional<OtherKind> left_out_by_name(std::string_view name)
{
    constexpr std::array<std::string_view, 6> k_system_names { "thumbs.db", "desktop.ini", "$recycle.bin",
        "system volume information", "__macosx", "lost+found" };
    constexpr std::array<std::string_view, 9> k_backup_endings { "~", ".bak", ".orig", ".old", ".swp", ".tmp", ".temp",
        ".part", ".crdownload" };
    std::string const small = lower(std::string(name));
    if (has(k_system_names, small) || small == ".ds_store" || small.starts_with("._"))
        return OtherKind::system_file;
    // What Word and LibreOffice keep beside a file that is open.
    if (small.starts_with("~$") || small.starts_with(".~lock."))
        return OtherKind::backup;
    if (small.starts_with('.'))
        return OtherKind::hidden;
    if (std::ranges::any_of(k_backup_endings, [&](std::string_view ending) { return small.ends_with(ending); }))
        return OtherKind::backup;
    return {};
}

bool may_be_article(std::filesystem::path const& path)
{
    constexpr std::array<std::string_view, 2> k_others { ".xml", ".docx" };
    std::string const extension = lower(path.extension().string());
    return has(k_markdown_extensions, extension) || has(k_html_extensions, extension) || has(k_others, extension);
}

} // namespace content
