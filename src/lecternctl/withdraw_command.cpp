#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"
#include "lecternctl/today.h"

#include "catalogue/catalogue.h"
#include "catalogue/withdrawn_list.h"
#include "content/language_tag.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <set>

namespace lecternctl {

namespace {

using catalogue::WithdrawnLeaflet;

struct Options {
    std::filesystem::path data_folder;
    std::string slug, language;
    bool give_back = false, list = false, start_over = false, json = false;
};

constexpr char const* k_footer = R"(A withdrawn leaflet is not shown to visitors from now on: it has no card, is in
no count, and is not found. A running kiosk takes it off with the next visitor,
or when nobody is there. It stays withdrawn whatever is imported or brought
back, until --give-back. The library itself is not changed.

Exit status 1, and nothing is changed, when no edition has the leaflet, or when
--give-back names one that is not withdrawn. Withdrawing it a second time
changes nothing either, and is no error.

The list is withdrawn.txt in the data folder. When it is damaged, nobody knows
what must not be shown, and visitors see no leaflet at all: restore it from a
backup, or give it another name with --start-over and withdraw anew.

With --list, a line each: slug, language (* for all) and title. With --json, one
object a leaflet:

  slug      the leaflet's name
  language  BCP 47, or null when it is withdrawn in all languages
  title     in English where there is one, or null when the edition in use
            lacks it)";

std::string named(WithdrawnLeaflet const& leaflet)
{
    return "'" + leaflet.slug + "'" + (leaflet.language.empty() ? "" : " (" + leaflet.language + ")");
}

/// Whether the edition in use, or the one before, has it.
base::Result<bool> is_known(Options const& options)
{
    auto const has = [&](base::Result<catalogue::Catalogue> const& edition) -> bool {
        if (!edition)
            return false;
        if (!options.language.empty())
            return edition->find(options.slug, options.language).has_value();
        auto const titles = edition->titles({ options.slug }, "en");
        return titles && !titles->empty();
    };
    auto const current = catalogue::Catalogue::open(options.data_folder);
    if (!current && current.error().code == base::ErrorCode::absent)
        return tl::unexpected(current.error());
    return has(current) || has(catalogue::Catalogue::open_previous(options.data_folder));
}

ExitStatus run_change(Options const& options)
{
    WithdrawnLeaflet const leaflet { options.slug, options.language };
    if (!options.give_back) {
        auto const known = is_known(options);
        if (!known)
            return report(known.error());
        if (!*known)
            return report({ base::ErrorCode::absent,
                "there is no article " + named(leaflet) + "; 'lecternctl articles' lists those there are" });
    }
    auto const changed = options.give_back ? catalogue::give_back(options.data_folder, leaflet)
                                           : catalogue::withdraw(options.data_folder, leaflet);
    if (!changed)
        return report_usage(changed.error());
    if (options.give_back && !*changed)
        return report({ base::ErrorCode::absent, named(leaflet) + " is not withdrawn" });
    fmt::print("{} {}.\n", printable(named(leaflet)),
        options.give_back ? "is given back"
            : *changed    ? "is withdrawn"
                          : "was withdrawn already");
    return ExitStatus::done;
}

ExitStatus run_list(Options const& options)
{
    auto const list = catalogue::read_withdrawn(options.data_folder);
    if (!list)
        return report(list.error());
    std::set<std::string> slugs;
    for (WithdrawnLeaflet const& each : *list)
        slugs.insert(each.slug);
    auto const catalogue = catalogue::Catalogue::open(options.data_folder);
    auto const titles = catalogue ? catalogue->titles(slugs, "en") : tl::unexpected(catalogue.error());
    auto const title_of = [&](WithdrawnLeaflet const& each) {
        return titles && titles->contains(each.slug) ? std::optional(titles->at(each.slug)) : std::nullopt;
    };
    if (options.json) {
        JsonArray array;
        for (WithdrawnLeaflet const& each : *list) {
            auto const title = title_of(each);
            array.add(
                { { "slug", each.slug }, { "language", each.language.empty() ? Json(nullptr) : Json(each.language) },
                    { "title", title ? Json(*title) : Json(nullptr) } });
        }
        array.end();
        return ExitStatus::done;
    }
    if (list->empty())
        fmt::print("No leaflet is withdrawn.\n");
    int slug_columns = 0, language_columns = 1;
    for (WithdrawnLeaflet const& each : *list) {
        slug_columns = std::max(slug_columns, columns_of(each.slug));
        language_columns = std::max(language_columns, columns_of(each.language));
    }
    for (WithdrawnLeaflet const& each : *list)
        fmt::print("{}  {}  {}\n", padded(each.slug, slug_columns),
            padded(each.language.empty() ? "*" : each.language, language_columns),
            printable(title_of(each).value_or("(not in the edition in use)")));
    return ExitStatus::done;
}

ExitStatus run_start_over(Options const& options)
{
    auto const aside = catalogue::set_damaged_list_aside(options.data_folder, today());
    if (!aside)
        return report_usage(aside.error());
    fmt::print("No leaflet is withdrawn. The damaged list is kept as {}.\n", printable(aside->filename().string()));
    return ExitStatus::done;
}

ExitStatus run(Options const& options)
{
    if (options.slug.empty() != (options.list || options.start_over))
        return report_usage({ base::ErrorCode::usage, "give the slug of a leaflet, --list or --start-over" });
    if (options.list)
        return run_list(options);
    return options.start_over ? run_start_over(options) : run_change(options);
}

} // namespace

void add_withdraw_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("withdraw", "Take a leaflet off the screen, whatever is imported");
    command.footer(k_footer);
    command.add_option("slug", options->slug, "The leaflet's name, as 'lecternctl articles' lists it")
        ->type_name("SLUG");
    command.add_option("--language", options->language, "Only in this language; else in all")
        ->type_name("CODE")
        ->transform(content::usual_language_tag);
    auto* const give_back = command.add_flag("--give-back", options->give_back, "Show it again");
    auto* const list = command.add_flag("--list", options->list, "List what is withdrawn");
    auto* const start_over = command.add_flag(
        "--start-over", options->start_over, "Set a damaged list aside; nothing is withdrawn any more");
    list->excludes(give_back, start_over);
    start_over->excludes(give_back);
    command.add_flag("--json", options->json, "With --list, print a JSON array of objects")->needs(list);
    add_data_option(command, options->data_folder);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
