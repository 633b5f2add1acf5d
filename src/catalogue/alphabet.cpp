#include "catalogue/alphabet.h"

#include "catalogue/filed_words.h"
#include "catalogue/locale.h"
#include "catalogue/vocabulary/library.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>

namespace catalogue {

namespace {

using Buckets = icu::AlphabeticIndex::ImmutableIndex;

std::string label_of(icu::AlphabeticIndex::Bucket const& bucket)
{
    std::string label;
    if (bucket.getLabelType() == U_ALPHAINDEX_NORMAL)
        bucket.getLabel().toUTF8String(label);
    else
        label = k_other_letter;
    return label;
}

base::Error icu_error(std::string_view language, UErrorCode status)
{
    return { base::ErrorCode::failed, "alphabet of '" + std::string(language) + "': " + u_errorName(status) };
}

} // namespace

struct Alphabet::Impl {
    std::string language;
    std::unique_ptr<Buckets> buckets;
    std::unique_ptr<icu::Collator> collator;
    std::vector<std::string> letters;
};

Alphabet::Alphabet(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Alphabet::Alphabet(Alphabet&&) noexcept = default;
Alphabet& Alphabet::operator=(Alphabet&&) noexcept = default;
Alphabet::~Alphabet() = default;

base::Result<Alphabet> Alphabet::create(std::string_view language)
{
    auto impl = std::make_unique<Impl>();
    impl->language = language;

    icu::Locale const locale = locale_of(language);
    UErrorCode status = U_ZERO_ERROR;
    icu::AlphabeticIndex index(locale, status);
    if (U_SUCCESS(status))
        impl->buckets.reset(index.buildImmutableIndex(status));
    if (U_SUCCESS(status))
        impl->collator.reset(icu::Collator::createInstance(locale, status));
    // "Stage 2" stands before "Stage 10".
    if (U_SUCCESS(status))
        impl->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    if (U_FAILURE(status))
        return tl::unexpected(icu_error(language, status));

    for (std::int32_t i = 0; i < impl->buckets->getBucketCount(); ++i) {
        auto const* const bucket = impl->buckets->getBucket(i);
        if (bucket->getLabelType() == U_ALPHAINDEX_NORMAL)
            impl->letters.push_back(label_of(*bucket));
    }
    impl->letters.emplace_back(k_other_letter);
    return Alphabet(std::move(impl));
}

std::vector<std::string> const& Alphabet::letters() const { return m_impl->letters; }

Filing Alphabet::file(std::string_view title) const
{
    auto const filed = filed_words(title, m_impl->language);
    Filing filing { k_other_letter, {} };
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t const at = m_impl->buckets->getBucketIndex(filed, status);
    if (auto const* const bucket = U_SUCCESS(status) ? m_impl->buckets->getBucket(at) : nullptr)
        filing.letter = label_of(*bucket);

    // ICU ends a key with a NUL, which says nothing.
    std::int32_t const size = m_impl->collator->getSortKey(filed, nullptr, 0);
    filing.sort_key.resize(static_cast<std::size_t>(size));
    m_impl->collator->getSortKey(filed, reinterpret_cast<std::uint8_t*>(filing.sort_key.data()), size);
    if (!filing.sort_key.empty())
        filing.sort_key.pop_back();
    return filing;
}

std::string_view primary_key(Filing const& filing)
{
    return std::string_view(filing.sort_key).substr(0, filing.sort_key.find('\x01'));
}

} // namespace catalogue
