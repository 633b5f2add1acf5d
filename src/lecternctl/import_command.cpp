#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/import_report.h"
#include "lecternctl/import_table.h"
#include "lecternctl/review_rule.h"
#include "lecternctl/today.h"

#include "catalogue/catalogue.h"
#include "catalogue/library_import.h"
#include "helper/picture_helper.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace lecternctl {

namespace {

using base::ErrorCode;

struct Options {
    std::filesystem::path data_folder;
    std::vector<std::filesystem::path> paths;
    std::string format; ///< Empty: recognised file by file.
    bool replace = false;
    bool remove_missing = false;
    bool preview = false;
    bool strict = false;
    bool if_none = false;
    std::optional<std::filesystem::path> report;
};

constexpr char const* k_footer = R"(Leaflets are added to the library: one that it has already, by slug and language,
is updated, and all others stay. With --replace, what is named becomes the whole
library. A running kiosk shows the new edition from the next visitor on; the
edition before is kept ('lecternctl library previous'). Where nothing is new, both
stay as they are.

Where each leaflet came from is remembered. Those that came from the folders
named here, and are no longer in them, are counted and kept; --remove-missing
removes them. A file that can't be read this time keeps what came from it.

Leaflets are recognised by what they hold: Markdown, web pages (HTML), Word
files (.docx), the health topics of MedlinePlus and MedQuAD documents (XML).
collections.yaml and synonyms.yaml are read, too. A file that can't be read is
skipped and named on standard error, with the reason; the others are imported,
and the exit status is 1. With --preview it is 0. Whatever else a folder holds,
such as PDFs, pictures that no leaflet shows or hidden files, is counted by its
kind, with what to do about it; such a file that is named itself is skipped.

Pictures that leaflets name (PNG, JPEG, WebP, SVG) are taken from the folder of
the leaflet, or from anywhere in the folder that was named. One that can't be
read is named on standard error, with the reason, and its text is shown in its
place; the exit status stays 0.

What an editor should look after is named on standard error as well, of each
kind the first ten leaflets and then only a number; 'lecternctl library --check'
lists it all.

With --report, also with --preview, FILE gets a row for each file and each
article in it; --report of an import that comes to nothing says why. Its columns,
or the keys of its objects:

  file      as it was named or found; empty for an article that is removed
  outcome   added, changed, unchanged or removed (an article); refused; other
            (something else than leaflets, as reason says); used (collections,
            words that mean the same, pictures that leaflets show); or
            not_imported, where the whole import failed
  reason    of what was refused, or what a file is that is no leaflet
  title, language, slug
            of an article
  words     of its title and text; empty where a language has no spaces
  grade     of school, in English and Spanish
  missing   author, references, review date, when to get help, text of a picture
  findings  the other warnings of 'lecternctl library' that it has

In CSV, missing and findings are separated by "; ", and a cell that a
spreadsheet might run as a formula has an apostrophe before it.

Only one import runs in a data folder at a time; a second one ends with status
1. See docs/maintenance.md.)";

/// `table` may be null.
base::Result<catalogue::LibraryImport> read(Options const& options, ImportReport& report, ImportTable* table)
{
    helper::PictureHelper const pictures;
    catalogue::ImportRequest const request { options.data_folder, options.paths, content::format_named(options.format),
        &pictures, today() };
    auto import = TRY(catalogue::LibraryImport::read(request,
        { .progress = [&](catalogue::ImportCounts const& counts) { report.progress(counts); },
            .skipped = [&](catalogue::SkippedFile const& file) { report.skipped(file); },
            .remarked = [&](catalogue::SkippedFile const& file) { report.remarked(file); },
            .entry =
                [&](catalogue::ImportEntry const& entry) {
                    if (table)
                        table->add(entry);
                } }));
    int const skipped = import.counts().skipped;
    if (!options.strict || skipped == 0)
        return import;
    report.clear_progress();
    ImportReport::print_other_files(import.other_files());
    return base::failure(ErrorCode::malformed,
        std::to_string(skipped) + (skipped == 1 ? " file was" : " files were")
            + " skipped, which --strict does not allow; the edition in use stays as it is");
}

catalogue::ImportMode mode_of(Options const& options)
{
    using catalogue::ImportMode;
    return options.replace       ? ImportMode::replace
        : options.remove_missing ? ImportMode::add_and_tidy_up
                                 : ImportMode::add;
}

