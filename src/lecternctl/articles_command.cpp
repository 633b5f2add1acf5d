#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/known_withdrawn.h"
#include "lecternctl/printable.h"

#include "base/date.h"
#include "catalogue/catalogue.h"
#include "content/language_tag.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::string language;
    bool json = false;
};

/// What the columns of a table of articles have in width, found in a first pass over them.
struct Widths {
    int slug = 0, language = 0;
};

constexpr int k_date_columns = 10;

constexpr char const* k_footer = R"(Slug, language, date of the last review and title, sorted by slug and language;
behind the title [withdrawn] where 'lecternctl withdraw' keeps the article off
the screen, and [not approved] where library.approved_only does.
With --json, one object per article:

  slug             the article's name; its translations share it
  title, subtitle  the subtitle tells apart articles of one title, and is often
                   empty
  language         BCP 47, e.g. "en"
  author           empty when unknown
  reviewed         "YYYY-MM-DD", or null when the article has no date
  collections      an array of keys, e.g. ["conditions"]
  other_names      an array of names that the index lists too
  references       an array of {"title", "url"}
  source, licence  empty when unknown
  address          where all can read it; empty when it has none
  approved_by      who answers for it at the clinic; empty when nobody does
  approved         since when: "YYYY-MM-DD", or null
  withdrawn        whether visitors do not see it, or null when the list of what
                   is withdrawn is damaged)";

base::Result<void> print_json(
    catalogue::Catalogue const& catalogue, std::string const& language, KnownWithdrawn const& withdrawn)
{
    JsonArray array;
    TRY_VOID(catalogue.for_each_article([&](content::Metadata const& article) {
        if (!language.empty() && article.language != language)
            return;
        Json object = to_json(article);
        object["withdrawn"] = withdrawn.to_json(article.slug, article.language);
        array.add(object);
    }));
    array.end();
    return {};
}

/// Why visitors do not see it.
struct Marks {
    KnownWithdrawn const& withdrawn;
    bool approved_only;

    [[nodiscard]] std::string of(content::Metadata const& article) const
    {
        bool const approved = !article.approved_by.empty() && article.approved;
        return std::string(withdrawn.has(article.slug, article.language) ? " [withdrawn]" : "")
            + (approved_only && !approved ? " [not approved]" : "");
    }
};

base::Result<void> print_table(catalogue::Catalogue const& catalogue, std::string const& language, Marks const& marks)
{
    Widths widths;
    TRY_VOID(catalogue.for_each_article(
        [&](content::Metadata const& article) {
            widths.slug = std::max(widths.slug, columns_of(printable(article.slug)));
            widths.language = std::max(widths.language, columns_of(printable(article.language)));
        },
        catalogue::ArticleParts::name));
    return catalogue.for_each_article(
        [&](content::Metadata const& article) {
            if (!language.empty() && article.language != language)
                return;
            std::string const reviewed = article.reviewed ? base::to_string(*article.reviewed) : "not dated";
            std::string const title
                = article.subtitle.empty() ? article.title : article.title + ": " + article.subtitle;
            fmt::print("{}  {}  {}  {}{}\n", padded(printable(article.slug), widths.slug),
                padded(printable(article.language), widths.language), padded(reviewed, k_date_columns),
                printable(title), marks.of(article));
        },
        catalogue::ArticleParts::without_lists);
}

ExitStatus run(Options const& options)
{
    auto const catalogue = catalogue::Catalogue::open(options.data_folder);
    if (!catalogue)
        return list_nothing(catalogue.error(), options.data_folder, options.json);
    auto const withdrawn = KnownWithdrawn::of(options.data_folder);
    auto const printed = options.json
        ? print_json(*catalogue, options.language, withdrawn)
        : print_table(*catalogue, options.language, { withdrawn, shows_approved_only(options.data_folder) });
    return printed ? ExitStatus::done : report(printed.error());
}

} // namespace

void add_articles_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("articles", "List the articles of the current edition");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    command.add_option("--language", options->language, "Only articles in this language, e.g. en")
        ->type_name("CODE")
        ->transform(content::usual_language_tag);
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
