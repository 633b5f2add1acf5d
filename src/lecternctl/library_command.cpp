#include "lecternctl/article_list.h"
#include "lecternctl/command.h"
#include "lecternctl/configuration_option.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/known_withdrawn.h"
#include "lecternctl/library_check.h"
#include "lecternctl/printable.h"
#include "lecternctl/review_rule.h"

#include "catalogue/edition_report.h"
#include "catalogue/previous_edition.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    bool json = false;
    bool check = false;
};

constexpr char const* k_footer = R"(Warnings label articles that need attention, the first 50 of each; they
are shown to visitors all the same, but for those that are not approved where
library.approved_only is set, which are listed only then. Counts include what is
withdrawn. When the edition in use can't be read, the
kiosk shows the one before, and the report is about that one.

With --check, every finding is listed, and the exit status is 1 where there is
one, so that a script can ask. With --check --json, an array of {"slug",
"language", "title", "kind", "detail"}; kind is a key of the warnings below, and
detail more about it, or null.

With --json alone, an array of one object:

  number, week, built_by  of the edition, e.g. 12, "2026-W47", "0.1.0"
  articles                how many
  languages               an array of {"language", "articles"}
  collections             an array of {"key", "title", "articles"}, in the order
                          of the tabs
  previous                {"number", "week"} of the edition to go back to, or
                          null
  fell_back_because       why the edition before is shown, or null
  review_years            the setting library.review_years
  withdrawn               an array of {"slug", "language"}, language being null
                          for all languages; null when the list is damaged
  warnings                {"count", "first"} for each of the keys below; first
                          is an array of {"slug", "language", "title",
                          "detail"}; null when an older Lectern built the
                          edition, and does not know

The warnings, and what detail says:

  not_dated             without a date of review
  overdue               last reviewed longer ago than library.review_years of
                        the configuration; the date
  future_date           with a review or an approval that is yet to come; the
                        date
  older_than_source     a translation that was reviewed before the English
                        leaflet of the same slug, or where there is none before
                        the newest; both dates
  without_author        without an author
  without_references    without references
  without_care_section  nothing says when to get help
  hard_to_read          above grade 8, in English by Flesch-Kincaid and in
                        Spanish by INFLESZ; the grade
  picture_without_text  with pictures that are left out for want of a text; how
                        many
  web_words             speaking of a web page, such as "click here" or "watch
                        the video"; the words
  alike_titles          another leaflet of the language has nearly the same
                        title; its slug and title
  not_approved          without approved_by, or without approved)";

constexpr char const* k_previous_footer
    = R"(The edition in use becomes the edition before, so that a second call undoes the
first. A running kiosk shows the edition from the next visitor on. Nothing is
changed while an import runs, or when the edition before is missing, damaged
(all of it is read first) or built by a newer Lectern.)";

Json name_to_json(catalogue::EditionName const& edition)
{
    return { { "number", edition.number }, { "week", base::to_string(edition.week) } };
}

Json list_to_json(KnownWithdrawn const& withdrawn)
{
    if (!withdrawn.list())
        return nullptr;
    Json list = Json::array();
    for (catalogue::WithdrawnLeaflet const& each : *withdrawn.list())
        list.push_back(
            { { "slug", each.slug }, { "language", each.language.empty() ? Json(nullptr) : Json(each.language) } });
    return list;
}

void print_json(catalogue::EditionReport const& report, KnownWithdrawn const& withdrawn)
{
    Json object = name_to_json(report.edition);
    object["built_by"] = report.built_by;
    object["articles"] = report.articles;
    object["languages"] = Json::array();
    for (auto const& each : report.languages)
        object["languages"].push_back({ { "language", each.language }, { "articles", each.articles } });
    object["collections"] = Json::array();
    for (auto const& each : report.collections)
        object["collections"].push_back(
            { { "key", each.key }, { "title", each.title }, { "articles", each.articles } });
    object["previous"] = report.previous ? name_to_json(*report.previous) : Json(nullptr);
    object["review_years"] = report.review_years;
    object["fell_back_because"] = report.fell_back_because ? Json(*report.fell_back_because) : Json(nullptr);
    object["withdrawn"] = list_to_json(withdrawn);
    for (auto const kind : catalogue::all_finding_kinds()) {
        auto const& list = report.warnings[kind];
        object["warnings"][std::string(name_of(kind))] = list ? to_json(*list) : Json(nullptr);
    }
    JsonArray array;
    array.add(object);
    array.end();
}

