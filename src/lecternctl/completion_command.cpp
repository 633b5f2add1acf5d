#include "lecternctl/command.h"
#include "lecternctl/completion_scripts.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace lecternctl {

namespace {

constexpr char const* k_footer = R"(It completes commands, options, keys of the configuration, files and folders. An
installation has the three in their places already. Elsewhere:

    . <(lecternctl completion bash)
    lecternctl completion zsh > ~/.zfunc/_lecternctl
    lecternctl completion fish > ~/.config/fish/completions/lecternctl.fish)";

} // namespace

void add_completion_command(CLI::App& program, ExitStatus&)
{
    auto shell = std::make_shared<std::string>();
    CLI::App& command = *program.add_subcommand("completion", "Print a script that completes these words in a shell");
    command.footer(k_footer);
    command.add_option("shell", *shell, "The shell")
        ->required()
        ->check(CLI::IsMember({ "bash", "zsh", "fish" }))
        ->type_name("SHELL");
    command.callback([shell, &program] {
        CommandWords const words = words_of(program);
        std::string const script = *shell == "bash" ? bash_completion(words)
            : *shell == "zsh"                       ? zsh_completion(words)
                                                    : fish_completion(words);
        std::fputs(script.c_str(), stdout);
    });
}

} // namespace lecternctl
