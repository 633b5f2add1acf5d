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

    [[nodiscard]] bool positional() const { return names.empty(); }
};

struct CommandWords {
    std::string name;
    std::string place; ///< "/feedback/list"; empty for the program itself.
    std::string purpose, footer;
    std::vector<OptionWords> options;
    std::vector<CommandWords> commands; ///< Hidden ones are left out.
};

[[nodiscard]] CommandWords words_of(CLI::App const& program);

/// The program first, then every command below it, each before its own.
[[nodiscard]] std::vector<CommandWords const*> flattened(CommandWords const& program);

} // namespace lecternctl