ExitStatus publish(catalogue::LibraryImport import, Options const& options, ImportReport& progress, ImportTable* table)
{
    auto const mode = mode_of(options);
    auto const changes = import.preview();
    auto const edition = changes ? import.publish(mode) : tl::unexpected(changes.error());
    progress.clear_progress();
    if (!edition) {
        if (table)
            table->take_back();
        return report(edition.error());
    }
    progress.print_summary(*edition, import.counts(), options.data_folder);
    progress.print_done(*edition, *changes, mode);
    ImportReport::print_other_files(import.other_files());
    return import.counts().skipped == 0 ? ExitStatus::done : ExitStatus::failed;
}

/// Drops the import afterwards.
ExitStatus preview(catalogue::LibraryImport import, Options const& options, ImportReport& progress)
{
    auto const changes = import.preview();
    progress.clear_progress();
    if (!changes)
        return report(changes.error());
    progress.print_changes(*changes, mode_of(options), import.counts());
    ImportReport::print_other_files(import.other_files());
    return ExitStatus::done;
}

/// A library that is damaged is there all the same: nobody but an administrator replaces it.
bool has_library(std::filesystem::path const& data_folder)
{
    auto const catalogue = catalogue::Catalogue::open(data_folder);
    return catalogue || catalogue.error().code != ErrorCode::absent;
}

/// Names what only the library as a whole shows; the rest was remarked file by file.
base::Result<void> look_at_whole(
    catalogue::LibraryImport& import, catalogue::ReviewRule const& rule, ImportReport& progress)
{
    TRY_VOID(import.visit_findings(rule, [&](catalogue::FindingKind kind, catalogue::ListedArticle const& article) {
        progress.found_in_whole(kind, article);
    }));
    progress.count_other_findings();
    return {};
}

ExitStatus import_with(Options const& options, catalogue::ReviewRule const& rule, ImportTable* table)
{
    ImportReport progress;
    auto import = read(options, progress, table);
    auto looked = import ? look_at_whole(*import, rule, progress) : tl::unexpected(import.error());
    if (looked && table)
        looked = table->settle(*import, mode_of(options), rule);
    progress.clear_progress();
    ExitStatus const status = !looked ? report(looked.error())
        : options.preview             ? preview(std::move(*import), options, progress)
                                      : publish(std::move(*import), options, progress, table);
    // Also where nothing came of the import: then its reasons are wanted most.
    auto const written = table ? table->write() : base::Result<void> {};
    return written ? status : report(written.error());
}

ExitStatus run(Options const& options)
{
    if (options.if_none && has_library(options.data_folder))
        return ExitStatus::done;
    auto const rule = review_rule(std::nullopt, options.data_folder);
    if (!rule)
        return report(rule.error());
    if (!options.report)
        return import_with(options, *rule, nullptr);
    auto table = ImportTable::create(*options.report);
    return table ? import_with(options, *rule, &*table) : report_usage(table.error());
}

} // namespace

void add_import_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command
        = *parent.add_subcommand("import", "Add leaflets to the library from files and folders, or replace it");
    command.footer(k_footer);
    command.add_option("paths", options->paths, "Articles, and folders of them, with all folders below")
        ->required()
        ->type_name("PATH");
    command
        .add_option("--format", options->format,
            "Read only files of this format, and named ones as such; else they are recognised")
        ->type_name("FORMAT")
        ->check(
            CLI::IsMember(std::vector<std::string>(content::k_format_names.begin(), content::k_format_names.end())));
    auto* const replace
        = command.add_flag("--replace", options->replace, "Make what is named the whole library: all else goes");
    command
        .add_flag("--remove-missing", options->remove_missing,
            "Remove what came from these folders before and is no longer in them")
        ->excludes(replace);
    command.add_flag("--preview", options->preview, "Print what would change, and change nothing");
    command
        .add_option(
            "--report", options->report, "Write a row for each file and article to it, as CSV or JSON (.csv, .json)")
        ->type_name("FILE");
    command.add_flag("--strict", options->strict, "Keep the edition in use if anything is skipped");
    command.add_flag("--if-none", options->if_none, "Do nothing where there is a library already, also a damaged one");
    add_changed_data_option(command, options->data_folder);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
