#pragma once
// What searches that found nothing need from outside.

#include "feedback/missed_searches.h"
#include "kiosk/search/missed_search.h"
#include "lectern/effects/answer.h"
#include "lectern/effects/open_log.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::effects {

/// What may be kept of a query: scrubbed, in lower case, with single spaces. Empty where it may only be counted:
/// nothing but tags is left of it, it is too long for a topic, or what scrubbing misses in its language is not known.
[[nodiscard]] base::WipingString countable_words(std::string_view query, std::string const& page_language);

class MissedSearches {
public:
    MissedSearches(Environment const& environment, OpenLog& log)
        : m_environment(environment)
        , m_log(log)
    {
    }

    Answer operator()(kiosk::search::CountMissedSearch& effect);
    Answer operator()(kiosk::search::ReportMissingTopic& effect);

    // Nobody waits for these.
    static Answer failed(kiosk::search::CountMissedSearch const&) { return std::nullopt; }
    static Answer failed(kiosk::search::ReportMissingTopic const&) { return std::nullopt; }

private:
    void count(feedback::MissedKind kind, std::string const& language, base::WipingString& query);

    Environment const& m_environment;
    OpenLog& m_log;
    std::optional<int> m_words_counted_in; ///< OpenLog::visits_ended() of that visit.
};

} // namespace lectern::effects
