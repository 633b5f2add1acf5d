// The dashboard: who may open it, and that nothing small is shown.

#include "feedback/overview.h"
#include "kiosk/view.h"

#include "support/sample_dashboard.h"
#include "support/sample_door.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using samples::Visitor;

namespace {

/// Without the marks that keep parts of different scripts apart.
std::string plain(std::string text)
{
    for (std::string_view const mark : { "\u2068", "\u2069" })
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.erase(at, mark.size());
    return text;
}

void sign_in(Visitor& visitor, staff::Role role = staff::Role::administrator)
{
    visitor.act(door::OpenStaffDoor {});
    visitor.act(door::ChooseRole { role });
    visitor.act(
        typing::Type { role == staff::Role::volunteer ? samples::k_volunteer_pin : samples::k_administrator_pin });
    visitor.act_answered(door::SubmitPin {});
    REQUIRE(visitor.model.staff->signed_in == role);
}

struct Administrator : Visitor {
    Administrator()
    {
        sign_in(*this);
        act(door::OpenStaffArea { door::StaffArea::dashboard });
    }
    void see(std::shared_ptr<dashboard::OverviewReport const> numbers)
    {
        act(dashboard::OverviewLoaded { model.staff_visit, std::move(numbers) });
    }
    dashboard::DashboardView view()
    {
        static EnglishPhrases const english;
        auto shown = view_of(model, english);
        auto* view = std::get_if<dashboard::DashboardView>(&shown.screen);
        REQUIRE(view);
        return std::move(*view);
    }
    dashboard::PlotView plot(dashboard::DashboardPlot which)
    {
        auto const plots = view().plots;
        auto const found = std::ranges::find(plots, which, &dashboard::PlotView::plot);
        REQUIRE(found != plots.end());
        return *found;
    }
};

std::shared_ptr<dashboard::OverviewReport const> numbers(::feedback::OverviewCounts const& counts)
{
    return std::make_shared<dashboard::OverviewReport const>(
        ::feedback::publish(counts, 5), dashboard::ArticleTitles {});
}

} // namespace

TEST_CASE("an administrator has the dashboard, a volunteer has not")
{
    EnglishPhrases const english;
    Visitor visitor;
    sign_in(visitor, staff::Role::volunteer);
    CHECK(visitor.act(door::OpenStaffArea { door::StaffArea::dashboard }).empty());
    CHECK(std::holds_alternative<volunteer::VolunteerPage>(visitor.model.staff->page));
    auto view = view_of(visitor.model, english);
    CHECK(std::get<volunteer::VolunteerView>(view.screen).chrome.areas.size() == 1);

    Visitor administrator;
    sign_in(administrator);
    auto const effects = administrator.act(door::OpenStaffArea { door::StaffArea::dashboard });
    CHECK(samples::only<dashboard::LoadOverview>(effects).visit == administrator.model.staff_visit);
}

TEST_CASE("the dashboard asks for a moment only when its numbers are late")
{
    Administrator administrator;
    CHECK(administrator.view().notice.empty());
    REQUIRE(next_deadline(administrator.model) == administrator.model.now + k_wait_before_notice);
    administrator.pass(k_wait_before_notice);
    CHECK(administrator.view().notice == "One moment, please");
    administrator.see(samples::dashboard_numbers());
    CHECK(administrator.view().notice.empty());
    CHECK(administrator.view().plots.size() == 9);
}

TEST_CASE("numbers that can't be read say so, and can be asked for again")
{
    Administrator administrator;
    administrator.act(dashboard::OverviewFailed { administrator.model.staff_visit });
    CHECK(administrator.view().notice
        == "The numbers can't be read. Please try again. If it fails again, please tell the person who looks after the "
           "kiosk.");
    CHECK(administrator.view().retry == "Try again");
    (void)samples::only<dashboard::LoadOverview>(administrator.act(door::OpenStaffArea { door::StaffArea::dashboard }));
    CHECK(administrator.view().retry.empty());
}

TEST_CASE("numbers for staff who have gone are dropped")
{
    Administrator administrator;
    administrator.act(dashboard::OverviewLoaded { administrator.model.staff_visit - 1, samples::dashboard_numbers() });
    CHECK(administrator.view().plots.empty());
}

