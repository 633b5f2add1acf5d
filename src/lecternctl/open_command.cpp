#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/seal_key_file.h"

#include "feedback/export/open.h"
#include "store/wiped_memory.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

/// With the wrong key, it would be all of them.
constexpr std::int64_t k_max_rows_named = 100;

constexpr char const* k_footer = R"(Writes NAME.opened.csv (or .jsonl, .sqlite), which only you can read. Nothing
that is there already is overwritten.

An export that is not what EXPORT.sha256 says, or that holds another number of
rows than EXPORT.manifest.json, was cut short or changed: it is refused with
status 1. Where there is no .sha256, standard error says that nobody can tell.
What does not open stays sealed; the first hundred such rows are named by their
ids, and the exit status is 1. See docs/sealed.md.)";

struct Options {
    std::filesystem::path key;
    feedback::OpenRequest request;
};

ExitStatus run(Options const& options)
{
    store::wipe_memory_that_sqlite_frees();
    auto const key = read_seal_key(options.key);
    if (!key)
        return report(key.error());
    std::int64_t named = 0;
    auto const opened = feedback::open_export(options.request, *key, [&](std::string_view id, std::string const& why) {
        if (++named <= k_max_rows_named)
            fmt::print(stderr, "lecternctl: row {}: {}\n", printable(id), why);
    });
    if (!opened)
        return report(opened.error());
    if (named > k_max_rows_named)
        fmt::print(stderr, "lecternctl: and {} more\n", named - k_max_rows_named);
    if (!opened->is_compared)
        fmt::print(stderr, "lecternctl: {}.sha256 is not there: nobody can tell whether the export is whole\n",
            printable(options.request.file.string()));
    fmt::print("{}: {} rows, {} comments opened, {} stay sealed.\n", printable(opened->file.string()), opened->rows,
        opened->opened, opened->still_sealed);
    return opened->still_sealed == 0 ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_open_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("open", "Open the sealed comments of an export, on an office computer");
    command.footer(k_footer);
    command.add_option("--key", options->key, "The file with the secret key, from 'key new'")
        ->required()
        ->type_name("FILE");
    command.add_option("export", options->request.file, "The export, in any of its formats")
        ->required()
        ->type_name("EXPORT");
    command.add_option("--to", options->request.folder, "The folder for the opened export; else the export's own")
        ->type_name("DIR");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
