#include "content/html/parse.h"

#include "content/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <libxml/HTMLparser.h>
#include <string>

namespace content::html {

namespace {

using base::ErrorCode;

/// A tag takes some 200 bytes of memory each.
constexpr std::size_t k_tag_limit = 500'000;

/// libxml2 compares each attribute of a tag with all others.
constexpr int k_attribute_limit = 1000;

constexpr std::string_view k_blanks = " \t\r\n\f";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view small_letters)
{
    return text.size() >= small_letters.size()
        && std::ranges::equal(text.substr(0, small_letters.size()), small_letters, {}, small);
}

/// Counts tags and their attributes as the parser will read them, in one pass.
class TagCheck {
public:
    explicit TagCheck(std::string_view html)
        : m_html(html)
    {
    }

    /// False where a limit is exceeded; line() is where.
    [[nodiscard]] bool run()
    {
        while (m_at < m_html.size()) {
            m_at = std::min(m_html.find('<', m_at), m_html.size());
            std::string_view const rest = m_html.substr(m_at);
            if (rest.starts_with("<!--"))
                skip_comment();
            else if (rest.starts_with("<!") || rest.starts_with("<?") || rest.starts_with("</"))
                skip_past('>');
            else if (rest.size() > 1 && is_letter(rest[1])) {
                if (!read_tag())
                    return false;
            } else
                ++m_at;
        }
        return true;
    }

    [[nodiscard]] auto line() const
    {
        auto const end = m_html.begin() + static_cast<std::ptrdiff_t>(std::min(m_at, m_html.size()));
        return 1 + std::count(m_html.begin(), end, '\n');
    }

private:
    [[nodiscard]] char next() const { return m_at < m_html.size() ? m_html[m_at] : '>'; }

    void skip_past(char c) { m_at = std::min(m_html.find(c, m_at), m_html.size() - 1) + 1; }

    void skip_to_one_of(std::string_view characters)
    {
        m_at = std::min(m_html.find_first_of(characters, m_at), m_html.size());
    }

    void skip_blanks() { m_at = std::min(m_html.find_first_not_of(k_blanks, m_at), m_html.size()); }

    /// "--!>" ends one too.
    void skip_comment()
    {
        m_at += 4;
        do
            m_at = std::min(m_html.find("--", m_at), m_html.size() - 2) + 1;
        while (m_at + 1 < m_html.size() && !m_html.substr(m_at + 1).starts_with('>')
            && !m_html.substr(m_at + 1).starts_with("!>"));
    }

    [[nodiscard]] bool read_tag()
    {
        std::size_t const begin = ++m_at;
        skip_to_one_of(" \t\r\n\f/>");
        std::string_view const name = m_html.substr(begin, m_at - begin);
        for (int attributes = 0; next() != '>'; ++attributes) {
            if (attributes > k_attribute_limit)
                return false;
            read_attribute();
        }
        for (std::string_view const text : { "script", "style" })
            if (name.size() == text.size() && begins_with(name, text))
                skip_text_of(text);
        return ++m_tags <= k_tag_limit;
    }

    void read_attribute()
    {
        skip_to_one_of(" \t\r\n\f/>=");
        if (next() == '/')
            ++m_at;
        skip_blanks();
        if (next() != '=')
            return;
        ++m_at;
        skip_blanks();
        if (char const quote = next(); quote == '"' || quote == '\'') {
            ++m_at;
            skip_past(quote);
        } else
            skip_to_one_of(" \t\r\n\f>");
        skip_blanks();
    }

    /// No tag begins in it but its own end.
    void skip_text_of(std::string_view name)
    {
        for (m_at = m_html.find("</", m_at); m_at < m_html.size(); m_at = m_html.find("</", m_at + 1))
            if (begins_with(m_html.substr(m_at + 2), name))
                return;
        m_at = m_html.size();
    }

    std::string_view m_html;
    std::size_t m_at = 0, m_tags = 0;
};

/// "<![if !supportLists]>" of Word's, which the parser would take for text: as in HTML, all of the kind outside of
/// comments is a comment up to its first ">". Lines keep their numbers.
std::string without_conditions(std::string_view html)
{
    std::string text(html);
    for (std::size_t at = text.find("<!"); at != std::string::npos; at = text.find("<!", at)) {
        bool const comment = text.compare(at, 4, "<!--") == 0, condition = text.compare(at, 3, "<![") == 0;
        std::size_t const begin = at;
        std::size_t const end = comment ? text.find("-->", at) : text.find('>', at);
        at = end == std::string::npos ? text.size() : end + 1;
        for (std::size_t i = begin; condition && i < at; ++i)
            text[i] = text[i] == '\n' ? '\n' : ' ';
    }
    return text;
}

/// The number of a character reference as it stands behind "&#": "149", "x95".
struct ReferenceNumber {
    int value = 0;
    std::size_t bytes = 0;
};

ReferenceNumber reference_number(std::string_view text)
{
    bool const hexadecimal = text.starts_with('x') || text.starts_with('X');
    std::string_view const digits = text.substr(hexadecimal ? 1 : 0);
    ReferenceNumber number;
    auto const parsed
        = std::from_chars(digits.data(), digits.data() + digits.size(), number.value, hexadecimal ? 16 : 10);
    if (parsed.ec == std::errc {})
        number.bytes = static_cast<std::size_t>(parsed.ptr - text.data());
    return number;
}

/// "&#149;" is a control character by its number, and means the bullet of Windows-1252 (HTML Standard, "numeric
/// character reference end state"), which the parser does not know.
std::string with_windows_characters(std::string_view html)
{
    std::string text;
    std::size_t from = 0;
    for (auto at = html.find("&#"); at != std::string_view::npos; at = html.find("&#", at + 2)) {
        ReferenceNumber const number = reference_number(html.substr(at + 2));
        if (number.bytes == 0 || number.value < 0x80 || number.value > 0x9F)
            continue;
        std::size_t const end = at + 2 + number.bytes;
        text += html.substr(from, at - from);
        text += character_reference_text("&#" + std::to_string(number.value) + ";");
        from = html.substr(end).starts_with(';') ? end + 1 : end;
    }
    return text.append(html.substr(from));
}

struct FreeParser {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

} // namespace

base::Result<XmlDocument> parse_html(std::string_view html, std::string_view name)
{
    TagCheck check(html);
    if (!check.run())
        return base::failure(ErrorCode::too_large,
            std::string(name) + ":" + std::to_string(check.line()) + ": more than " + std::to_string(k_tag_limit)
                + " tags, or a tag with more than " + std::to_string(k_attribute_limit) + " attributes");
    std::unique_ptr<htmlParserCtxt, FreeParser> const context(htmlNewParserCtxt());
    if (!context)
        return base::failure(ErrorCode::failed, std::string(name) + ": the HTML parser can't start");
    std::string const text = with_windows_characters(without_conditions(html));
    XmlDocument document(htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD));
    // The parser repairs all but this, where it gives the rest of the page up.
    auto const* const error = xmlCtxtGetLastError(context.get());
    if (error && error->code == XML_ERR_INTERNAL_ERROR)
        return base::failure(ErrorCode::too_large,
            std::string(name) + ":" + std::to_string(error->line) + ": elements are nested more than 256 deep");
    if (!document)
        return base::failure(ErrorCode::malformed, std::string(name) + ": there is no text in this document");
    return document;
}

} // namespace content::html
