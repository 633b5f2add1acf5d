#pragma once
// The command line as data, read from the tree that parses it: the manual and the completions are made of this, and so
// name every command and option there is.

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace lecternctl {

struct OptionWords {
    std::vector<std::string> names;   ///< "--data", "-h"; of a positional one, none.
    std::string value;                ///< "DIR", as help shows it; empty for a flag.
    std::vector<std::string> choices; ///< What the value may be; empty when anything.
    std::string purpose;
    bool required = false;
    bool many = false; ///< Takes any number of values.
    /// What holds without it, and the numbers it may be, "1 - 1000"; empty where that is nothing or depends on who
    /// asks.
    std::string default_value, range;
    std::vector<std::string> excludes; ///< "--from"

    [[nodiscard]] bool positional() const { return names.empty(); }
    [[nodiscard]] bool is_help() const { return !names.empty() && names.front() == "--help"; }
};

struct CommandWords {
    std::string name;
    std::string place;           ///< "/feedback/list"; empty for the program itself.
    std::string purpose, footer; ///< The footer as help_text.h describes it.
    std::vector<OptionWords> options;
    std::vector<CommandWords> commands; ///< Hidden ones are left out.

    /// "feedback list"; empty for the program itself.
    [[nodiscard]] std::string called() const;
    /// Only there for the commands below it: all that it has itself is --help.
    [[nodiscard]] bool is_mere_group() const { return !commands.empty() && options.size() == 1; }
};

[[nodiscard]] CommandWords words_of(CLI::App const& program);

/// An option's purpose, what its value may be, and what it is by default.
[[nodiscard]] std::string explained(OptionWords const& option);

/// The program first, then every command below it, each before its own.
[[nodiscard]] std::vector<CommandWords const*> flattened(CommandWords const& program);

} // namespace lecternctl
