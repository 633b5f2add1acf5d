#include "lecternctl/command.h"
#include "lecternctl/command_words.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdio>

namespace lecternctl {

namespace {

/// Text for man(7): a hyphen that may be copied into a shell, and no line that begins as a request.
std::string roff(std::string_view text)
{
    std::string made;
    for (char const letter : text) {
        if ((letter == '.' || letter == '\'') && (made.empty() || made.back() == '\n'))
            made += "\\&";
        made += letter == '\\' ? std::string("\\e") : letter == '-' ? "\\-" : std::string(1, letter);
    }
    return made;
}

std::string in_bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string in_italics(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string name_and_value(OptionWords const& option)
{
    std::string text;
    for (std::string const& name : option.names)
        text += (text.empty() ? "" : ", ") + in_bold(name);
    if (!option.value.empty())
        text += (text.empty() ? "" : " ") + in_italics(option.value) + (option.many ? "..." : "");
    return text;
}

std::string synopsis(CommandWords const& command, std::string const& called)
{
    std::string text = in_bold(called);
    for (OptionWords const& option : command.options) {
        if (!option.names.empty() && option.names.front() == "--help")
            continue;
        std::string const words
            = name_and_value({ option.names.empty() ? option.names : std::vector { option.names.front() }, option.value,
                {}, {}, {}, option.many });
        text += option.required ? " " + words : " [" + words + "]";
    }
    return text;
}

std::string options_of(CommandWords const& command)
{
    std::string text;
    for (OptionWords const& option : command.options) {
        std::string choices;
        for (std::string const& choice : option.choices)
            choices += (choices.empty() ? ": " : ", ") + choice;
        text += ".TP\n" + name_and_value(option) + "\n" + roff(option.purpose + choices) + "\n";
    }
    return text;
}

/// "feedback list" for "/feedback/list".
std::string called(CommandWords const& command)
{
    std::string text = command.place.empty() ? "" : command.place.substr(1);
    for (char& letter : text)
        letter = letter == '/' ? ' ' : letter;
    return text;
}

/// Only there for the commands below it: all that it has itself is --help.
bool is_mere_group(CommandWords const& command) { return !command.commands.empty() && command.options.size() == 1; }

std::string manual(CommandWords const& program)
{
    std::string text = ".\\\" Made from the command line of lecternctl by `lecternctl manual`.\n";
    text += fmt::format(".TH LECTERNCTL 1 \"\" \"Lectern {}\" \"Lectern\"\n", LECTERN_VERSION);
    text += ".SH NAME\nlecternctl \\- maintain a Lectern kiosk and read its feedback\n";
    text += ".SH SYNOPSIS\n" + in_bold("lecternctl") + " " + in_italics("COMMAND") + " [" + in_italics("OPTION")
        + "]...\n";
    text += ".SH DESCRIPTION\n" + roff(program.purpose) + "\n";
    text += "It is for administrators, scripts and other programs, and never opens a network connection.\n";
    text += ".SH OPTIONS\n" + options_of(program) + ".SH COMMANDS\n";
    for (CommandWords const* command : flattened(program)) {
        if (command == &program || is_mere_group(*command))
            continue;
        text += ".SS " + roff(called(*command)) + "\n" + synopsis(*command, "lecternctl " + called(*command))
            + "\n.PP\n" + roff(command->purpose) + ".\n";
        text += options_of(*command);
        if (command->footer != program.footer)
            text += ".PP\n" + roff(command->footer) + "\n";
    }
    text += ".SH EXIT STATUS\n.TP\n0\nDone.\n.TP\n1\nSomething failed, or an import skipped something; standard error "
            "says what.\n"
            ".TP\n2\nThe command line makes no sense; nothing was done.\n.TP\n3\nOnly from "
        + in_bold("status") + ": warnings, and nothing worse.\n";
    text += ".SH ENVIRONMENT\n.TP\n" + in_bold("LECTERN_DATA") + "\nThe data folder, where no option names one.\n";
    text += ".SH FILES\n.TP\n" + in_italics("lectern.yaml") + "\nThe configuration, in the data folder.\n";
    return text + ".SH SEE ALSO\n" + in_bold("lectern") + "(1)\n";
}

} // namespace

void add_manual_command(CLI::App& program, ExitStatus&)
{
    CLI::App& command = *program.add_subcommand("manual", "Print lecternctl(1) for man(1)");
    command.group(""); // For the build, not for people.
    command.callback([&program] { std::fputs(manual(words_of(program)).c_str(), stdout); });
}

} // namespace lecternctl
