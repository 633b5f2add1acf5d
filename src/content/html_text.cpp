#include "content/html_text.h"

#include "content/entities/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace content {

namespace {

std::string utf8_of(std::uint32_t code_point)
{
    // Control characters, which nobody means: browsers take them for those of Windows-1252.
    if (code_point >= 0x80 && code_point < 0xA0) {
        auto const byte = static_cast<char>(code_point);
        std::string utf8;
        return icu::UnicodeString(&byte, 1, "windows-1252").toUTF8String(utf8);
    }
    bool const surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point == 0 || surrogate || code_point > 0x10FFFF)
        code_point = 0xFFFD;
    std::uint8_t bytes[4] = {};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, code_point);
    return { reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(length) };
}

std::string numbered_character(std::string_view digits)
{
    bool const hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal)
        digits.remove_prefix(1);
    std::uint32_t code_point = 0;
    auto const parsed
        = std::from_chars(digits.data(), digits.data() + digits.size(), code_point, hexadecimal ? 16 : 10);
    return utf8_of(parsed.ec == std::errc {} ? code_point : 0);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "br" for "<br/>", "/p" for "</p>"; empty when `tag` begins no tag.
std::string tag_name(std::string_view tag)
{
    std::string name;
    for (char const c : tag.substr(1)) {
        bool const belongs
            = is_ascii_letter(c) || (c == '/' && name.empty()) || (c >= '0' && c <= '9' && !name.empty());
        if (!belongs)
            break;
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

/// Tags that only mark words up; every other one stands between words.
bool is_inline(std::string_view name)
{
    if (name.starts_with('/'))
        name.remove_prefix(1);
    constexpr std::string_view k_inline[] = { "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "font", "i",
        "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var" };
    return std::find(std::begin(k_inline), std::end(k_inline), name) != std::end(k_inline);
}

/// Where the markup that begins at `begin` ends, with the whole of a comment, script or style.
std::size_t markup_end(std::string_view html, std::size_t begin, std::string_view name)
{
    auto const after = [&](std::string_view closing, std::size_t from) {
        auto const found = html.find(closing, from);
        return found == std::string_view::npos ? html.size() : found + closing.size();
    };
    if (html.substr(begin).starts_with("<!--"))
        return after("-->", begin + 4);
    std::size_t const tag_end = after(">", begin);
    if (name == "script")
        return after(">", after("</script", tag_end));
    if (name == "style")
        return after(">", after("</style", tag_end));
    return tag_end;
}

} // namespace

std::string character_reference_text(std::string_view reference)
{
    std::string_view name = reference;
    if (!name.starts_with('&') || !name.ends_with(';') || name.size() < 3)
        return std::string(reference);
    name = name.substr(1, name.size() - 2);
    if (name.starts_with('#'))
        return numbered_character(name.substr(1));
    auto const known = named_characters();
    auto const found = std::ranges::lower_bound(known, name, {}, &NamedCharacter::name);
    return found != known.end() && found->name == name ? std::string(found->utf8) : std::string(reference);
}

std::string html_text(std::string_view html)
{
    constexpr std::size_t k_longest_reference = 40;
    std::string text;
    std::size_t position = 0;
    while (position < html.size()) {
        char const c = html[position];
        if (c == '<') {
            std::string const name = tag_name(html.substr(position, 20));
            bool const other_markup
                = html.substr(position).starts_with("<!") || html.substr(position).starts_with("<?");
            if (!name.empty() || other_markup) {
                position = markup_end(html, position, name);
                text += is_inline(name) || other_markup ? "" : " ";
                continue;
            }
        }
        auto const reference_end
            = c == '&' ? html.substr(position, k_longest_reference).find(';') : std::string_view::npos;
        if (reference_end == std::string_view::npos) {
            text += c;
            ++position;
        } else {
            text += character_reference_text(html.substr(position, reference_end + 1));
            position += reference_end + 1;
        }
    }
    return text;
}

} // namespace content
