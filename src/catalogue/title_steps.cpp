#include "catalogue/title_steps.h"

#include "catalogue/filed_words.h"
#include "catalogue/locale.h"
#include "catalogue/search/pinyin.h"

#include <unicode/brkiter.h>
#include <unicode/coleitr.h>
#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/tblcoll.h>
#include <unicode/uchar.h>

#include <cstring>
#include <memory>
#include <set>

namespace catalogue {

namespace {

/// No title needs more for its steps, and any bytes may be a title.
constexpr std::int32_t k_max_units = 160;

bool is_between_words(icu::UnicodeString const& text)
{
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        if (!u_ispunct(text.char32At(at)) && !u_isUWhiteSpace(text.char32At(at)))
            return false;
    return true;
}

/// "Cancer--leukemia" reads as "Cancer leukemia"; a hyphen alone stays.
icu::UnicodeString with_single_marks(icu::UnicodeString const& text)
{
    UErrorCode status = U_ZERO_ERROR;
    // Once: it takes longer than all else of a title does.
    static std::unique_ptr<icu::RegexPattern const> const marks(
        icu::RegexPattern::compile(icu::UnicodeString(u"[\\p{P}\\s]{2,}"), 0, status));
    if (!marks)
        return text;
    std::unique_ptr<icu::RegexMatcher> const runs(marks->matcher(text, status));
    icu::UnicodeString single = runs ? runs->replaceAll(icu::UnicodeString(u" "), status) : text;
    return U_SUCCESS(status) ? single : text;
}

bool begins_with_han(icu::UnicodeString const& text)
{
    return !text.isEmpty() && u_hasBinaryProperty(text.char32At(0), UCHAR_IDEOGRAPHIC);
}

icu::UnicodeString first_syllable(icu::UnicodeString const& han)
{
    std::string first;
    icu::UnicodeString(han.char32At(0)).toUTF8String(first);
    std::string const syllables = search::pinyin_of(first);
    return icu::UnicodeString::fromUTF8(syllables.substr(0, syllables.find(' ')));
}

} // namespace

struct TitleSteps::Impl {
    std::string language;
    icu::Locale locale;
    bool by_sound = false; ///< Its Han letters are sorted by pinyin.
    std::unique_ptr<icu::RuleBasedCollator> collator;
    std::unique_ptr<icu::BreakIterator> clusters, words;

    [[nodiscard]] std::string key_of(icu::UnicodeString const& text) const
    {
        std::string key(static_cast<std::size_t>(collator->getSortKey(text, nullptr, 0)), '\0');
        collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
        key.resize(std::strlen(key.c_str()));
        return key;
    }

    /// Where steps end.
    [[nodiscard]] std::vector<std::int32_t> ends_in(icu::UnicodeString const& text) const
    {
        std::set<std::int32_t> sorted_as_one;
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::CollationElementIterator> const elements(collator->createCollationElementIterator(text));
        while (elements && elements->next(status) != icu::CollationElementIterator::NULLORDER && U_SUCCESS(status))
            sorted_as_one.insert(elements->getOffset());
        std::vector<std::int32_t> ends;
        clusters->setText(text);
        std::int32_t begin = 0;
        for (auto end = clusters->next(); end != icu::BreakIterator::DONE && ends.size() < k_max_steps;
             end = clusters->next()) {
            if (!sorted_as_one.contains(end) || is_between_words(icu::UnicodeString(text, begin, end - begin)))
                continue;
            ends.push_back(end);
            begin = end;
        }
        return ends;
    }

    /// The end of what is shown for steps that end at `end`: within the first word a beginning says enough ("Cha"), but
    /// of a further one no piece does ("Cat scr").
    [[nodiscard]] std::int32_t shown_to(icu::UnicodeString const& text, std::int32_t end) const
    {
        words->setText(text);
        bool const is_first_word = words->first() == icu::BreakIterator::DONE || words->next() >= end;
        return is_first_word || words->isBoundary(end) ? end : words->following(end);
    }

