#include "catalogue/locale.h"

namespace catalogue {

namespace {

/// RFC 5646, 4.4.1: room for every tag in use.
constexpr std::size_t k_language_tag_limit_bytes = 35;

} // namespace

icu::Locale locale_of(std::string_view language)
{
    if (language.size() > k_language_tag_limit_bytes)
        return icu::Locale::getRoot();
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
    return U_SUCCESS(status) && !locale.isBogus() ? locale : icu::Locale::getRoot();
}

} // namespace catalogue
