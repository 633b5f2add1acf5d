#include "content/decoded_text.h"

#include "base/utf8.h"
#include "content/encoding.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace content {

namespace {

using base::ErrorCode;

/// What the Encoding Standard has browsers read a larger encoding as, and ICU does not.
constexpr auto k_read_as = std::to_array<std::pair<std::string_view, std::string_view>>({
    { "iso-8859-1", "windows-1252" },
    { "iso8859-1", "windows-1252" },
    { "latin1", "windows-1252" },
    { "us-ascii", "windows-1252" },
    { "ascii", "windows-1252" },
    { "iso-8859-9", "windows-1254" },
    { "gb2312", "gb18030" },
    { "gbk", "gb18030" },
    { "shift_jis", "windows-31j" },
    { "euc-kr", "windows-949" },
});

/// Encodings in which text without declarations can't be found, so that no file may say that it is in one.
bool is_ascii_based(std::string_view label)
{
    return !label.starts_with("utf-7") && !label.starts_with("utf-16") && !label.starts_with("utf-32")
        && !label.starts_with("ibm") && !label.starts_with("cp0") && !label.starts_with("hz")
        && !label.starts_with("iso-2022");
}

std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(
        small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

/// The value behind "name=", in quotation marks or without; empty when there is none.
std::string_view value_behind(std::string_view text, std::string_view name)
{
    auto const found = text.find(name);
    if (found == std::string_view::npos)
        return {};
    text.remove_prefix(found + name.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (!text.starts_with('='))
        return {};
    text.remove_prefix(1);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\"'"), text.size()));
    return text.substr(0, text.find_first_of(" \t\r\n\"';/>?"));
}

/// What the file says of itself, in small letters; empty when it does not.
std::string declared_encoding(std::string_view bytes)
{
    constexpr std::size_t k_beginning_bytes = 4096;
    std::string const beginning = in_small_letters(bytes.substr(0, k_beginning_bytes));
    std::string_view rest = beginning;
    if (rest.starts_with("<?xml"))
        if (auto const label = value_behind(rest.substr(0, rest.find("?>")), "encoding"); !label.empty())
            return std::string(label);
    for (auto begin = rest.find("<meta"); begin != std::string_view::npos; begin = rest.find("<meta", begin + 1)) {
        std::string_view const tag = rest.substr(begin, rest.find('>', begin) - begin);
        if (auto const label = value_behind(tag, "charset"); !label.empty())
            return std::string(label);
    }
    return {};
}

base::Error error_at(std::string_view text, std::size_t offset, std::string_view name, std::string_view what)
{
    auto const line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return { ErrorCode::malformed, std::string(name) + ":" + std::to_string(line) + ": " + std::string(what) };
}

/// Where UTF-8 ends to be valid; nothing when it never does.
std::optional<std::size_t> first_invalid(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const length = base::character_length(text.substr(i, 4));
        if (length == 0)
            return i;
        i += length;
    }
    return std::nullopt;
}

base::Result<std::string> converted(std::string_view bytes, std::string const& label, std::string_view name)
{
    std::string text = lax_utf8(bytes, label);
    if (text.empty() && !bytes.empty())
        return base::failure(ErrorCode::malformed,
            std::string(name) + ": the encoding '" + label.substr(0, 40)
                + "' that the file declares is not known; save it as UTF-8");
    return text;
}

base::Result<std::string> decoded_with_nul(std::string_view bytes, std::string_view name)
{
    std::string const marked(marked_encoding(bytes));
    if (!marked.empty() && marked != "UTF-8")
        return converted(bytes, marked, name);
    bytes = without_byte_order_mark(bytes);
    auto const invalid = first_invalid(bytes);
    if (!invalid)
        return std::string(bytes);
    std::string const declared = declared_encoding(bytes);
    if (!marked.empty() || declared == "utf-8" || declared == "utf8")
        return tl::unexpected(error_at(
            bytes, *invalid, name, "this is not UTF-8 text, though the file says so" + likely_encoding(bytes)));
    if (declared.empty() || !is_ascii_based(declared))
        return converted(bytes, "windows-1252", name);
    auto const* const larger
        = std::ranges::find(k_read_as, std::string_view(declared), &decltype(k_read_as)::value_type::first);
    return converted(bytes, larger == k_read_as.end() ? declared : std::string(larger->second), name);
}

} // namespace

base::Result<std::string> decoded(std::string_view bytes, std::string_view name)
{
    std::string text = TRY(decoded_with_nul(bytes, name));
    if (auto const nul = text.find('\0'); nul != std::string::npos)
        return tl::unexpected(error_at(text, nul, name, "a NUL byte in the text"));
    return text;
}

} // namespace content
