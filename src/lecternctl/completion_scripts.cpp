#include "lecternctl/completion_scripts.h"

#include <fmt/core.h>

#include <algorithm>

namespace lecternctl {

namespace {

enum class Wanted { nothing, words, files, folders };

/// What a value can be completed with.
Wanted wanted_for(OptionWords const& option)
{
    if (!option.choices.empty())
        return Wanted::words;
    if (option.value == "DIR")
        return Wanted::folders;
    bool const file = option.value.starts_with("FILE") || option.value == "PATH" || option.value == "EXPORT";
    return file ? Wanted::files : Wanted::nothing;
}

std::string joined(std::vector<std::string> const& words, std::string_view between = " ")
{
    std::string text;
    for (std::string const& word : words)
        text += std::string(text.empty() ? "" : between) + word;
    return text;
}

/// For a shell, between apostrophes.
std::string shell_quoted(std::string_view text)
{
    std::string made = "'";
    for (char const letter : text)
        made += letter == '\'' ? "'\\''" : std::string(1, letter);
    return made + "'";
}

/// Every place of a command but the program's own.
std::vector<std::string> places_of(CommandWords const& program)
{
    std::vector<std::string> places;
    for (CommandWords const* command : flattened(program))
        if (!command->place.empty())
            places.push_back(command->place);
    return places;
}

std::vector<std::string> names_of(std::vector<CommandWords> const& commands)
{
    std::vector<std::string> names;
    for (CommandWords const& command : commands)
        names.push_back(command.name);
    return names;
}

/// The first positional option tells what a bare word is.
OptionWords const* positional_of(CommandWords const& command)
{
    auto const found = std::ranges::find_if(command.options, &OptionWords::positional);
    return found == command.options.end() ? nullptr : &*found;
}

std::string bash_reply(Wanted wanted, std::vector<std::string> const& words)
{
    switch (wanted) {
    case Wanted::words:
        return "mapfile -t COMPREPLY < <(compgen -W " + shell_quoted(joined(words)) + " -- \"$current\")";
    case Wanted::files: return "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")";
    case Wanted::folders:
        return "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")";
    case Wanted::nothing: break;
    }
    return ":";
}

std::string zsh_reply(Wanted wanted, std::vector<std::string> const& words)
{
    switch (wanted) {
    case Wanted::words: {
        std::string text = "compadd --";
        for (std::string const& word : words)
            text += " " + shell_quoted(word);
        return text;
    }
    case Wanted::files: return "_files";
    case Wanted::folders: return "_files -/";
    case Wanted::nothing: break;
    }
    return ":";
}

/// The lines of a `case` that answer "what may stand behind this option".
template <typename Reply>
std::string value_cases(CommandWords const& program, char const* begin, Reply const& reply)
{
    std::string text;
    for (CommandWords const* command : flattened(program))
        for (OptionWords const& option : command->options)
            if (!option.value.empty())
                for (std::string const& name : option.names)
                    text += fmt::format("    {}{}) {}; return ;;\n", begin, shell_quoted(command->place + " " + name),
                        reply(wanted_for(option), option.choices));
    return text;
}

/// A colon ends the word in zsh's lists of word and meaning.
std::string zsh_pair(std::string const& word, std::string const& purpose)
{
    std::string escaped;
    for (char const letter : word)
        escaped += letter == ':' ? "\\:" : std::string(1, letter);
    return shell_quoted(escaped + ":" + purpose);
}

/// The words of an option, for fish: "-l data -x -a '...'".
std::string fish_option(OptionWords const& option)
{
    std::string text;
    for (std::string const& name : option.names)
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    switch (option.value.empty() ? Wanted::nothing : wanted_for(option)) {
    case Wanted::words: return text + " -x -a " + shell_quoted(joined(option.choices));
    case Wanted::files: return text + " -r -F";
    case Wanted::folders: return text + " -x -a '(__fish_complete_directories)'";
    case Wanted::nothing: break;
    }
    return text + (option.value.empty() ? "" : " -x");
}

} // namespace

