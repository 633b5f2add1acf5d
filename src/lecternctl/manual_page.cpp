#include "lecternctl/manual_pages.h"

#include "lecternctl/help_text.h"
#include "lecternctl/program_text.h"

#include <fmt/core.h>

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

std::string value_of(OptionWords const& option)
{
    return option.value.empty() ? "" : in_italics(option.value) + (option.many ? "..." : "");
}

/// "--help, -h", or "--data DIR".
std::string heading(OptionWords const& option)
{
    std::string text;
    for (std::string const& name : option.names)
        text += (text.empty() ? "" : ", ") + in_bold(name);
    return text + (text.empty() || option.value.empty() ? "" : " ") + value_of(option);
}

std::string synopsis(CommandWords const& command)
{
    std::string text = in_bold("lecternctl " + command.called());
    for (OptionWords const& option : command.options) {
        if (option.is_help())
            continue;
        std::string const words = (option.positional() ? "" : in_bold(option.names.front()))
            + (option.positional() || option.value.empty() ? "" : " ") + value_of(option);
        text += option.required ? " " + words : " [" + words + "]";
    }
    return text;
}

std::string help_text(std::string_view text)
{
    std::string made;
    for (HelpBlock const& block : help_blocks(text)) {
        made += block.kind == HelpBlockKind::paragraph ? ".PP\n"
            : block.kind == HelpBlockKind::example     ? ".PP\n.RS 4\n.nf\n"
                                                       : "";
        for (std::string const& line : block.lines)
            made += (block.kind == HelpBlockKind::points ? ".IP \\(bu 2\n" : "") + roff(line) + "\n";
        for (HelpTerm const& term : block.terms)
            made += ".TP\n" + in_bold(term.name) + "\n" + roff(term.meaning) + "\n";
        made += block.kind == HelpBlockKind::example ? ".fi\n.RE\n" : "";
    }
    return made;
}

std::string options_of(CommandWords const& command)
{
    std::string text;
    for (OptionWords const& option : command.options)
        text += ".TP\n" + heading(option) + "\n" + roff(explained(option)) + "\n";
    return text;
}

std::string section_of(CommandWords const& command)
{
    std::string text = ".SS " + roff(command.called()) + "\n";
    if (command.is_mere_group())
        return text + roff(command.purpose) + ".\n" + help_text(command.footer);
    text += synopsis(command) + "\n.PP\n" + roff(command.purpose) + ".\n";
    return text + options_of(command) + help_text(command.footer);
}

} // namespace

std::string manual_page(CommandWords const& program)
{
    std::string text = ".\\\" Made from the command line of lecternctl by `lecternctl manual`.\n";
    text += fmt::format(".TH LECTERNCTL 1 \"\" \"Lectern {}\" \"Lectern\"\n", LECTERN_VERSION);
    text += ".SH NAME\nlecternctl \\- maintain a Lectern kiosk and read its feedback\n";
    text += ".SH SYNOPSIS\n" + in_bold("lecternctl") + " " + in_italics("COMMAND") + " [" + in_italics("OPTION")
        + "]...\n";
    text += ".SH DESCRIPTION\n" + roff(program.purpose) + "\n" + k_nature + "\n" + help_text(k_data_folder)
        + help_text(k_output);
    text += ".SH OPTIONS\n" + options_of(program) + ".SH COMMANDS\n";
    for (CommandWords const* command : flattened(program))
        if (command != &program && (!command->is_mere_group() || !command->footer.empty()))
            text += section_of(*command);
    text += ".SH EXIT STATUS\n" + help_text(k_exit_status);
    text += ".SH ENVIRONMENT\n.TP\n" + in_bold("LECTERN_DATA") + "\nThe data folder, where no option names one.\n";
    text += ".SH FILES\n" + help_text(k_files);
    return text + ".SH SEE ALSO\n" + in_bold("lectern") + "(1)\n";
}

} // namespace lecternctl
