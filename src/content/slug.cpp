#include "content/slug.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace content {

namespace {

bool is_slug_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_ascii(std::string_view text)
{
    for (char const c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

std::string to_ascii(std::string_view text)
{
    // Only a process that meets a title in another script pays for the transliterator's tables.
    static std::unique_ptr<icu::Transliterator const> const transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator const> made(
            icu::Transliterator::createInstance("Any-Latin; NFD; [:Mn:] Remove; Latin-ASCII", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (!transliterator)
        return std::string(text);
    icu::StringPiece const utf8(text.data(), static_cast<int>(text.size()));
    icu::UnicodeString converted = icu::UnicodeString::fromUTF8(utf8);
    transliterator->transliterate(converted);
    std::string ascii;
    return converted.toUTF8String(ascii);
}

/// FNV-1a, 64 bits: the same on every machine, for ever.
std::uint64_t stable_hash(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

} // namespace

bool is_slug(std::string_view text)
{
    if (text.empty() || text.size() > k_slug_limit_bytes || text.front() == '-' || text.back() == '-')
        return false;
    for (char const c : text)
        if (!is_slug_letter(c) && c != '-')
            return false;
    return true;
}

std::string slug_from(std::string_view title)
{
    std::string slug;
    for (char const c : is_ascii(title) ? std::string(title) : to_ascii(title)) {
        char const lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_slug_letter(lower))
            slug += lower;
        else if (c != '\'' && !slug.empty() && slug.back() != '-')
            slug += '-';
    }
    if (slug.size() > k_slug_limit_bytes) {
        auto const cut = slug.rfind('-', k_slug_limit_bytes);
        slug.resize(cut == std::string::npos || cut == 0 ? k_slug_limit_bytes : cut);
    }
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    if (!slug.empty())
        return slug;
    char digits[17] = {};
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(stable_hash(title)));
    return std::string("article-") + digits;
}

} // namespace content
