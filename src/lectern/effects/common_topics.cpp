#include "lectern/effects/common_topics.h"

#include "base/log.h"
#include "feedback/most_read.h"
#include "settings/effective_configuration.h"

#include <algorithm>

namespace lectern::effects {

namespace {

/// More than are offered: an edition may lack some.
constexpr int k_asked_for = 24;

std::vector<std::string> read_most(feedback::FeedbackLog const& log, std::string const& language, int limit)
{
    auto slugs = feedback::most_read(log, { .language = language, .limit = limit, .most = k_asked_for });
    if (!slugs)
        base::log::warn("what is read most can't be found out: " + slugs.error().message);
    return slugs.value_or(std::vector<std::string> {});
}

void keep_different(std::vector<catalogue::IndexEntry>& topics)
{
    std::vector<catalogue::IndexEntry> kept;
    for (auto& topic : topics)
        if (kept.size() < 2 * kiosk::home::k_max_common_topics
            && std::ranges::find(kept, topic.label, &catalogue::IndexEntry::label) == kept.end())
            kept.push_back(std::move(topic));
    topics = std::move(kept);
}

} // namespace

kiosk::home::CommonTopics common_topics(
    Environment const& environment, catalogue::Catalogue const& catalogue, catalogue::Library const& library)
{
    kiosk::home::CommonTopics common;
    auto const loaded = settings::load_configuration(environment.configuration, environment.data_folder);
    if (!loaded)
        return common;
    auto const& chosen = loaded->configuration.common_topics;
    auto const log = feedback::FeedbackLog::open_read_only(environment.data_folder);
    for (auto const& [language, collections] : library.languages) {
        auto const slugs
            = !chosen.empty() || !log ? chosen : read_most(*log, language, loaded->configuration.small_cell);
        auto topics = catalogue.topics(slugs, language);
        if (!topics || topics->empty())
            continue;
        keep_different(*topics);
        common.emplace(language, std::move(*topics));
    }
    return common;
}

} // namespace lectern::effects
