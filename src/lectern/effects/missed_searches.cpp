#include "lectern/effects/missed_searches.h"

#include "base/log.h"
#include "base/utf8.h"
#include "base/wipe.h"
#include "privacy/scrub.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <utility>

namespace lectern::effects {

namespace {

/// Character by character: a string of ICU's would leave the words in memory.
base::WipingString folded(std::string_view text)
{
    auto folded = base::WipingString::with_room(text.size() + 1);
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto const length = static_cast<std::int32_t>(text.size());
    bool space_before = false;
    for (std::int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, character);
        if (u_isUWhiteSpace(character)) {
            space_before = !folded.empty();
            continue;
        }
        if (std::exchange(space_before, false))
            folded += ' ';
        folded += base::to_utf8(static_cast<char32_t>(u_foldCase(character, U_FOLD_CASE_DEFAULT)));
    }
    return folded;
}

/// Between the tags, which stand in brackets.
bool has_words(std::string_view scrubbed)
{
    int depth = 0;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(scrubbed.data());
    auto const length = static_cast<std::int32_t>(scrubbed.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, character);
        depth += character == '[' ? 1 : character == ']' ? -1 : 0;
        if (depth == 0 && u_isalnum(character))
            return true;
    }
    return false;
}

} // namespace

base::WipingString countable_words(std::string_view query, std::string const& page_language)
{
    auto const language = privacy::comment_language(query, page_language);
    if (privacy::scrub_quality(language) == privacy::ScrubQuality::partial)
        return {};
    // Capitals tell names from words, so that these stay until then.
    std::string scrubbed = privacy::scrub(query, page_language);
    auto words = folded(base::WipingString::taken_from(scrubbed));
    if (base::characters_in(words) > feedback::k_max_missed_characters || !has_words(words))
        return {};
    return words;
}

Answer MissedSearches::operator()(kiosk::search::CountMissedSearch& effect)
{
    count(feedback::MissedKind::found_nothing, effect.language, effect.words);
    return std::nullopt;
}

Answer MissedSearches::operator()(kiosk::search::ReportMissingTopic& effect)
{
    count(feedback::MissedKind::topic_missing, effect.language, effect.words);
    return std::nullopt;
}

/// The words of one visit count once: a visitor who searches, and then says that the topic is missing, is one of three.
void MissedSearches::count(feedback::MissedKind kind, std::string const& language, base::WipingString& query)
{
    feedback::MissedSearch search {
        .kind = kind, .language = language, .week = base::iso_week_of(m_environment.clock.today())
    };
    if (m_words_counted_in != m_log.visits_ended())
        search.words = countable_words(query, language);
    query.clear();
    auto log = m_log.get();
    auto const counted = log ? feedback::count_missed_search(**log, search) : tl::unexpected(log.error());
    if (!counted)
        base::log::warn("a search that found nothing could not be counted: " + counted.error().message);
    else if (!search.words.empty())
        m_words_counted_in = m_log.visits_ended();
}

} // namespace lectern::effects
