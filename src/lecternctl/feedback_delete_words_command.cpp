#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"

#include "feedback/feedback_deletion.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

struct Options {
    std::filesystem::path data_folder;
    std::vector<std::string> words;
};

constexpr char const* k_footer = R"(For a name that was looked for so often that it stands among the words of
searches that found nothing. WORDS is an entry as 'lecternctl feedback stats'
names it, in quotes where it has blanks. It goes from all weeks and languages;
how many searches there were stays. Words that are not there are named on
standard error. Exports and backups that were made before are not touched.

The exit status is that of 'lecternctl feedback delete'. See docs/maintenance.md.)";

ExitStatus run(Options const& options)
{
    auto const deletion = feedback::delete_missed_words(options.data_folder, options.words);
    if (!deletion)
        return report(deletion.error());
    for (std::string const& words : deletion->absent)
        fmt::print(stderr, "lecternctl: {}: there are no such words\n", printable(words));
    fmt::print("{} deleted.\n", options.words.size() - deletion->absent.size());
    for (base::Error const& left : deletion->left)
        (void)report(base::Error(left).in("bytes of deleted words may be left"));
    return deletion->left.empty() ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_feedback_delete_words_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("delete-words", "Delete words of searches that found nothing for good");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    command.add_option("words", options->words, "What was looked for")->required()->type_name("WORDS");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
