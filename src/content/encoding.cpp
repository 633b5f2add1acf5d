#include "content/encoding.h"

#include "content/plain_text.h"

#include <algorithm>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace content {

namespace {

/// Where the first byte stands that is no UTF-8, and whether a character of several bytes stands before it.
struct Utf8Check {
    std::size_t first_wrong = std::string_view::npos;
    bool has_long_characters = false;
};

Utf8Check check_utf8(std::string_view content)
{
    Utf8Check check;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(content.data());
    auto const length = static_cast<std::int32_t>(content.size());
    for (std::int32_t i = 0; i < length;) {
        std::int32_t const begin = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c < 0 && check.first_wrong == std::string_view::npos)
            check.first_wrong = static_cast<std::size_t>(begin);
        check.has_long_characters = check.has_long_characters || c >= 0x80;
    }
    return check;
}

/// "windows-1252" of "# -*- coding: windows-1252 -*-" and of "charset=\"windows-1252\"".
std::string declared_encoding(std::string_view content)
{
    constexpr std::size_t k_near_beginning = 1024;
    content = content.substr(0, k_near_beginning);
    for (std::string_view const word : { "coding", "charset" }) {
        auto const found = content.find(word);
        if (found == std::string_view::npos)
            continue;
        std::string_view rest = content.substr(found + word.size());
        if (!rest.starts_with(':') && !rest.starts_with('='))
            continue;
        rest.remove_prefix(std::min(rest.find_first_not_of(":= \t\"'"), rest.size()));
        return std::string(rest.substr(0, rest.find_first_of(" \t\r\n\"';>/")));
    }
    return {};
}

struct Guess {
    std::string encoding; ///< Empty: none.
    bool certain = false;
};

/// Windows-1252 is certain where it is the best guess by far; ICU takes texts without 0x80 to 0x9F for ISO-8859-1.
Guess guess_encoding(std::string_view content)
{
    constexpr std::size_t k_enough = 64 * 1024;
    constexpr std::int32_t k_least_confidence = 45, k_least_lead = 10;
    content = content.substr(0, k_enough);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> const detector(ucsdet_open(&status), ucsdet_close);
    ucsdet_setText(detector.get(), content.data(), static_cast<std::int32_t>(content.size()), &status);
    std::int32_t count = 0;
    UCharsetMatch const** const matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status) || count == 0)
        return {};
    auto const confidence = [&](int n) { return n < count ? ucsdet_getConfidence(matches[n], &status) : 0; };
    std::string const best = ucsdet_getName(matches[0], &status);
    bool const western = best == "ISO-8859-1" || best == "windows-1252";
    return { western ? "windows-1252" : best,
        western && confidence(0) >= k_least_confidence && confidence(0) - confidence(1) >= k_least_lead };
}

/// The lines that are no UTF-8, of which the others would only mislead.
std::string wrong_lines(std::string_view content)
{
    constexpr std::size_t k_enough = 64 * 1024;
    std::string lines;
    for (std::size_t begin = 0; begin < content.size() && lines.size() < k_enough;) {
        std::size_t const end = std::min(content.find('\n', begin), content.size() - 1) + 1;
        std::string_view const line = content.substr(begin, end - begin);
        if (check_utf8(line).first_wrong != std::string_view::npos)
            lines += line.substr(0, k_enough);
        begin = end;
    }
    return lines;
}

bool is_rather_utf16(std::string_view content)
{
    constexpr std::ptrdiff_t k_one_in = 4;
    return std::ranges::count(content, '\0') * k_one_in > static_cast<std::ptrdiff_t>(content.size());
}

base::Error not_utf8(std::string_view content, std::size_t offset, std::string_view name, std::string const& more)
{
    auto const line = 1 + std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return { base::ErrorCode::malformed,
        std::string(name) + ":" + std::to_string(line) + ": this is not UTF-8 text" + more };
}

bool is_known(std::string const& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    ucnv_close(ucnv_open(encoding.c_str(), &status));
    return U_SUCCESS(status);
}

} // namespace

std::string_view marked_encoding(std::string_view content)
{
    // It looks at the first bytes only.
    constexpr std::size_t k_longest_mark = 16;
    content = content.substr(0, k_longest_mark);
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    char const* const name
        = ucnv_detectUnicodeSignature(content.data(), static_cast<std::int32_t>(content.size()), &length, &status);
    return U_SUCCESS(status) && name ? std::string_view(name) : std::string_view();
}

std::string lax_utf8(std::string_view content, std::string_view encoding)
{
    icu::UnicodeString const text(
        content.data(), static_cast<std::int32_t>(content.size()), std::string(encoding).c_str());
    std::string utf8;
    if (!text.isBogus())
        text.toUTF8String(utf8);
    return std::string(without_byte_order_mark(utf8));
}

std::string likely_encoding(std::string_view content)
{
    constexpr std::string_view k_advice = "; save it as UTF-8";
    if (is_rather_utf16(content))
        return ", perhaps UTF-16" + std::string(k_advice);
    bool const mixed = check_utf8(content).has_long_characters;
    std::string encoding = guess_encoding(mixed ? wrong_lines(content) : std::string(content)).encoding;
    // Of a few words the guess is a toss; what office programs of the West paste is the usual one.
    if (mixed || encoding.empty())
        encoding = encoding.starts_with("windows-125") || encoding.starts_with("KOI8") ? encoding : "windows-1252";
    return (mixed ? ", though most of it is; the line is perhaps " : ", perhaps ") + encoding + std::string(k_advice);
}

base::Result<DecodedText> decode_text(std::string_view content, std::string_view name)
{
    std::string encoding(marked_encoding(content));
    if (!encoding.empty() && encoding != "UTF-8")
        return DecodedText { lax_utf8(content, encoding), encoding };
    auto const [first_wrong, has_long_characters] = check_utf8(content);
    if (is_rather_utf16(content))
        return tl::unexpected(not_utf8(content, content.find('\0'), name, likely_encoding(content)));
    if (first_wrong == std::string_view::npos)
        return DecodedText { std::string(without_byte_order_mark(content)), {} };
    encoding = declared_encoding(content);
    if (!encoding.empty()) {
        if (!is_known(encoding))
            return tl::unexpected(not_utf8(content, first_wrong, name,
                ", and the encoding '" + fold_white_space(encoding.substr(0, 40))
                    + "' that it declares is not known; save it as UTF-8"));
        return DecodedText { lax_utf8(content, encoding), encoding };
    }
    auto const guess = guess_encoding(content);
    if (has_long_characters || content.find('\0') != std::string_view::npos || !guess.certain)
        return tl::unexpected(not_utf8(content, first_wrong, name, likely_encoding(content)));
    return DecodedText { lax_utf8(content, guess.encoding), guess.encoding };
}

} // namespace content