TEST_CASE("a kiosk without feedback says from where on numbers are shown")
{
    Administrator administrator;
    administrator.see(samples::no_numbers());
    CHECK(administrator.view().notice == "There is hardly any feedback yet. Numbers under 5 are not shown.");
    CHECK(administrator.view().plots.empty());
}

TEST_CASE("a plot says in a sentence what it shows")
{
    Administrator administrator;
    administrator.see(samples::dashboard_numbers());
    auto const weeks = administrator.plot(dashboard::DashboardPlot::feedback);
    CHECK(weeks.title == "Feedback by week");
    CHECK(plain(weeks.summary)
        == "13 weeks. Busiest week: 2026-10-12/2026-10-18, 82 answers. Withheld numbers may be larger.");
    CHECK(weeks.marks.front().label == "2026-07-20");
    CHECK(plain(administrator.plot(dashboard::DashboardPlot::reads).summary)
        == "Read most: Mouth sores · en, 640 times.");
    CHECK(plain(administrator.plot(dashboard::DashboardPlot::reasons).summary)
        == "Most often: Easy to understand, 120 answers.");
    CHECK(administrator.plot(dashboard::DashboardPlot::visits).title == "Visitors by week");
}

TEST_CASE("small and withheld numbers are words, and have no length")
{
    Administrator administrator;
    administrator.see(samples::dashboard_numbers());
    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::feedback });
    auto const plot = administrator.plot(dashboard::DashboardPlot::feedback);
    auto const small = std::ranges::find(plot.rows, "2026-W41", &dashboard::PlotView::Row::key);
    REQUIRE(small != plot.rows.end());
    CHECK(small->cells == std::vector<std::string> { "2026-10-05/2026-10-11", "<5" });
    CHECK(std::ranges::count_if(plot.rows, [](auto const& row) { return row.cells.back() == "withheld"; }) > 0);
    for (auto const& mark : plot.marks) {
        bool const shown = mark.state == ::feedback::PublishedCount::State::shown;
        CHECK((mark.share > 0) == shown);
    }
    for (auto const& row : plot.rows)
        CHECK(row.cells.back() != "0");
}

TEST_CASE("a table is shown when it is asked for, the latest week first")
{
    Administrator administrator;
    administrator.see(samples::dashboard_numbers());
    CHECK(administrator.plot(dashboard::DashboardPlot::feedback).rows.empty());
    CHECK(administrator.plot(dashboard::DashboardPlot::feedback).toggle == "Show as a table");
    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::feedback });
    auto const plot = administrator.plot(dashboard::DashboardPlot::feedback);
    CHECK(plot.toggle == "Hide the table");
    CHECK(plot.headers == std::vector<std::string> { "Week", "Answers" });
    REQUIRE(plot.rows.size() == 13);
    CHECK(plot.rows.front().key == "2026-W42");
    CHECK(administrator.plot(dashboard::DashboardPlot::ratings).rows.empty());
    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::feedback });
    CHECK(administrator.plot(dashboard::DashboardPlot::feedback).rows.empty());
}

TEST_CASE("leaflets with the most answers come first, those whose number is hidden last")
{
    Administrator administrator;
    administrator.see(samples::dashboard_numbers());
    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::ratings });
    auto const plot = administrator.plot(dashboard::DashboardPlot::ratings);
    REQUIRE(plot.stacks.size() > 2);
    CHECK(plain(plot.stacks[0].title) == "Mouth sores · en");
    CHECK(plain(plot.stacks[0].summary) == "134 answers. Most often: Very good, 61 answers.");
    REQUIRE(plot.rows.size() > 7);
    CHECK(plain(plot.rows[0].cells[0]) == "Mouth sores · en");
    CHECK(plot.rows[0].cells[1] == "All");
    CHECK(plot.rows[0].cells[2] == "134");
    CHECK(plot.rows[1].cells == std::vector<std::string> { "", "Very good", "61" });
    // Where a number is not shown, its parts are not spoken of.
    auto const hidden = std::ranges::find(plot.rows, "fever/en", &dashboard::PlotView::Row::key);
    REQUIRE(hidden != plot.rows.end());
    CHECK(hidden->cells.back() == "<5");
    CHECK(std::ranges::find(plot.rows, "fever/en/good", &dashboard::PlotView::Row::key) == plot.rows.end());
}

