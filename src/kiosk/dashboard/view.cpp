#include "kiosk/dashboard/view.h"

#include "kiosk/dashboard/remarks.h"
#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::dashboard {

namespace {

using ::feedback::Overview;
using ::feedback::PublishedCount;
using State = PublishedCount::State;

/// More than that is for the table.
constexpr std::size_t k_max_bars = 12, k_max_stacks = 6;

/// What the plots are made of: one number, under its name.
struct Counted {
    std::string key, name;
    PublishedCount count;
};

std::int64_t largest(std::vector<Counted> const& numbers)
{
    std::int64_t most = 0;
    for (auto const& each : numbers)
        most = std::max(most, each.count.count);
    return most;
}

float share_of(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<float>(static_cast<double>(part) / static_cast<double>(whole)) : 0;
}

/// What is shown in one number, since it is no week that could stand on the axis.
struct Beyond {
    std::optional<PublishedCount> earlier {}, ahead {};
};

struct DashboardViewer : Viewer {
    DashboardPage& page;
    OverviewReport const& report;
    std::string withheld;

    DashboardViewer(Viewer const& viewer, DashboardPage& shown)
        : Viewer(viewer)
        , page(shown)
        , report(*shown.report)
        , withheld(text("withheld"))
    {
    }

    [[nodiscard]] Overview const& overview() const { return report.overview; }

    [[nodiscard]] std::string value(PublishedCount const& count) const
    {
        switch (count.state) {
        case State::shown: return std::to_string(count.count);
        case State::small: return fill(text("<{}"), { std::to_string(overview().limit) });
        case State::withheld: break;
        }
        return withheld;
    }

    [[nodiscard]] MarkView mark(Counted const& counts, std::int64_t whole) const
    {
        return { counts.name, share_of(counts.count.count, whole), value(counts.count), counts.count.state };
    }

    [[nodiscard]] std::string name(std::string const& slug, std::string const& language) const
    {
        return in_a_row({ article_name(*this, report.titles, slug), own_name(language) });
    }

    /// Its first place is for what comes first, its second for how often.
    [[nodiscard]] std::string most_pattern(DashboardPlot plot, int count) const
    {
        switch (plot) {
        case DashboardPlot::feedback:
            return phrases.plural(language(), "Busiest week: {}, {} answer.", "Busiest week: {}, {} answers.", count);
        case DashboardPlot::visits:
            return phrases.plural(language(), "Busiest week: {}, {} visitor.", "Busiest week: {}, {} visitors.", count);
        case DashboardPlot::resets:
            return phrases.plural(language(), "Busiest week: {}, {} reset.", "Busiest week: {}, {} resets.", count);
        case DashboardPlot::reads:
            return phrases.plural(language(), "Read most: {}, {} time.", "Read most: {}, {} times.", count);
        case DashboardPlot::missed:
            return phrases.plural(language(), "Busiest week: {}, {} search.", "Busiest week: {}, {} searches.", count);
        case DashboardPlot::reports:
            return phrases.plural(language(), "Busiest week: {}, {} report.", "Busiest week: {}, {} reports.", count);
        case DashboardPlot::words:
            return phrases.plural(language(), "Most often: {}, {} search.", "Most often: {}, {} searches.", count);
        case DashboardPlot::ratings:
        case DashboardPlot::reasons: break;
        }
        return phrases.plural(language(), "Most often: {}, {} answer.", "Most often: {}, {} answers.", count);
    }

    /// "Busiest week: 27 July – 2 August, 48 answers."
    [[nodiscard]] std::string most(DashboardPlot plot, std::vector<Counted> const& counts) const
    {
        auto const top = std::ranges::max_element(counts, {}, [](Counted const& each) { return each.count.count; });
        if (top == counts.end() || top->count.state != State::shown)
            return text("There is not enough to show a number yet.");
        std::string most
            = fill(most_pattern(plot, in_words(top->count)), { in_a_row({ top->name }), value(top->count) });
        if (std::ranges::any_of(counts, [](Counted const& each) { return each.count.state == State::withheld; }))
            most += " " + text("Withheld numbers may be larger.");
        return most;
    }

