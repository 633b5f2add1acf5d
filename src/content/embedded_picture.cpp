#include "content/embedded_picture.h"

#include <charconv>

namespace content {

namespace {

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

} // namespace

std::string embedded_bytes(std::string_view source)
{
    auto const comma = source.find(',');
    if (!source.starts_with("data:") || comma == std::string_view::npos)
        return {};
    std::string_view const type = source.substr(0, comma), data = source.substr(comma + 1);
    return type.ends_with(";base64") ? from_base64(data) : from_escapes(data);
}

} // namespace content
