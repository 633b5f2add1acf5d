#include "lecternctl/article_text.h"
#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/known_withdrawn.h"

#include "catalogue/catalogue.h"
#include "content/language_tag.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::string slug;
    std::string language; ///< Empty: English where there is English, else the first.
    bool json = false;
};

constexpr char const* k_footer = R"(The text has 80 columns. With --json, an array of one object: the keys of
'lecternctl articles --json', and blocks, an array of objects:

  kind    "heading", "paragraph", "bullet", "numbered", "notice", "row",
          "picture" or "caption"
  level   of a heading 2 to 4; of a list item its nesting, from 0; of a table's
          first row 0, of its others 1; of a notice's first paragraph 0, of its
          others 1
  number  what is printed before a numbered item; of a picture its place in
          pictures, from 0
  text    without any markup; of a row its cells, with tabs between them; of a
          picture what is said instead of it
  runs    where the text is emphasised: an array of {"begin", "end", "strong",
          "emphasised", "struck"}, in bytes of UTF-8
  sign    of a heading whose section says when to get help "emergency", "today"
          or "routine"; of a notice "note", "tip", "important", "warning" or
          "caution"; of a task "to_do" or "done"; of a table's first row
          "header"; else empty

and pictures, an array of {"name", "width", "height"}, in pixels; the name of
one that could not be read is empty.)";

base::Result<catalogue::ArticleId> find(catalogue::Catalogue const& catalogue, Options const& options)
{
    if (!options.language.empty())
        return catalogue.find(options.slug, options.language);
    catalogue::Library const library = TRY(catalogue.library());
    auto found = catalogue.find(options.slug, "en");
    for (catalogue::LanguageIndex const& index : library.languages) {
        if (found || found.error().code != base::ErrorCode::absent)
            return found;
        found = catalogue.find(options.slug, index.language);
    }
    if (!found && found.error().code == base::ErrorCode::absent)
        return base::failure(base::ErrorCode::absent, "there is no article '" + options.slug + "'");
    return found;
}

base::Result<void> print(Options const& options)
{
    auto const catalogue = TRY(catalogue::Catalogue::open(options.data_folder));
    catalogue::ArticleId const id = TRY(find(catalogue, options));
    content::Article const article = TRY(catalogue.article(id));
    auto const withdrawn = KnownWithdrawn::of(options.data_folder);
    if (options.json) {
        JsonArray array;
        Json object = to_json(article);
        object["withdrawn"] = withdrawn.to_json(article.metadata.slug, article.metadata.language);
        array.add(object);
        array.end();
    } else {
        std::fputs(
            article_text(article, withdrawn.has(article.metadata.slug, article.metadata.language)).c_str(), stdout);
    }
    return {};
}

ExitStatus run(Options const& options)
{
    auto const printed = print(options);
    return printed ? ExitStatus::done : report(printed.error());
}

} // namespace

void add_show_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("show", "Show one article of the current edition");
    command.footer(k_footer);
    command.add_option("slug", options->slug, "The article's name, as 'lecternctl articles' lists it")
        ->required()
        ->type_name("SLUG");
    command.add_option("--language", options->language, "In this language; else English, else the first there is")
        ->type_name("CODE")
        ->transform(content::usual_language_tag);
    command.add_flag("--json", options->json, "Print a JSON array of one object");
    add_data_option(command, options->data_folder);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
