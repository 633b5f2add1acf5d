#include "content/html/picture.h"

#include "content/picture_text.h"
#include "content/plain_text.h"

#include <charconv>

namespace content::html {

namespace {

/// In CSS pixels; -1 where the page does not say.
int size_of(xmlNode const* image, std::string_view side)
{
    std::string const written = attribute_of(image, side);
    int size = -1;
    auto const parsed = std::from_chars(written.data(), written.data() + written.size(), size);
    return parsed.ec == std::errc {} && !written.ends_with('%') ? size : -1;
}

/// White space within it does not count; what is no base64 ends it.
std::string from_base64(std::string_view text)
{
    constexpr std::string_view k_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (char const c : text) {
        auto const digit = k_digits.find(c);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            continue;
        if (digit == std::string_view::npos)
            break;
        bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xFFU);
        }
    }
    return bytes;
}

/// "%3Csvg%20..."
std::string from_escapes(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        char const* const digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            bytes += static_cast<char>(byte);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

bool is_at_most(xmlNode const* image, int side_px)
{
    int const width = size_of(image, "width"), height = size_of(image, "height");
    return (width >= 0 && width <= side_px) || (height >= 0 && height <= side_px);
}

} // namespace

bool is_decorative(xmlNode const* image)
{
    bool const says_so = has_attribute(image, "alt") && trimmed(attribute_of(image, "alt")).empty();
    std::string const role = attribute_of(image, "role");
    return says_so || role == "presentation" || role == "none" || is_at_most(image, 1);
}

bool is_icon(xmlNode const* image)
{
    constexpr int k_icon_px = 48;
    return is_at_most(image, k_icon_px);
}

std::string text_for(xmlNode const* image) { return picture_text(attribute_of(image, "alt")); }

std::string source_of(xmlNode const* image)
{
    // Until a script has put the picture in, a blank one stands in its place, within the page.
    constexpr std::size_t k_longest_blank_bytes = 1000;
    std::string source(trimmed(attribute_of(image, "src")));
    if (source.empty() || (source.starts_with("data:") && source.size() < k_longest_blank_bytes))
        for (char const* const later : { "data-src", "data-lazy-src", "data-original" })
            if (has_attribute(image, later))
                return std::string(trimmed(attribute_of(image, later)));
    return source;
}

std::string embedded_bytes(std::string_view source)
{
    auto const comma = source.find(',');
    if (!source.starts_with("data:") || comma == std::string_view::npos)
        return {};
    std::string_view const type = source.substr(0, comma), data = source.substr(comma + 1);
    return type.ends_with(";base64") ? from_base64(data) : from_escapes(data);
}

} // namespace content::html