    [[nodiscard]] PlotView plot(DashboardPlot which, PlotView::Form form, std::string title) const
    {
        bool const with_table = page.with_table.contains(which);
        return { .plot = which,
            .form = form,
            .title = std::move(title),
            .with_table = with_table,
            .toggle = with_table ? text("Hide the table") : text("Show as a table") };
    }

    void add_rows(PlotView& plot, std::vector<Counted> const& counts, std::string name, std::string count) const
    {
        if (counts.empty())
            plot.toggle.clear();
        if (!plot.with_table || counts.empty())
            return;
        plot.headers = { std::move(name), std::move(count) };
        for (auto const& each : counts)
            plot.rows.push_back({ each.key, { each.name, value(each.count) } });
    }

    /// `weeks` from the first to the last. The table begins with the last.
    [[nodiscard]] PlotView by_week(DashboardPlot which, std::string title, std::string unit,
        std::vector<Overview::Week> const& weeks, Beyond const& beyond = {}) const
    {
        PlotView plot = this->plot(which, PlotView::Form::columns, std::move(title));
        auto counts = counts_by_week(weeks);
        plot.summary = weeks_summary(which, counts);
        auto const axis = std::max<std::int64_t>(1, largest(counts));
        plot.axis_end = std::to_string(axis);
        for (std::size_t i = 0; i < weeks.size(); ++i) {
            plot.marks.push_back(mark(counts[i], axis));
            // Under a column there is room for "27/7", and over it for a number, in any language.
            plot.marks.back().label = date(base::monday_of(weeks[i].week), DateForm::shortest);
            if (weeks[i].count.state == State::small)
                plot.marks.back().value = in_a_row({ "<" + std::to_string(overview().limit) });
            else if (weeks[i].count.state == State::withheld)
                plot.marks.back().value.clear();
        }
        if (beyond.ahead)
            counts.push_back({ "ahead", text("Weeks still to come"), *beyond.ahead });
        std::ranges::reverse(counts);
        if (beyond.earlier)
            counts.push_back({ "earlier", text("Earlier weeks"), *beyond.earlier });
        add_rows(plot, counts, text("Week"), std::move(unit));
        return plot;
    }

    [[nodiscard]] std::vector<Counted> counts_by_week(std::vector<Overview::Week> const& weeks) const
    {
        std::vector<Counted> counts;
        for (auto const& [week, count] : weeks)
            counts.push_back({ base::to_string(week), name_of_week(week, weeks.back().week), count });
        return counts;
    }

    /// "16–22 November", with the year where that is not the one of `latest`.
    [[nodiscard]] std::string name_of_week(base::IsoWeek week, base::IsoWeek latest) const
    {
        auto const year_of = [](std::chrono::sys_days day) { return std::chrono::year_month_day(day).year(); };
        auto const monday = base::monday_of(week), last = base::monday_of(latest) + std::chrono::days { 6 };
        return this->week(monday, year_of(monday) == year_of(last) ? DateForm::without_year : DateForm::whole);
    }

    [[nodiscard]] std::string weeks_summary(DashboardPlot which, std::vector<Counted> const& counts) const
    {
        if (counts.empty())
            return text("There is not enough to show a number yet.");
        return plural("{} week.", "{} weeks.", static_cast<int>(counts.size())) + " " + most(which, counts);
    }

    [[nodiscard]] PlotView feedback() const
    {
        return by_week(DashboardPlot::feedback, text("Feedback by week"), text("Answers"), overview().weeks,
            { overview().earlier_weeks, overview().weeks_ahead });
    }

    /// One of the counts that each week has.
    template <typename Week>
    [[nodiscard]] static std::vector<Overview::Week> weeks_with(
        std::vector<Week> const& weeks, PublishedCount Week::*member)
    {
        std::vector<Overview::Week> counted;
        for (auto const& each : weeks)
            counted.push_back({ each.week, each.*member });
        return counted;
    }