/// Lines of a name and a number, aligned.
class CountTable {
public:
    void add(std::string_view name, int count) { m_lines.emplace_back(printable(name), count); }
    void print(std::string_view heading) const
    {
        int columns = 0;
        for (auto const& [name, count] : m_lines)
            columns = std::max(columns, columns_of(name));
        fmt::print("\n{}:\n", heading);
        for (auto const& [name, count] : m_lines)
            fmt::print("  {}  {:>7}\n", padded(name, columns), count);
    }

private:
    std::vector<std::pair<std::string, int>> m_lines;
};

void print_tables(catalogue::EditionReport const& report, KnownWithdrawn const& withdrawn, bool approved_only)
{
    if (report.fell_back_because)
        fmt::print("The edition in use can't be read, and the one before is shown instead: {}\n\n",
            printable(*report.fell_back_because));
    fmt::print("Edition {}, built in {} by Lectern {}: {} articles.\n", report.edition.number,
        base::to_string(report.edition.week), printable(report.built_by), report.articles);
    if (report.previous)
        fmt::print("'lecternctl library previous' would bring back edition {}, built in {}.\n", report.previous->number,
            base::to_string(report.previous->week));
    else
        fmt::print("There is no other edition to go back to.\n");

    CountTable languages, collections;
    for (auto const& each : report.languages)
        languages.add(each.language, each.articles);
    languages.print("Articles by language");
    for (auto const& each : report.collections)
        collections.add(each.title, each.articles);
    if (!report.collections.empty())
        collections.print("Articles by collection");

    if (withdrawn.list() && !withdrawn.list()->empty())
        fmt::print("\n{} withdrawn; 'lecternctl withdraw --list' lists them.\n", withdrawn.list()->size());
    std::string unknown;
    for (auto const kind : catalogue::all_finding_kinds())
        if (kind == catalogue::FindingKind::not_approved && !approved_only)
            continue;
        else if (auto const& list = report.warnings[kind])
            print_articles(words_of(kind, report.review_years), *list);
        else
            unknown += (unknown.empty() ? "" : ", ") + std::string(name_of(kind));
    if (!unknown.empty())
        fmt::print("\nNot known of an edition that an older Lectern built, until the next import: {}\n", unknown);
}

ExitStatus run_report(Options const& options)
{
    auto const rule = review_rule(options.configuration, options.data_folder);
    if (!rule)
        return report_usage(rule.error());
    if (options.check)
        return check_library(options.data_folder, *rule, options.json);
    auto const edition = catalogue::report_edition(options.data_folder, *rule);
    if (!edition)
        return list_nothing(edition.error(), options.data_folder, options.json);
    auto const withdrawn = KnownWithdrawn::of(options.data_folder);
    options.json ? print_json(*edition, withdrawn)
                 : print_tables(*edition, withdrawn, shows_approved_only(options.data_folder));
    return ExitStatus::done;
}

ExitStatus run_previous(Options const& options)
{
    auto const number = catalogue::restore_previous_edition(options.data_folder);
    if (!number)
        return report(number.error());
    fmt::print("Edition {} is in use.\n", *number);
    return ExitStatus::done;
}

} // namespace

void add_library_commands(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand(
        "library", "Show which edition is in use, what is in it, and which articles need attention");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    add_configuration_option(command, options->configuration, ", for library.review_years");
    command.add_flag("--check", options->check, "List every finding; the exit status is 1 where there is one");
    command.add_flag("--json", options->json, "Print a JSON array: of one object, or of the findings");
    CLI::App& previous = *command.add_subcommand("previous", "Go back to the edition before the one in use");
    previous.footer(k_previous_footer);
    add_data_option(previous, options->data_folder);
    previous.callback([options, &status] { status = run_previous(*options); });
    command.callback([options, &command, &status] {
        if (command.get_subcommands().empty())
            status = run_report(*options);
    });
}

} // namespace lecternctl
