#include "content/language_tag.h"

#include <algorithm>
#include <cstdint>
#include <unicode/locid.h>

namespace content {

namespace {

/// What RFC 5646 4.4.1 asks a reader to keep at least.
constexpr std::size_t k_tag_limit_bytes = 35;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

bool is_language_tag(std::string_view text)
{
    if (text.size() > k_tag_limit_bytes)
        return false;
    for (bool first = true;; first = false) {
        std::string_view const subtag = text.substr(0, text.find('-'));
        if (subtag.size() < 2 || subtag.size() > (first ? 3U : 8U))
            return false;
        if (!std::all_of(subtag.begin(), subtag.end(), [&](char c) { return is_letter(c) || (!first && is_digit(c)); }))
            return false;
        if (subtag.size() == text.size())
            return true;
        text.remove_prefix(subtag.size() + 1);
    }
}

std::string usual_language_tag(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const canonical
        = icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status)
              .toLanguageTag<std::string>(status);
    if (!tag.empty() && U_SUCCESS(status) && is_language_tag(canonical))
        return canonical;
    // One that ICU makes nothing of is written in its usual case all the same.
    constexpr std::size_t region_letters = 2, script_letters = 4;
    std::string usual;
    for (std::size_t begin = 0; begin <= tag.size();) {
        std::size_t const end = std::min(tag.find('-', begin), tag.size());
        std::string_view const subtag = tag.substr(begin, end - begin);
        bool const is_first = begin == 0;
        for (std::size_t i = 0; i < subtag.size(); ++i)
            usual += !is_first && (subtag.size() == region_letters || (subtag.size() == script_letters && i == 0))
                ? upper(subtag[i])
                : lower(subtag[i]);
        if (end < tag.size())
            usual += '-';
        begin = end + 1;
    }
    return usual;
}

} // namespace content
