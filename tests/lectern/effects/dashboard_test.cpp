// The dashboard against a real log and catalogue.

#include "lectern/effects/with_log.h"

#include <doctest/doctest.h>

#include <fstream>

using fixtures::article;
using fixtures::publish;
using namespace with_log;

TEST_CASE("a kiosk without a log has an empty dashboard and no comments, and none is made")
{
    Kiosk kiosk;
    auto const report = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" });
    REQUIRE(report.report);
    CHECK(report.visit == 3);
    CHECK(report.report->overview.total.state == feedback::PublishedCount::State::small);
    CHECK(kiosk.listed().empty());
    CHECK(fs::is_empty(kiosk.folder.path()));
}

TEST_CASE("the dashboard tells what the log holds, under the titles of the library")
{
    Kiosk kiosk;
    publish(kiosk.folder.path(),
        { article("mouth-sores", "Mouth sores"), article("mouth-sores", "Llagas en la boca", "es") });
    for (int i = 0; i < 30; ++i)
        kiosk.add(record("", 40 + i / 10));
    auto const english = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" }).report;
    CHECK(english->overview.total.count == 30);
    CHECK(english->overview.weeks.size() == 3);
    CHECK(english->titles.at("mouth-sores") == "Mouth sores");
    CHECK(kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "es" })
              .report->titles.at("mouth-sores")
        == "Llagas en la boca");
    // Where there is no translation, English.
    CHECK(kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "ar" })
              .report->titles.at("mouth-sores")
        == "Mouth sores");
}

TEST_CASE("the dashboard keeps to the configured limit, and tells nothing where that can't be read")
{
    Kiosk kiosk;
    for (int i = 0; i < 12; ++i)
        kiosk.add(record(""));
    std::ofstream(kiosk.folder.path() / "lectern.yaml") << "privacy:\n  small_cell: 20\n";
    auto const report = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" }).report;
    CHECK(report->overview.limit == 20);
    CHECK(report->overview.total.state == feedback::PublishedCount::State::small);
    std::ofstream(kiosk.folder.path() / "overrides.yaml") << "privacy:\n  small_cell: 11\n";
    CHECK(kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" }).report->overview.limit
        == 11);
    std::ofstream(kiosk.folder.path() / "lectern.yaml") << "privacy:\n  small_cell: many\n";
    (void)kiosk.ask<kiosk::dashboard::OverviewFailed>(kiosk::dashboard::LoadOverview { 3, "en" });
}

TEST_CASE("a log that can't be read fails the dashboard and the list")
{
    Kiosk kiosk;
    std::ofstream(kiosk.folder.path() / "log.db")
        << "This is no database, and long enough to be taken for one at first sight.";
    CHECK(kiosk.ask<kiosk::dashboard::OverviewFailed>(kiosk::dashboard::LoadOverview { 3, "en" }).visit == 3);
    CHECK(kiosk.ask<kiosk::comments::CommentsFailed>(Kiosk::look()).visit == 3);
}

TEST_CASE("weeks that only a wrong clock can have given reach the dashboard")
{
    Kiosk kiosk;
    kiosk.add(record("", 47));
    auto wrong = record("");
    for (int const week : { 1, 2 }) {
        wrong.id = feedback::new_record_id();
        wrong.week = { 2094, week };
        kiosk.add(wrong);
    }
    auto const far
        = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" }).report->far;
    CHECK(far.feedback == std::vector<base::WeekSpan> { { { 2094, 1 }, { 2094, 2 } } });
    CHECK_FALSE(far.edition);
    CHECK_FALSE(far.exported);
}
