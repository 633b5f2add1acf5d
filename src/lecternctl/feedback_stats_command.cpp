#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"

#include "privacy/small_cells.h"
#include "store/configuration.h"
#include "store/feedback_counts.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace lecternctl {

namespace {

using privacy::EmptyParts;
using privacy::PublishedCount;

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
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

bool all_withheld(std::vector<PublishedCount> const& counts)
{
    return std::ranges::all_of(counts, [](PublishedCount const& each) { return each.state == PublishedCount::State::withheld; });
}

Table weeks_of(store::FeedbackCounts const& counts, int limit)
{
    std::vector<std::int64_t> parts;
    for (auto const& [week, rows] : counts.weeks)
        parts.push_back(rows);
    auto const published = privacy::publish_parts(parts, limit, EmptyParts::left_out);
    Table table { "weeks", {} };
    if (!all_withheld(published))
        for (std::size_t at = 0; auto const& [week, rows] : counts.weeks)
            table.lines.push_back({ { { "week", privacy::to_string(week) } }, { { "count", published[at++] } } });
    return table;
}

/// The ratings of one article in one language, whose sum is published; or of one whose sum is not.
void add_ratings(Line& line, store::FeedbackCounts::ByRating const& rows, PublishedCount sum, int limit)
{
    bool const known = sum.state == PublishedCount::State::shown;
    auto const published = known ? privacy::publish_parts(rows, limit, EmptyParts::listed) : std::vector<PublishedCount>(rows.size());
    line.counts.emplace_back("count", sum);
    for (std::size_t at = 0; at < rows.size(); ++at)
        line.counts.emplace_back(privacy::name_of(privacy::k_ratings.at(at)), published[at]);
}

Table ratings_of(store::FeedbackCounts const& counts, int limit)
{
    std::vector<std::int64_t> parts;
    for (auto const& [about, rows] : counts.ratings)
        parts.push_back(std::accumulate(rows.begin(), rows.end(), std::int64_t { 0 }));
    auto const published = privacy::publish_parts(parts, limit, EmptyParts::left_out);
    Table table { "ratings", {} };
    if (all_withheld(published))
        return table;
    for (std::size_t at = 0; auto const& [about, rows] : counts.ratings) {
        auto const& [article, language] = about;
        Line line { { { "article", article.empty() ? Json(nullptr) : Json(article) }, { "language", language } }, {} };
        add_ratings(line, rows, published[at++], limit);
        table.lines.push_back(std::move(line));
    }
    return table;
}

Table reasons_of(store::FeedbackCounts const& counts, int limit)
{
    Table table { "reasons", {} };
    for (std::size_t at = 0; at < counts.reasons.size(); ++at)
        table.lines.push_back({ { { "reason", privacy::name_of(privacy::k_reasons.at(at)) } },
            { { "count", privacy::publish_share(counts.reasons.at(at), counts.total, limit) } } });
    return table;
}

/// The total is split by weeks and, on its own, by articles; an article's count by ratings. So each count belongs to one
/// sum only, and publish_parts() sees all that is known about it. Ratings of all articles together would be a second sum.
/// Below the limit nothing but that is said.
std::vector<Table> tables_of(store::FeedbackCounts const& counts, int limit)
{
    bool const enough = counts.total >= limit;
    using State = PublishedCount::State;
    PublishedCount const total = enough ? PublishedCount { State::shown, counts.total } : PublishedCount { State::small, 0 };
    std::vector<Table> tables { { "total", { { {}, { { "count", total } } } } } };
    if (enough)
        tables.insert(tables.end(), { weeks_of(counts, limit), ratings_of(counts, limit), reasons_of(counts, limit) });
    return tables;
}

std::string text_of(PublishedCount published, int limit)
{
    switch (published.state) {
    case PublishedCount::State::shown:
        return std::to_string(published.count);
    case PublishedCount::State::small:
        return "<" + std::to_string(limit);
    case PublishedCount::State::withheld:
        break;
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
        fmt::print("  {}", std::string(static_cast<std::size_t>(std::accumulate(widths.begin(), widths.end(), 0)) + 2 * widths.size(), ' '));
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

void print_tables(std::vector<Table> const& tables, int limit)
{
    fmt::print("Feedback: {} in all. \"<{}\" is fewer than {}; \"-\" is withheld, since a small count could be computed from it.\n",
        text_of(tables.front().lines.front().counts.front().second, limit), limit, limit);
    for (Table const& table : tables)
        if (table.name != "total")
            print_table(table, limit);
}

ExitStatus run(Options const& options)
{
    auto const configuration = store::load_configuration(options.configuration, options.data_folder);
    if (!configuration)
        return report(configuration.error());
    int const limit = configuration->small_cell;
    base::Result<store::FeedbackCounts> counts;
    if (auto const log = store::FeedbackLog::open_read_only(options.data_folder))
        counts = store::count_feedback(*log);
    else if (auto const error = unless_merely_empty(log.error(), options.data_folder))
        return report(*error);
    if (!counts)
        return report(counts.error());
    auto const tables = tables_of(*counts, limit);
    options.json ? print_json(tables, limit) : print_tables(tables, limit);
    return ExitStatus::done;
}

} // namespace

void add_feedback_stats_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("stats", "Count feedback by week, by article and language, and by reason; small counts are withheld");
    add_data_option(command, options->data_folder);
    command.add_option("--config", options->configuration, "The configuration, for privacy.small_cell; else lectern.yaml in the data folder")
        ->type_name("FILE");
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
