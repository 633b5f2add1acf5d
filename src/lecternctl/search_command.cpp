#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/known_withdrawn.h"
#include "lecternctl/printable.h"

#include "catalogue/catalogue.h"
#include "content/language_tag.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::string query;
    std::string language; ///< Empty: English where there is English, else the first.
    int limit = 10;
    bool json = false;
};

constexpr int k_most_results = 1000;
constexpr int k_columns = 80;

constexpr char const* k_footer = R"(Finds what a visitor would find: articles by their title, other names, headings
and text, best first; without those that are withdrawn or, where
library.approved_only is set, not approved. A question may be typed as it is asked; words that say
nothing are left out, misspelt ones are taken for words of the library, and a
last word may be half-typed. Where no article answers, nothing is printed and
the exit status is 0.

With --json, one object per article:

  slug       the article's name
  title      the article's title
  heading    of the section that answers; empty above the first heading
  snippet    a line or two of that section
  score      how well it answers; to compare within one search only
  corrected  the query as it was understood, or null when no word was
             corrected

Words that mean the same come from the program and from synonyms.yaml among the
imported files; see docs/articles.md.)";

Json to_json(catalogue::SearchHit const& hit, std::string_view corrected)
{
    return { { "slug", hit.slug }, { "title", hit.title }, { "heading", hit.heading }, { "snippet", hit.snippet },
        { "score", hit.score }, { "corrected", corrected.empty() ? Json(nullptr) : Json(corrected) } };
}

void print_json(catalogue::SearchAnswer const& answer)
{
    JsonArray array;
    for (catalogue::SearchHit const& hit : answer.hits)
        array.add(to_json(hit, answer.corrected));
    array.end();
}

void print_text(catalogue::SearchAnswer const& answer)
{
    if (!answer.corrected.empty())
        fmt::print("Understood as: {}\n\n", printable(answer.corrected));
    for (catalogue::SearchHit const& hit : answer.hits) {
        std::string const heading = hit.heading.empty() ? "" : " - " + printable(hit.heading);
        fmt::print("{}{}  ({})\n", printable(hit.title), heading, printable(hit.slug));
        for (std::string const& line : wrapped(printable(hit.snippet), k_columns - 4))
            fmt::print("    {}\n", line);
    }
}

base::Result<std::string> language_of(catalogue::Catalogue const& catalogue, Options const& options)
{
    if (!options.language.empty())
        return options.language;
    auto const languages = TRY(catalogue.library()).languages;
    bool const has_english = std::ranges::find(languages, "en", &catalogue::LanguageIndex::language) != languages.end();
    return has_english || languages.empty() ? "en" : languages.front().language;
}

base::Result<catalogue::SearchAnswer> search(catalogue::Catalogue const& catalogue, Options& options)
{
    std::string const language = TRY(language_of(catalogue, options));
    return catalogue.search({ base::WipingString::taken_from(options.query), language, options.limit });
}

ExitStatus run(Options& options)
{
    auto const catalogue = catalogue::Catalogue::open(options.data_folder,
        shows_approved_only(options.data_folder) ? catalogue::Selection::approved
                                                 : catalogue::Selection::not_withdrawn);
    if (!catalogue)
        return list_nothing(catalogue.error(), options.data_folder, options.json);
    auto const answer = search(*catalogue, options);
    if (!answer)
        return report(answer.error());
    options.json ? print_json(*answer) : print_text(*answer);
    return ExitStatus::done;
}

} // namespace

void add_search_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("search", "Search the current edition as a visitor does");
    command.footer(k_footer);
    command.add_option("query", options->query, "Words or a question, quoted")->required()->type_name("QUERY");
    command.add_option("--language", options->language, "In this language; else English, else the first there is")
        ->type_name("CODE")
        ->transform(content::usual_language_tag);
    command.add_option("--limit", options->limit, "Articles, at most; 10 if not given")
        ->type_name("N")
        ->check(CLI::Range(1, k_most_results));
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    add_data_option(command, options->data_folder);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