TEST_CASE("so few answers that nothing may be shown still show what was read")
{
    ::feedback::OverviewCounts counts;
    counts.feedback = 2;
    counts.weeks[{ 2026, 40 }] = 2;
    counts.reads = { { "gone", "en", 9 } };
    Administrator administrator;
    administrator.see(numbers(counts));
    auto const view = administrator.view();
    REQUIRE(view.plots.size() == 1);
    CHECK(view.plots[0].plot == dashboard::DashboardPlot::reads);
    CHECK(plain(view.plots[0].marks[0].label) == "gone · en");
    REQUIRE_FALSE(view.remarks.empty());
    CHECK(view.remarks[0] == "Fewer than 5 answers in all.");
}

TEST_CASE("searches that found nothing have their weeks, and what was looked for, small numbers last")
{
    Administrator administrator;
    administrator.see(samples::dashboard_numbers());
    auto const searches = administrator.plot(dashboard::DashboardPlot::missed);
    CHECK(searches.title == "Searches that found nothing, by week");
    CHECK(plain(searches.summary) == "13 weeks. Busiest week: 2026-08-03/2026-08-09, 26 searches.");
    auto const reports = administrator.plot(dashboard::DashboardPlot::reports);
    CHECK(plain(reports.summary) == "13 weeks. Busiest week: 2026-08-31/2026-09-06, 10 reports.");

    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::words });
    auto const words = administrator.plot(dashboard::DashboardPlot::words);
    CHECK(plain(words.summary) == "Most often: shingles vaccine · en, 31 searches.");
    REQUIRE(words.rows.size() == 6);
    CHECK(words.rows[4].key == "crohn/en");
    CHECK(words.rows[4].cells[1] == "<5");
    CHECK(words.marks[4].state == ::feedback::PublishedCount::State::small);
}

TEST_CASE("a kiosk where nothing is said, and only searched, shows its searches")
{
    Administrator administrator;
    ::feedback::OverviewCounts counts;
    counts.missed[{ 2026, 40 }] = { .searches = 3, .reports = 9 };
    administrator.see(
        std::make_shared<dashboard::OverviewReport const>(::feedback::publish(counts, 5), dashboard::ArticleTitles {}));
    CHECK(administrator.view().notice.empty());
    REQUIRE(administrator.view().plots.size() == 2);
    CHECK(administrator.plot(dashboard::DashboardPlot::reports).marks.front().value == "9");
}

TEST_CASE("the dashboard says that comments are sealed")
{
    ::feedback::OverviewCounts counts;
    counts.reads = { { "gone", "en", 9 } };
    for (bool const sealed : { false, true }) {
        counts.sealed_comments = sealed;
        Administrator administrator;
        administrator.see(numbers(counts));
        auto const remarks = administrator.view().remarks;
        bool const said
            = std::ranges::find(remarks, "Comments are sealed. They can be read on the office computer, not here.")
            != remarks.end();
        CHECK(said == sealed);
    }
}

TEST_CASE("weeks that are still to come and those long ago are a row each, and no column")
{
    Administrator administrator;
    auto overview = samples::dashboard_numbers()->overview;
    overview.earlier_weeks = ::feedback::PublishedCount { ::feedback::PublishedCount::State::shown, 42 };
    overview.weeks_ahead = ::feedback::PublishedCount { ::feedback::PublishedCount::State::small, 0 };
    administrator.see(std::make_shared<dashboard::OverviewReport const>(dashboard::OverviewReport { overview, {} }));
    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::feedback });
    auto const weeks = administrator.plot(dashboard::DashboardPlot::feedback);
    REQUIRE(weeks.rows.size() == weeks.marks.size() + 2);
    CHECK(weeks.rows.front().cells == std::vector<std::string> { "Weeks still to come", "<5" });
    CHECK(weeks.rows.back().cells == std::vector<std::string> { "Earlier weeks", "42" });
}

