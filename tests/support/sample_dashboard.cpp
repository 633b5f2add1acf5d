#include "support/sample_dashboard.h"

#include "feedback/overview.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

::feedback::OverviewCounts counts()
{
    ::feedback::OverviewCounts counts;
    counts.articles = { { "mouth-sores", "en", { 61, 34, 12, 9, 5, 7 }, 6 },
        { "mouth-sores", "es", { 22, 18, 6, 2, 6, 0 } }, { "crs", "en", { 30, 14, 8, 3, 1, 2 } },
        { "asthma", "ar", { 9, 6, 5, 5, 5, 5 }, 5 }, { "fever", "en", { 1, 2, 0, 0, 0, 0 } },
        { "fever", "es", { 3, 4, 5, 0, 1, 0 } }, { "", "en", { 14, 9, 8, 8, 6, 5 }, 6 } };
    for (auto const& article : counts.articles)
        counts.feedback += article.answers();
    // Every week has its share, the last but one hardly any.
    std::int64_t left = counts.feedback - 3;
    for (int week = 30; week < 41; ++week) {
        counts.weeks[{ 2026, week }] = 14 + (week * 7) % 23;
        left -= counts.weeks[{ 2026, week }];
    }
    counts.weeks[{ 2026, 41 }] = 3;
    counts.weeks[{ 2026, 42 }] = left;
    counts.reasons = { 120, 83, 31, 22, 9, 2 };
    counts.reads = { { "mouth-sores", "en", 640 }, { "crs", "en", 410 }, { "mouth-sores", "es", 222 },
        { "asthma", "ar", 61 }, { "fever", "en", 12 } };
    for (int week = 30; week < 43; ++week)
        counts.visits[{ 2026, week }]
            = { .all = 90 + (week * 13) % 41, .ended_idle = 30 + week % 5, .resets_by_hand = 60 + (week * 13) % 41 };
    for (int week = 30; week < 43; ++week)
        counts.missed[{ 2026, week }] = { .searches = 4 + (week * 5) % 23, .reports = (week * 7) % 11 };
    counts.missed_words = { { "shingles vaccine", "en", 31 }, { "ozempic", "en", 17 }, { "culebrilla", "es", 12 },
        { "long covid", "en", 8 }, { "crohn", "en", 4 }, { "prediabetes", "es", 3 } };
    counts.missed_in_weeks_of_words = 220;
    counts.sealed_comments = true;
    return counts;
}

struct Answer {
    Result operator()(dashboard::LoadOverview const& effect) const
    {
        return dashboard::OverviewLoaded { effect.visit, dashboard_numbers() };
    }
};

} // namespace

kiosk::dashboard::ArticleTitles article_titles()
{
    return { { "mouth-sores", "Mouth sores" }, { "crs", "Cytokine release syndrome" }, { "asthma", "Asthma" },
        { "fever", "Fever after an infusion" } };
}

std::shared_ptr<kiosk::dashboard::OverviewReport const> dashboard_numbers()
{
    return std::make_shared<kiosk::dashboard::OverviewReport const>(::feedback::publish(counts(), 5), article_titles());
}

std::shared_ptr<kiosk::dashboard::OverviewReport const> no_numbers()
{
    return std::make_shared<kiosk::dashboard::OverviewReport const>(
        ::feedback::publish({}, 5), kiosk::dashboard::ArticleTitles {});
}

std::optional<kiosk::Action> area_answer(kiosk::dashboard::Effect const& effect)
{
    return std::visit(Answer {}, effect);
}

} // namespace samples
