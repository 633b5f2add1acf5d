#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/import_report.h"
#include "lecternctl/today.h"

#include "catalogue/catalogue.h"
#include "catalogue/library_import.h"
#include "helper/picture_helper.h"

#include <CLI/CLI.hpp>

#include <memory>

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
};

constexpr char const* k_footer = R"(Leaflets are added to the library: one that it has already, by slug and language,
is updated, and all others stay. With --replace, what is named becomes the whole
library. A running kiosk shows the new edition from the next visitor on; the
edition before is kept ('lecternctl library previous').

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

Only one import runs in a data folder at a time; a second one ends with status
1. See docs/maintenance.md.)";

base::Result<catalogue::LibraryImport> read(Options const& options, ImportReport& report)
{
    helper::PictureHelper const pictures;
    catalogue::ImportRequest const request { options.data_folder, options.paths, content::format_named(options.format),
        &pictures, today() };
    auto import = TRY(catalogue::LibraryImport::read(request,
        { .progress = [&](catalogue::ImportCounts const& counts) { report.progress(counts); },
            .skipped = [&](catalogue::SkippedFile const& file) { report.skipped(file); },
            .remarked = [&](catalogue::SkippedFile const& file) { report.remarked(file); } }));
    int const skipped = import.counts().skipped;
    if (options.strict && skipped > 0)
        return base::failure(ErrorCode::malformed,
            std::to_string(skipped)
                + " files were skipped, which --strict does not allow; the edition in use stays as it is");
    return import;
}

catalogue::ImportMode mode_of(Options const& options)
{
    using catalogue::ImportMode;
    return options.replace       ? ImportMode::replace
        : options.remove_missing ? ImportMode::add_and_tidy_up
                                 : ImportMode::add;
}

ExitStatus publish(catalogue::LibraryImport import, Options const& options, ImportReport& progress)
{
    auto const mode = mode_of(options);
    auto const changes = import.preview();
    auto const edition = changes ? import.publish(mode) : tl::unexpected(changes.error());
    progress.clear_progress();
    if (!edition)
        return report(edition.error());
    progress.print_summary(*edition, import.counts(), options.data_folder);
    progress.print_done(*changes, mode);
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

ExitStatus run(Options const& options)
{
    if (options.if_none && has_library(options.data_folder))
        return ExitStatus::done;
    ImportReport progress;
    auto import = read(options, progress);
    if (!import) {
        progress.clear_progress();
        return report(import.error());
    }
    return options.preview ? preview(std::move(*import), options, progress)
                           : publish(std::move(*import), options, progress);
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
    command.add_flag("--strict", options->strict, "Keep the edition in use if anything is skipped");
    command.add_flag("--if-none", options->if_none, "Do nothing where there is a library already, also a damaged one");
    add_changed_data_option(command, options->data_folder);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
