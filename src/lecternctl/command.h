#pragma once
// What every subcommand of lecternctl has in common. Each lives in a file of its own and adds itself to
// the command line; when it was chosen, it runs and leaves its exit status.

#include <filesystem>

namespace CLI {
class App;
}

namespace lecternctl {

/// What a script learns from lecternctl; k_exit_status of program_text.h says what each means.
enum class ExitStatus : int {
    done = 0,
    failed = 1,
    usage = 2,
    warned = 3,
    unknown = 4,
};

/// `parent` is the program or a group such as "feedback". `status` must outlive the parsing.
void add_import_command(CLI::App& parent, ExitStatus& status);
void add_new_command(CLI::App& parent, ExitStatus& status);
void add_render_command(CLI::App& parent, ExitStatus& status);
void add_articles_command(CLI::App& parent, ExitStatus& status);
void add_library_commands(CLI::App& parent, ExitStatus& status);
void add_show_command(CLI::App& parent, ExitStatus& status);
void add_search_command(CLI::App& parent, ExitStatus& status);
void add_settings_commands(CLI::App& parent, ExitStatus& status);
void add_status_command(CLI::App& parent, ExitStatus& status);
void add_verify_command(CLI::App& parent, ExitStatus& status);
void add_backup_command(CLI::App& parent, ExitStatus& status);
void add_restore_command(CLI::App& parent, ExitStatus& status);
/// These two are about the program itself, and read its tree when they run.
void add_completion_command(CLI::App& program, ExitStatus& status);
void add_manual_command(CLI::App& program, ExitStatus& status);
void add_feedback_export_command(CLI::App& parent, ExitStatus& status);
void add_feedback_delete_command(CLI::App& parent, ExitStatus& status);
void add_feedback_delete_words_command(CLI::App& parent, ExitStatus& status);
void add_feedback_hide_command(CLI::App& parent, ExitStatus& status);
void add_feedback_list_command(CLI::App& parent, ExitStatus& status);
void add_feedback_merge_command(CLI::App& parent, ExitStatus& status);
void add_feedback_stats_command(CLI::App& parent, ExitStatus& status);
/// new
void add_key_commands(CLI::App& parent, ExitStatus& status);
void add_open_command(CLI::App& parent, ExitStatus& status);
/// set, unlock and list
void add_pin_commands(CLI::App& parent, ExitStatus& status);

} // namespace lecternctl
