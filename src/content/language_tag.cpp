#include "content/language_tag.h"

#include <algorithm>

namespace content {

namespace {

/// What RFC 5646 4.4.1 asks a reader to keep at least.
constexpr std::size_t k_tag_limit_bytes = 35;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
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

} // namespace content