std::string bash_completion(CommandWords const& program)
{
    std::string text
        = "# Completes the words of lecternctl(1). Made by `lecternctl completion bash`.\n"
          "_lecternctl()\n{\n"
          "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} place= index\n"
          "    COMPREPLY=()\n"
          "    for ((index = 1; index < COMP_CWORD; index++)); do\n"
          "        case \"$place/${COMP_WORDS[index]}\" in\n";
    text += "            " + joined(places_of(program), " | ")
        + ") place=$place/${COMP_WORDS[index]} ;;\n        esac\n    done\n";
    text += "    case \"$place $previous\" in\n" + value_cases(program, "", bash_reply) + "    esac\n";
    text += "    case \"$place $current\" in\n";
    for (CommandWords const* command : flattened(program)) {
        std::vector<std::string> options;
        for (OptionWords const& option : command->options)
            options.insert(options.end(), option.names.begin(), option.names.end());
        text
            += fmt::format("    {}*) {} ;;\n", shell_quoted(command->place + " -"), bash_reply(Wanted::words, options));
        OptionWords const* const positional = positional_of(*command);
        std::string const reply = !command->commands.empty() ? bash_reply(Wanted::words, names_of(command->commands))
            : positional                                     ? bash_reply(wanted_for(*positional), positional->choices)
                                                             : ":";
        text += fmt::format("    {}*) {} ;;\n", shell_quoted(command->place + " "), reply);
    }
    return text + "    esac\n}\ncomplete -F _lecternctl lecternctl\n";
}

std::string zsh_completion(CommandWords const& program)
{
    std::string text
        = "#compdef lecternctl\n# Completes the words of lecternctl(1). Made by `lecternctl completion zsh`.\n"
          "_lecternctl() {\n"
          "local place='' index\n"
          "local -a commands options\n"
          "for ((index = 2; index < CURRENT; index++)); do\n"
          "    case \"$place/$words[index]\" in\n";
    text += "    (" + joined(places_of(program), "|") + ") place=\"$place/$words[index]\" ;;\n    esac\ndone\n";
    text += "case \"$place $words[CURRENT-1]\" in\n" + value_cases(program, "(", zsh_reply) + "esac\n";
    text += "case \"$place\" in\n";
    for (CommandWords const* command : flattened(program)) {
        std::string commands, options;
        for (CommandWords const& each : command->commands)
            commands += " " + zsh_pair(each.name, each.purpose);
        for (OptionWords const& option : command->options)
            for (std::string const& name : option.names)
                options += " " + zsh_pair(name, option.purpose);
        OptionWords const* const positional = positional_of(*command);
        text += fmt::format("({})\n    commands=({})\n    options=({})\n    {}\n    ;;\n", shell_quoted(command->place),
            commands, options,
            positional ? "[[ $words[CURRENT] == -* ]] || " + zsh_reply(wanted_for(*positional), positional->choices)
                       : ":");
    }
    return text
        + "esac\n(( $#commands )) && _describe command commands\n_describe -o option options\n}\n"
          "if [[ $funcstack[1] == _lecternctl ]]; then _lecternctl \"$@\"; else compdef _lecternctl lecternctl; fi\n";
}

std::string fish_completion(CommandWords const& program)
{
    std::string text = "# Completes the words of lecternctl(1). Made by `lecternctl completion fish`.\n"
                       "function __lecternctl_at\n"
                       "    set -l place ''\n"
                       "    for word in (commandline -opc)[2..-1]\n";
    text += "        if contains -- \"$place/$word\" " + joined(places_of(program)) + "\n";
    text += "            set place \"$place/$word\"\n        end\n    end\n    test \"$place\" = \"$argv[1]\"\nend\n"
            "complete -c lecternctl -f\n";
    for (CommandWords const* command : flattened(program)) {
        std::string const begin
            = "complete -c lecternctl -n " + shell_quoted("__lecternctl_at '" + command->place + "'");
        for (CommandWords const& each : command->commands)
            text += fmt::format("{} -a {} -d {}\n", begin, each.name, shell_quoted(each.purpose));
        for (OptionWords const& option : command->options) {
            if (!option.positional())
                text += fmt::format("{}{} -d {}\n", begin, fish_option(option), shell_quoted(option.purpose));
            else if (Wanted const wanted = wanted_for(option); wanted == Wanted::words)
                text += fmt::format("{} -a {}\n", begin, shell_quoted(joined(option.choices)));
            else if (wanted != Wanted::nothing)
                text += begin + " -F\n";
        }
    }
    return text;
}

} // namespace lecternctl
