#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/program_text.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <clocale>
#include <csignal>
#include <cstdio>

namespace {

using lecternctl::ExitStatus;

std::string footer()
{
    std::string text = std::string("Exit status:\n") + lecternctl::k_exit_status + lecternctl::k_data_folder;
    text.pop_back(); // CLI11 ends the line.
    return text;
}

/// CLI11's own check comes before it looks at words that it does not know, and so never names them.
void require_subcommand(CLI::App& group)
{
    group.require_subcommand(0, 1);
    group.final_callback([&group] {
        if (group.get_subcommands().empty())
            throw CLI::RequiredError("A subcommand");
    });
}

/// Runs when the whole command line has been understood, and before the subcommand does.
void ready_data_folder(CLI::App const& app)
{
    CLI::App const* command = &app;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    if (auto const ready = lecternctl::ready_data_folder(*command); !ready)
        throw CLI::RuntimeError(static_cast<int>(lecternctl::report_usage(ready.error())));
}

ExitStatus run(int argc, char** argv)
{
    ExitStatus status = ExitStatus::done;
    CLI::App app("Maintains the library of a Lectern kiosk and reads its feedback.", "lecternctl");
    app.set_version_flag("--version", std::string("lecternctl ") + LECTERN_VERSION);
    lecternctl::add_new_command(app, status);
    lecternctl::add_render_command(app, status);
    lecternctl::add_import_command(app, status);
    lecternctl::add_articles_command(app, status);
    lecternctl::add_show_command(app, status);
    lecternctl::add_search_command(app, status);
    lecternctl::add_library_commands(app, status);
    CLI::App& feedback = *app.add_subcommand("feedback", "Anonymous feedback of visitors");
    lecternctl::add_feedback_list_command(feedback, status);
    lecternctl::add_feedback_stats_command(feedback, status);
    lecternctl::add_feedback_export_command(feedback, status);
    lecternctl::add_feedback_hide_command(feedback, status);
    lecternctl::add_feedback_delete_command(feedback, status);
    lecternctl::add_feedback_delete_words_command(feedback, status);
    lecternctl::add_feedback_merge_command(feedback, status);
    lecternctl::add_open_command(app, status);
    CLI::App& key = *app.add_subcommand("key", "Keys that seal comments, for an office computer");
    lecternctl::add_key_commands(key, status);
    CLI::App& pin = *app.add_subcommand("pin", "The PINs of volunteers and administrators");
    lecternctl::add_pin_commands(pin, status);

    CLI::App& settings = *app.add_subcommand("settings", "The configuration, which docs/configuration.md describes");
    lecternctl::add_settings_commands(settings, status);
    lecternctl::add_status_command(app, status);
    lecternctl::add_verify_command(app, status);
    lecternctl::add_backup_command(app, status);
    lecternctl::add_restore_command(app, status);
    lecternctl::add_completion_command(app, status);
    lecternctl::add_manual_command(app, status);

    app.footer(footer()); // After the subcommands, which would inherit it.
    app.parse_complete_callback([&app] { ready_data_folder(app); });
    require_subcommand(app);
    require_subcommand(settings);
    require_subcommand(feedback);
    require_subcommand(key);
    require_subcommand(pin);
    try {
        app.parse(argc, argv);
    } catch (CLI::RuntimeError const& error) { // ready_data_folder() has said why.
        return static_cast<ExitStatus>(error.get_exit_code());
    } catch (CLI::ParseError const& error) {
        // --help and --version arrive here too, and end with 0.
        return app.exit(error) == 0 ? ExitStatus::done : ExitStatus::usage;
    }
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    // Only how wide a character stands depends on it; numbers and messages stay as they are.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    // A limit on the size of files is an error like a full disk, not a reason to die.
    std::signal(SIGXFSZ, SIG_IGN);
    ExitStatus status = ExitStatus::failed;
    try {
        status = run(argc, argv);
    } catch (std::exception const& exception) {
        fmt::print(stderr, "lecternctl: {}\n", exception.what());
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        std::fputs("lecternctl: the output could not be written\n", stderr);
        status = ExitStatus::failed;
    }
    return static_cast<int>(status);
}