    /// Case and accents by which the language does not sort are left out.
    [[nodiscard]] std::string plain(icu::UnicodeString text) const
    {
        text = with_single_marks(text);
        text.toTitle(nullptr, locale, U_TITLECASE_WHOLE_STRING);
        UErrorCode status = U_ZERO_ERROR;
        auto const* const composed = icu::Normalizer2::getNFCInstance(status);
        auto const* const decomposed = icu::Normalizer2::getNFDInstance(status);
        std::string const key = key_of(text);
        if (U_SUCCESS(status)) {
            icu::UnicodeString parts = decomposed->normalize(text, status);
            for (std::int32_t at = parts.length() - 1; at >= 0; --at) {
                icu::UnicodeString without = parts;
                if (u_charType(without.char32At(at)) == U_NON_SPACING_MARK && key_of(without.remove(at, 1)) == key)
                    parts = without;
            }
            text = composed->normalize(parts, status);
        }
        std::string label;
        text.toUTF8String(label);
        return label;
    }
};

TitleSteps::TitleSteps(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
TitleSteps::TitleSteps(TitleSteps&&) noexcept = default;
TitleSteps& TitleSteps::operator=(TitleSteps&&) noexcept = default;
TitleSteps::~TitleSteps() = default;

base::Result<TitleSteps> TitleSteps::create(std::string_view language)
{
    auto impl = std::make_unique<Impl>();
    impl->language = language;
    impl->locale = locale_of(language);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(impl->locale, status));
    if (U_SUCCESS(status)) {
        collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        collator->setStrength(icu::Collator::PRIMARY);
        impl->clusters.reset(icu::BreakIterator::createCharacterInstance(impl->locale, status));
        impl->words.reset(icu::BreakIterator::createWordInstance(impl->locale, status));
    }
    icu::Locale likely = impl->locale;
    likely.addLikelySubtags(status);
    impl->by_sound = std::string_view(likely.getLanguage()) == "zh" && std::string_view(likely.getScript()) == "Hans";
    auto* const by_rules = dynamic_cast<icu::RuleBasedCollator*>(collator.get());
    if (U_FAILURE(status) || !by_rules)
        return base::failure(
            base::ErrorCode::failed, "steps of '" + std::string(language) + "': " + u_errorName(status));
    collator.release();
    impl->collator.reset(by_rules);
    return TitleSteps(std::move(impl));
}

std::vector<std::string> TitleSteps::keys(std::string_view title) const
{
    icu::UnicodeString const text(filed_words(title, m_impl->language), 0, k_max_units);
    std::vector<std::string> keys;
    if (m_impl->by_sound && begins_with_han(text))
        keys.push_back(m_impl->key_of(first_syllable(text)));
    std::int32_t begin = 0;
    for (auto const end : m_impl->ends_in(text)) {
        keys.push_back(m_impl->key_of(icu::UnicodeString(text, begin, end - begin)));
        begin = end;
    }
    return keys;
}

bool TitleSteps::begins_with_lone_letter(std::string_view title) const
{
    icu::UnicodeString const text(filed_words(title, m_impl->language), 0, k_max_units);
    m_impl->clusters->setText(text);
    auto const first = m_impl->clusters->next();
    if (first == icu::BreakIterator::DONE || !u_isalpha(text.char32At(0)))
        return false;
    auto const second = m_impl->clusters->next();
    return second == icu::BreakIterator::DONE || is_between_words(icu::UnicodeString(text, first, second - first));
}

std::string TitleSteps::beginning(std::string_view title, std::size_t count) const
{
    icu::UnicodeString const text(filed_words(title, m_impl->language), 0, k_max_units);
    if (m_impl->by_sound && begins_with_han(text)) {
        if (count == 1)
            return m_impl->plain(first_syllable(text));
        --count;
    }
    auto const ends = m_impl->ends_in(text);
    if (ends.empty() || count == 0)
        return {};
    auto const end = ends[std::min(count, ends.size()) - 1];
    return m_impl->plain(icu::UnicodeString(text, 0, m_impl->shown_to(text, end)));
}

} // namespace catalogue