    [[nodiscard]] PlotView reasons() const
    {
        std::vector<Counted> counts;
        for (std::size_t i = 0; i < overview().reasons.size(); ++i)
            counts.push_back({ std::string(name_of(::feedback::k_reasons.at(i))),
                reason_label(::feedback::k_reasons.at(i)), overview().reasons.at(i) });
        return bars(DashboardPlot::reasons, text("Reasons"), text("Reason"), text("Answers"), counts);
    }

    [[nodiscard]] PlotView reads() const
    {
        std::vector<Counted> counts;
        for (auto const& each : overview().reads)
            counts.push_back({ each.slug + "/" + each.language, name(each.slug, each.language), each.count });
        return bars(DashboardPlot::reads, text("Leaflets read"), text("Leaflet"), text("Read"), counts);
    }

    [[nodiscard]] PlotView words() const
    {
        std::vector<Counted> counts;
        for (auto const& each : overview().missed_words)
            counts.push_back(
                { each.words + "/" + each.language, in_a_row({ each.words, own_name(each.language) }), each.count });
        return bars(DashboardPlot::words, text("Searched for and not found in the last twelve weeks"),
            text("Searched for"), text("Searches"), counts);
    }

    [[nodiscard]] PlotView bars(DashboardPlot which, std::string title, std::string name, std::string unit,
        std::vector<Counted> const& counts) const
    {
        PlotView plot = this->plot(which, PlotView::Form::bars, std::move(title));
        plot.summary = most(which, counts);
        auto const axis = std::max<std::int64_t>(1, largest(counts));
        for (std::size_t i = 0; i < std::min(counts.size(), k_max_bars); ++i)
            plot.marks.push_back(mark(counts[i], axis));
        add_rows(plot, counts, std::move(name), std::move(unit));
        return plot;
    }

    /// Those with the most answers first; those whose number is not shown come last, in no order that tells anything.
    [[nodiscard]] std::vector<Overview::Article const*> articles_by_answers() const
    {
        std::vector<Overview::Article const*> articles;
        for (auto const& article : overview().articles)
            articles.push_back(&article);
        std::ranges::stable_sort(articles, std::greater {}, [](auto const* article) { return article->count.count; });
        return articles;
    }

    [[nodiscard]] std::vector<Counted> ratings_of(Overview::Article const& article) const
    {
        std::vector<Counted> counts;
        for (std::size_t i = 0; i < article.ratings.size(); ++i)
            counts.push_back({ std::string(name_of(::feedback::k_ratings.at(i))),
                rating_label(::feedback::k_ratings.at(i)), article.ratings.at(i) });
        counts.push_back({ "unrated", rating_label(std::nullopt), article.unrated });
        return counts;
    }

    [[nodiscard]] PlotView ratings() const
    {
        PlotView plot
            = this->plot(DashboardPlot::ratings, PlotView::Form::stacks, text("Ratings by leaflet and language"));
        auto const articles = articles_by_answers();
        plot.summary = articles.empty() ? text("There is not enough to show a number yet.")
                                        : text("Leaflets with the most answers come first.");
        for (auto const* article : articles) {
            if (article->count.state != State::shown || plot.stacks.size() == k_max_stacks)
                break;
            plot.stacks.push_back(stack(*article));
        }
        if (articles.empty())
            plot.toggle.clear();
        else if (plot.with_table)
            add_rating_rows(plot, articles);
        return plot;
    }

    [[nodiscard]] PlotView::Stack stack(Overview::Article const& article) const
    {
        auto const counts = ratings_of(article);
        PlotView::Stack stack { .key = article.slug + "/" + article.language,
            .title = name(article.slug, article.language),
            .summary
            = plural("{} answer.", "{} answers.", in_words(article.count)) + " " + most(DashboardPlot::ratings, counts),
            .parts = {},
            .rest = {} };
        std::int64_t rest = article.count.count;
        for (auto const& each : counts) {
            stack.parts.push_back(mark(each, article.count.count));
            rest -= each.count.count;
        }
        // Whoever can subtract knows it: what is shown is the whole and the others.
        if (PublishedCount const hidden { State::shown, rest }; rest > 0) {
            stack.rest = mark({ "rest", text("Not shown"), hidden }, article.count.count);
            stack.summary += " ";
            stack.summary
                += plural("{} answer is not shown by rating.", "{} answers are not shown by rating.", in_words(hidden));
        }
        return stack;
    }