TEST_CASE("what only a wrong clock can have dated is remarked on, also where there is hardly any feedback")
{
    Administrator administrator;
    auto report = *samples::dashboard_numbers();
    report.far = { .feedback = { { { 1970, 1 }, { 1970, 1 } }, { { 2094, 1 }, { 2094, 2 } },
                       { { 2095, 1 }, { 2095, 1 } }, { { 2096, 1 }, { 2096, 1 } } },
        .edition = base::IsoWeek { 2094, 1 },
        .exported = base::IsoWeek { 2094, 2 } };
    administrator.see(std::make_shared<dashboard::OverviewReport const>(report));
    auto const remarks = administrator.view().remarks;
    auto const said = [&](std::string_view words) {
        return std::ranges::any_of(remarks, [&](auto const& each) { return plain(each) == words; });
    };
    CHECK(said("Feedback of 1969-12-29/1970-01-04: far from today. Was the clock wrong?"));
    CHECK(said("Feedback of 2094-01-04/2094-01-17: far from today. Was the clock wrong?"));
    CHECK_FALSE(said("Feedback of 2096-01-02/2096-01-08: far from today. Was the clock wrong?"));
    CHECK(said("Edition of the library of 2094-01-04/2094-01-10: far from today. Was the clock wrong?"));
    CHECK(said("Last export of 2094-01-11/2094-01-17: far from today. Was the clock wrong?"));

    auto hardly_any = *samples::no_numbers();
    hardly_any.far = { .feedback = { { { 1970, 1 }, { 1970, 1 } } }, .edition = {}, .exported = {} };
    administrator.see(std::make_shared<dashboard::OverviewReport const>(hardly_any));
    CHECK(administrator.view().notice.ends_with("Was the clock wrong?"));
}

TEST_CASE("a bar of ratings says in words, and leaves as its rest, what is not shown")
{
    ::feedback::OverviewCounts counts;
    counts.feedback = 21;
    counts.weeks[{ 2026, 47 }] = 21;
    // The first that is not small is withheld with those that are.
    counts.articles = { { "fever", "en", { 7, 8, 2, 2, 1, 1 } } };
    Administrator administrator;
    administrator.see(numbers(counts));
    auto const stacks = administrator.plot(dashboard::DashboardPlot::ratings).stacks;
    REQUIRE(stacks.size() == 1);
    REQUIRE(stacks[0].rest);
    CHECK(stacks[0].rest->label == "Not shown");
    CHECK(stacks[0].rest->value == "14");
    CHECK(stacks[0].rest->share == doctest::Approx(14.0 / 21));
    float whole = stacks[0].rest->share;
    for (auto const& part : stacks[0].parts)
        whole += part.share;
    CHECK(whole == doctest::Approx(1));
    CHECK(plain(stacks[0].summary).ends_with("14 answers are not shown by rating."));

    administrator.see(samples::dashboard_numbers());
    CHECK_FALSE(administrator.plot(dashboard::DashboardPlot::ratings).stacks[0].rest);
}

namespace {

/// Says how a date was asked for.
struct DatePhrases : EnglishPhrases {
    [[nodiscard]] std::string dates(std::string_view language, std::chrono::year_month_day first,
        std::chrono::year_month_day last, DateForm form) const override
    {
        return EnglishPhrases::dates(language, first, last, form) + (form == DateForm::whole ? " with year" : "");
    }
};

} // namespace

TEST_CASE("a week of another year than the latest has its year")
{
    ::feedback::OverviewCounts counts;
    counts.feedback = 40;
    counts.weeks = { { { 2025, 51 }, 10 }, { { 2026, 1 }, 10 }, { { 2026, 2 }, 20 } };
    Administrator administrator;
    administrator.see(numbers(counts));
    administrator.act(dashboard::ToggleDashboardTable { dashboard::DashboardPlot::feedback });
    DatePhrases const phrases;
    auto const shown = view_of(administrator.model, phrases);
    auto const& rows = std::get<dashboard::DashboardView>(shown.screen).plots.front().rows;
    auto const name_of = [&](std::string_view key) {
        return std::ranges::find(rows, key, &dashboard::PlotView::Row::key)->cells.front();
    };
    CHECK(name_of("2026-W02") == "2026-01-05/2026-01-11");
    CHECK(name_of("2026-W01") == "2025-12-29/2026-01-04 with year");
    CHECK(name_of("2025-W51") == "2025-12-15/2025-12-21 with year");
}
