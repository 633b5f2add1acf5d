#include "lecternctl/command.h"
#include "lecternctl/configuration_option.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"
#include "lecternctl/today.h"

#include "feedback/feedback_overview.h"
#include "settings/effective_configuration.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace lecternctl {

namespace {

using feedback::Overview;
using feedback::PublishedCount;

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    std::size_t articles = 200;
    bool json = false;
};

/// One line of a table: what it is about, and its counts.
struct Line {
    std::vector<std::pair<std::string, Json>> names;
    std::vector<std::pair<std::string, PublishedCount>> counts;
};

struct Table {
    std::string name;
    std::vector<Line> lines;
};

Json article_name(std::string const& slug) { return slug.empty() ? Json(nullptr) : Json(slug); }

Table total_of(Overview const& overview) { return { "total", { { {}, { { "count", overview.total } } } } }; }

std::vector<Table> weeks_of(Overview const& overview)
{
    Table weeks { "weeks", {} };
    for (auto const& [week, count] : overview.weeks)
        weeks.lines.push_back({ { { "week", base::to_string(week) } }, { { "count", count } } });
    std::vector<Table> tables;
    if (overview.earlier_weeks)
        tables.push_back({ "earlier_weeks", { { {}, { { "count", *overview.earlier_weeks } } } } });
    tables.push_back(std::move(weeks));
    if (overview.weeks_ahead)
        tables.push_back({ "weeks_ahead", { { {}, { { "count", *overview.weeks_ahead } } } } });
    return tables;
}

constexpr char const* k_footer = R"(The page Overview of the kiosk shows the same. The tables are made to be passed on:
a count below privacy.small_cell is shown as "<5", and "-" is withheld, since a
small count could be computed from it. See docs/maintenance.md.

With --json, each line of a table is an object with table, names and counts. A
count is a number, "<5", or null when withheld; a table that is withheld as a
whole has no objects. The tables:

  total           count
  weeks           week; count
  earlier_weeks   count of the weeks before the listed ones, if any
  weeks_ahead     count of the weeks that are still to come, if any
  ratings         article (null: the kiosk), language; count, very_good, good,
                  neither, poor, very_poor, dont_know, and unrated (comments
                  of visitors who chose no face)
  other_articles  count of those that are not named, if any
  reasons         reason; count
  held_back       count of the comments that are held back: lists and exports
                  leave them out, since names can't be removed reliably in
                  their languages
  reads           article, language; count
  visits          week; visits, resets (by hand)
  missed          week; searches that found nothing, and reports ("My topic is
                  missing")
  missed_words    words, language; count of the last twelve weeks: what was
                  looked for and not found three times or more in a week)";

std::vector<Table> ratings_of(Overview const& overview)
{
    Table ratings { "ratings", {} };
    for (Overview::Article const& article : overview.articles) {
        Line line { { { "article", article_name(article.slug) }, { "language", article.language } },
            { { "count", article.count } } };
        for (std::size_t at = 0; at < article.ratings.size(); ++at)
            line.counts.emplace_back(name_of(feedback::k_ratings.at(at)), article.ratings.at(at));
        line.counts.emplace_back("unrated", article.unrated);
        ratings.lines.push_back(std::move(line));
    }
    if (overview.other_articles)
        return { std::move(ratings), { "other_articles", { { {}, { { "count", *overview.other_articles } } } } } };
    return { std::move(ratings) };
}

Table reasons_of(Overview const& overview)
{
    Table reasons { "reasons", {} };
    for (std::size_t at = 0; at < overview.reasons.size(); ++at)
        reasons.lines.push_back(
            { { { "reason", name_of(feedback::k_reasons.at(at)) } }, { { "count", overview.reasons.at(at) } } });
    return reasons;
}

Table reads_of(Overview const& overview)
{
    Table reads { "reads", {} };
    for (Overview::Reads const& article : overview.reads)
        reads.lines.push_back({ { { "article", article_name(article.slug) }, { "language", article.language } },
            { { "count", article.count } } });
    return reads;
}

Table visits_of(Overview const& overview)
{
    Table visits { "visits", {} };
    for (Overview::Visits const& week : overview.visits)
        visits.lines.push_back(
            { { { "week", base::to_string(week.week) } }, { { "visits", week.visits }, { "resets", week.resets } } });
    return visits;
}

Table missed_of(Overview const& overview)
{
    Table missed { "missed", {} };
    for (Overview::MissedWeek const& week : overview.missed)
        missed.lines.push_back({ { { "week", base::to_string(week.week) } },
            { { "searches", week.searches }, { "reports", week.reports } } });
    return missed;
}

Table missed_words_of(Overview const& overview)
{
    Table words { "missed_words", {} };
    for (Overview::MissedWords const& each : overview.missed_words)
        words.lines.push_back(
            { { { "words", each.words }, { "language", each.language } }, { { "count", each.count } } });
    return words;
}

