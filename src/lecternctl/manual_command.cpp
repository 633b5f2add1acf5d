#include "lecternctl/command.h"
#include "lecternctl/manual_pages.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace lecternctl {

void add_manual_command(CLI::App& program, ExitStatus&)
{
    CLI::App& command = *program.add_subcommand("manual", "Print lecternctl(1) for man(1)");
    command.group(""); // For the build, not for people.
    command.callback([&program] { std::fputs(manual_page(words_of(program)).c_str(), stdout); });
}

} // namespace lecternctl
