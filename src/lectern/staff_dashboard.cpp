// The numbers of the dashboard.

#include "base/log.h"
#include "lectern/article_titles.h"
#include "lectern/staff_outside.h"
#include "store/configuration.h"
#include "store/feedback_overview.h"

#include <system_error>

namespace lectern {

namespace {

/// At most so many leaflets are named in a table, so that it stays readable; and each title costs a third of a
/// millisecond.
constexpr std::size_t k_most_articles = 50;

/// A file that can't be read may ask for more than the default: then nothing is told.
base::Result<int> small_cell(std::filesystem::path const& configuration)
{
    std::error_code ignored;
    if (!std::filesystem::exists(configuration, ignored))
        return store::Configuration {}.small_cell;
    return TRY(store::read_configuration(configuration)).small_cell;
}

base::Result<privacy::Overview> overview_of(Surroundings const& here)
{
    int const limit = TRY(small_cell(here.configuration));
    auto const log = store::FeedbackLog::open_existing(here.data_folder);
    if (!log && log.error().code == base::ErrorCode::absent)
        return store::empty_overview(limit);
    if (!log)
        return tl::unexpected(log.error());
    return store::overview_of(
        *log, { .limit = limit, .this_week = privacy::iso_week_of(here.clock.today()), .articles = k_most_articles });
}

std::set<std::string> slugs_of(privacy::Overview const& overview)
{
    std::set<std::string> slugs;
    for (auto const& article : overview.articles)
        slugs.insert(article.slug);
    for (auto const& article : overview.reads)
        slugs.insert(article.slug);
    return slugs;
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::LookAtNumbers const& effect)
{
    auto overview = overview_of(m_here);
    if (!overview) {
        base::log::error("the dashboard's numbers can't be read: " + overview.error().message);
        return kiosk::NumbersFailed { effect.visit };
    }
    auto titles = titles_of(m_here.data_folder, slugs_of(*overview), effect.language);
    return kiosk::NumbersSeen { effect.visit,
        std::make_shared<kiosk::DashboardNumbers const>(std::move(*overview), std::move(titles)) };
}

} // namespace lectern
