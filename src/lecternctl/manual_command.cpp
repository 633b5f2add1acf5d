#include "lecternctl/command.h"
#include "lecternctl/manual_pages.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace lecternctl {

void add_manual_command(CLI::App& program, ExitStatus&)
{
    auto markdown = std::make_shared<bool>(false);
    CLI::App& command = *program.add_subcommand("manual", "Print lecternctl(1) for man(1)");
    command.group(""); // For the build, not for people.
    command.add_flag("--markdown", *markdown, "Print docs/lecternctl.md instead");
    command.callback([markdown, &program] {
        CommandWords const words = words_of(program);
        std::fputs((*markdown ? reference_page(words) : manual_page(words)).c_str(), stdout);
    });
}

} // namespace lecternctl