    /// A row for each number, since nine columns have no room on a narrow screen.
    void add_rating_rows(PlotView& plot, std::vector<Overview::Article const*> const& articles) const
    {
        plot.headers = { text("Leaflet"), text("Rating"), text("Answers") };
        std::string const all = text_for("ratings", "All");
        for (auto const* article : articles) {
            std::string const key = article->slug + "/" + article->language,
                              title = name(article->slug, article->language);
            plot.rows.push_back({ key, { title, all, value(article->count) } });
            if (article->count.state != State::shown)
                continue;
            for (auto const& each : ratings_of(*article))
                plot.rows.push_back({ key + "/" + each.key, { std::string {}, each.name, value(each.count) } });
        }
        if (overview().other_articles)
            plot.rows.push_back({ "others", { text("Other leaflets"), all, value(*overview().other_articles) } });
    }

    [[nodiscard]] bool hardly_anything() const
    {
        return overview().total.state != State::shown && overview().reads.empty() && overview().visits.empty()
            && overview().missed.empty() && overview().missed_words.empty();
    }

    void fill_in(DashboardView& view) const
    {
        if (hardly_anything()) {
            view.notice = fill(text("There is hardly any feedback yet. Numbers under {} are not shown."),
                { std::to_string(overview().limit) });
            for (auto const& remark : far_week_remarks(*this, report))
                view.notice += " " + remark;
            return;
        }
        view.remarks = remarks_of(*this, report);
        if (overview().total.state == State::shown) {
            view.plots.push_back(feedback());
            view.plots.push_back(ratings());
            view.plots.push_back(reasons());
        }
        if (!overview().reads.empty())
            view.plots.push_back(reads());
        if (!overview().visits.empty()) {
            view.plots.push_back(by_week(DashboardPlot::visits, text("Visitors by week"), text("Visitors"),
                weeks_with(overview().visits, &Overview::Visits::visits)));
            view.plots.push_back(by_week(DashboardPlot::resets, text("Resets by hand, by week"), text("Resets"),
                weeks_with(overview().visits, &Overview::Visits::resets)));
        }
        add_missed(view);
    }

    void add_missed(DashboardView& view) const
    {
        auto const& missed = overview().missed;
        if (!missed.empty()) {
            view.plots.push_back(by_week(DashboardPlot::missed, text("Searches that found nothing, by week"),
                text("Searches"), weeks_with(missed, &Overview::MissedWeek::searches)));
            view.plots.push_back(by_week(DashboardPlot::reports, text("Topics reported as missing, by week"),
                text("Reports"), weeks_with(missed, &Overview::MissedWeek::reports)));
        }
        if (!overview().missed_words.empty())
            view.plots.push_back(words());
    }
};

} // namespace

std::string_view name_of(DashboardPlot plot)
{
    static constexpr std::array<std::string_view, 9> names { "feedback", "ratings", "reasons", "reads", "visits",
        "resets", "missed", "reports", "words" };
    return names.at(static_cast<std::size_t>(plot));
}

std::string article_name(Viewer const& viewer, ArticleTitles const& titles, std::string const& slug)
{
    if (slug.empty())
        return viewer.text("The kiosk as a whole");
    auto const found = titles.find(slug);
    return found == titles.end() ? slug : found->second;
}

DashboardView view_of(Viewer const& viewer, DashboardPage& page)
{
    DashboardView view { .chrome = door::staff_chrome(viewer, door::StaffArea::dashboard), .scroll = &page.scroll };
    if (page.report)
        DashboardViewer(viewer, page).fill_in(view);
    else if (page.failed) {
        view.notice = viewer.text("The numbers can't be read. Please try again. If it fails again, please tell the "
                                  "person who looks after the kiosk.");
        view.retry = viewer.text("Try again");
    } else
        view.notice = viewer.waiting_notice(page.asked_at);
    return view;
}

} // namespace kiosk::dashboard
