#include "lecternctl/manual_pages.h"

#include "lecternctl/help_text.h"
#include "lecternctl/program_text.h"

#include <fmt/core.h>

#include <algorithm>

namespace lecternctl {

namespace {

std::string in_code(std::string_view text) { return "`" + std::string(text) + "`"; }

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

/// What stands at the beginning of a word and is set in another way, and as what; empty where it is plain text.
struct Marked {
    std::size_t length = 0;
    std::string text;
};

Marked marked_at_start(std::string_view text)
{
    if (text.starts_with('\''))
        if (std::size_t const end = text.find('\'', 1); end != std::string_view::npos)
            return { end + 1, in_code(text.substr(1, end - 1)) };
    if (text.starts_with("--") || text.starts_with('$') || text.starts_with("~/")) {
        std::size_t const word_end = std::min(text.find_first_of(" ,;:)\n"), text.size());
        std::size_t const end = text[word_end - 1] == '.' ? word_end - 1 : word_end; // The sentence's.
        return { end, in_code(text.substr(0, end)) };
    }
    constexpr std::string_view k_folder = "docs/", k_extension = ".md";
    if (std::size_t const dot = text.find(k_extension); text.starts_with(k_folder) && dot != std::string_view::npos) {
        std::size_t const end = dot + k_extension.size();
        std::string const name(text.substr(k_folder.size(), end - k_folder.size()));
        return { end, "[" + name + "](" + name + ")" };
    }
    return {};
}

/// Commands in 'quotation marks', options and variables as code, documents as links; nothing else means more than it
/// says.
std::string markdown(std::string_view text)
{
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        bool const starts_word = at == 0 || std::string_view(" (\n").find(text[at - 1]) != std::string_view::npos;
        if (Marked const marked = starts_word ? marked_at_start(text.substr(at)) : Marked {}; marked.length > 0) {
            made += marked.text;
            at += marked.length;
            continue;
        }
        bool const starts_tag = text[at] == '<' && at + 1 < text.size() && is_letter(text[at + 1]);
        if (starts_tag || text[at] == '*' || text[at] == '\\')
            made += '\\';
        made += text[at++];
    }
    return made;
}

/// "`title`, `subtitle`" for "title, subtitle".
std::string names_in_code(std::string_view names)
{
    std::string made;
    for (std::size_t begin = 0; begin <= names.size();) {
        std::size_t const end = std::min(names.find(", ", begin), names.size());
        made += (made.empty() ? "" : ", ") + in_code(names.substr(begin, end - begin));
        begin = end + 2;
    }
    return made;
}

/// Even in code, a bar ends the cell.
std::string cell(std::string text)
{
    for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|', bar + 2))
        text.insert(bar, 1, '\\');
    return text;
}

std::string table_row(std::string const& name, std::string const& meaning)
{
    return "| " + cell(name) + " | " + cell(meaning) + " |\n";
}

constexpr char const* k_table_head = "| | |\n|---|---|\n";

std::string lines_of(HelpBlock const& block, std::string_view indent)
{
    std::string text;
    for (std::string const& line : block.lines)
        text += std::string(indent) + line + "\n";
    return text;
}

std::string terms_of(HelpBlock const& block)
{
    std::string text = k_table_head;
    for (HelpTerm const& term : block.terms)
        text += table_row(names_in_code(term.name), markdown(term.meaning));
    return text;
}

std::string help_text(std::string_view text)
{
    std::string made;
    for (HelpBlock const& block : help_blocks(text)) {
        switch (block.kind) {
        case HelpBlockKind::paragraph: made += markdown(lines_of(block, "")); break;
        case HelpBlockKind::points: made += markdown(lines_of(block, "- ")); break;
        case HelpBlockKind::example: made += lines_of(block, "    "); break;
        case HelpBlockKind::terms: made += terms_of(block); break;
        }
        made += "\n";
    }
    return made;
}

std::string words_typed(OptionWords const& option)
{
    std::string text = option.positional() ? "" : option.names.front();
    if (!option.value.empty())
        text += (text.empty() ? "" : " ") + option.value + (option.many ? "..." : "");
    return text;
}

/// Said once for all commands.
bool is_common(OptionWords const& option)
{
    return option.is_help() || (!option.positional() && option.names.front() == "--data");
}

std::string synopsis(CommandWords const& command)
{
    std::string text = "    lecternctl " + command.called();
    for (OptionWords const& option : command.options)
        if (!option.is_help())
            text += option.required ? " " + words_typed(option) : " [" + words_typed(option) + "]";
    return text + "\n\n";
}

std::string options_of(CommandWords const& command)
{
    std::string text;
    for (OptionWords const& option : command.options)
        if (!is_common(option))
            text += table_row(in_code(words_typed(option)), markdown(explained(option)));
    return text.empty() ? "" : k_table_head + text + "\n";
}

std::string section_of(CommandWords const& command)
{
    std::string const name = command.called();
    std::string text = (name.find(' ') == std::string::npos ? "## " : "### ") + name + "\n\n";
    if (!command.is_mere_group())
        text += synopsis(command);
    text += markdown(command.purpose) + ".\n\n";
    return text + (command.is_mere_group() ? "" : options_of(command)) + help_text(command.footer);
}

/// The name of a heading in an address.
std::string anchor_of(std::string name)
{
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string contents_of(CommandWords const& program)
{
    std::string text = k_table_head;
    for (CommandWords const* command : flattened(program))
        if (command != &program && !command->is_mere_group())
            text += table_row(fmt::format("[`{0}`](#{1})", command->called(), anchor_of(command->called())),
                markdown(command->purpose));
    return text + "\n";
}

} // namespace

std::string reference_page(CommandWords const& program)
{
    std::string text
        = "# lecternctl\n\n"
          "<!-- Made by `lecternctl manual --markdown`; `scripts/build dev lecternctl_reference` writes it. -->\n\n";
    text += markdown(program.purpose) + "\n" + k_nature
        + "\n[maintenance.md](maintenance.md) explains what lies behind its commands.\n\n";
    text += contents_of(program);
    text += "`lecternctl --help`, `lecternctl COMMAND --help` and lecternctl(1) say the same, `lecternctl --version` "
            "the "
            "version.\n\n";
    text += "## What all commands share\n\n" + help_text(k_data_folder) + help_text(k_output);
    text += "## Exit status\n\n" + help_text(k_exit_status);
    for (CommandWords const* command : flattened(program))
        if (command != &program)
            text += section_of(*command);
    text += "## Files in the data folder\n\n" + help_text(k_files);
    text.pop_back(); // The last empty line.
    return text;
}

} // namespace lecternctl
