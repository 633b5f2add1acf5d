#include "lectern/effects/dashboard.h"

#include "base/log.h"
#include "feedback/feedback_overview.h"
#include "lectern/effects/article_titles.h"
#include "settings/effective_configuration.h"
#include "upkeep/health.h"

namespace lectern::effects {

namespace {

/// At most so many leaflets are named in a table, so that it stays readable.
constexpr std::size_t k_max_articles = 50;

base::Result<feedback::Overview> overview_of(Environment const& environment)
{
    // A file that can't be read may ask for more than the default: then nothing is shown.
    auto const loaded = TRY(settings::load_configuration(environment.configuration, environment.data_folder));
    int const limit = loaded.configuration.small_cell;
    auto const log = feedback::FeedbackLog::open_existing(environment.data_folder);
    if (!log && log.error().code == base::ErrorCode::absent)
        return feedback::empty_overview(limit);
    if (!log)
        return tl::unexpected(log.error());
    return feedback::overview_of(*log,
        { .limit = limit, .this_week = base::iso_week_of(environment.clock.today()), .articles = k_max_articles });
}

kiosk::dashboard::FarWeeks far_weeks(Environment const& environment)
{
    auto const seen = upkeep::examine({ .data_folder = environment.data_folder,
        .configuration = environment.configuration,
        .today = environment.clock.today(),
        .now = environment.clock.now() });
    kiosk::dashboard::FarWeeks far {
        .feedback = base::spans_of(seen.feedback.far_weeks), .edition = {}, .exported = {}
    };
    if (seen.library.is_far)
        far.edition = seen.library.shown->week;
    if (seen.exports.is_far)
        far.exported = seen.exports.last->made_in;
    return far;
}

std::set<std::string> slugs_of(feedback::Overview const& overview)
{
    std::set<std::string> slugs;
    for (auto const& article : overview.articles)
        slugs.insert(article.slug);
    for (auto const& article : overview.reads)
        slugs.insert(article.slug);
    return slugs;
}

} // namespace

Answer Dashboard::operator()(kiosk::dashboard::LoadOverview const& effect)
{
    auto overview = overview_of(m_environment);
    if (!overview) {
        base::log::error("the dashboard's numbers can't be read: " + overview.error().message);
        return failed(effect);
    }
    auto titles = titles_of(m_environment.data_folder, slugs_of(*overview), effect.language);
    return kiosk::dashboard::OverviewLoaded { effect.visit,
        std::make_shared<kiosk::dashboard::OverviewReport const>(
            std::move(*overview), std::move(titles), far_weeks(m_environment)) };
}

Answer Dashboard::failed(kiosk::dashboard::LoadOverview const& effect)
{
    return kiosk::dashboard::OverviewFailed { effect.visit };
}

} // namespace lectern::effects