/// Of hardly any feedback, only that it is so.
std::vector<Table> tables_of(Overview const& overview)
{
    std::vector<Table> tables { total_of(overview) };
    if (overview.total.state == PublishedCount::State::shown) {
        std::ranges::move(weeks_of(overview), std::back_inserter(tables));
        std::ranges::move(ratings_of(overview), std::back_inserter(tables));
        tables.push_back(reasons_of(overview));
        tables.push_back({ "held_back", { { {}, { { "count", overview.held_back } } } } });
    }
    tables.push_back(reads_of(overview));
    tables.push_back(visits_of(overview));
    tables.push_back(missed_of(overview));
    tables.push_back(missed_words_of(overview));
    return tables;
}

std::string text_of(PublishedCount published, int limit)
{
    switch (published.state) {
    case PublishedCount::State::shown: return std::to_string(published.count);
    case PublishedCount::State::small: return "<" + std::to_string(limit);
    case PublishedCount::State::withheld: break;
    }
    return "-";
}

Json json_of(PublishedCount published, int limit)
{
    if (published.state == PublishedCount::State::withheld)
        return nullptr;
    return published.state == PublishedCount::State::shown ? Json(published.count) : Json(text_of(published, limit));
}

void print_json(std::vector<Table> const& tables, int limit)
{
    JsonArray array;
    for (Table const& table : tables)
        for (Line const& line : table.lines) {
            Json object { { "table", table.name } };
            for (auto const& [name, value] : line.names)
                object[name] = value;
            for (auto const& [name, count] : line.counts)
                object[name] = json_of(count, limit);
            array.add(object);
        }
    array.end();
}

std::string shown_name(Json const& name) { return name.is_null() ? "(the kiosk)" : printable(name.get<std::string>()); }

void print_table(Table const& table, int limit)
{
    fmt::print("\n{}\n", table.name);
    if (table.lines.empty()) {
        fmt::print("  withheld: too few to show any\n");
        return;
    }
    std::vector<int> widths(table.lines.front().names.size(), 0);
    for (Line const& line : table.lines)
        for (std::size_t at = 0; at < widths.size(); ++at)
            widths[at] = std::max(widths[at], columns_of(shown_name(line.names[at].second)));
    if (table.lines.front().counts.size() > 1) {
        fmt::print("  {}",
            std::string(
                static_cast<std::size_t>(std::accumulate(widths.begin(), widths.end(), 0)) + 2 * widths.size(), ' '));
        for (auto const& [name, count] : table.lines.front().counts)
            fmt::print("{:>10}", name);
        fmt::print("\n");
    }
    for (Line const& line : table.lines) {
        fmt::print("  ");
        for (std::size_t at = 0; at < widths.size(); ++at)
            fmt::print("{}  ", padded(shown_name(line.names[at].second), widths[at]));
        for (auto const& [name, count] : line.counts)
            fmt::print("{:>10}", text_of(count, limit));
        fmt::print("\n");
    }
}

void print_tables(Overview const& overview)
{
    fmt::print("Feedback: {} in all. \"<{}\" is fewer than {}; \"-\" is withheld, since a small count could be "
               "computed from it.\n",
        text_of(overview.total, overview.limit), overview.limit, overview.limit);
    if (overview.sealed_comments)
        fmt::print("Some comments are sealed: this machine can't read them.\n");
    for (Table const& table : tables_of(overview))
        if (table.name != "total")
            print_table(table, overview.limit);
}

base::Result<Overview> read_overview(Options const& options, int limit)
{
    auto const log = feedback::FeedbackLog::open_read_only(options.data_folder);
    if (log)
        return feedback::overview_of(
            *log, { .limit = limit, .this_week = base::iso_week_of(today()), .articles = options.articles });
    if (auto error = ignore_missing_database(log.error(), options.data_folder))
        return tl::unexpected(std::move(*error));
    return feedback::empty_overview(limit);
}

ExitStatus run(Options const& options)
{
    auto const loaded = settings::load_configuration(options.configuration, options.data_folder);
    if (!loaded)
        return report(loaded.error());
    auto const overview = read_overview(options, loaded->configuration.small_cell);
    if (!overview)
        return report(overview.error());
    options.json ? print_json(tables_of(*overview), overview->limit) : print_tables(*overview);
    return ExitStatus::done;
}

} // namespace

void add_feedback_stats_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand(
        "stats", "Count feedback, articles read, visits and searches that found nothing; small counts are withheld");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    add_configuration_option(command, options->configuration, ", for privacy.small_cell");
    command
        .add_option("--articles", options->articles,
            "Name at most this many pairs of article and language: those with the most feedback or reads")
        ->type_name("N")
        ->check(CLI::Range(1, feedback::k_max_articles_shown))
        ->capture_default_str();
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
