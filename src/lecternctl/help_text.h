#pragma once
// The text below the options of a command's help, taken apart, so that the manual and the reference can set it.
//
// Written as help prints it: a paragraph begins at the left; a term is indented by two, and its meaning follows after
// two spaces or more, perhaps on further lines; an example is indented by four; a point begins with "- ". Empty lines
// stand between these.

#include <string>
#include <string_view>
#include <vector>

namespace lecternctl {

enum class HelpBlockKind { paragraph, points, terms, example };

struct HelpTerm {
    std::string name;
    std::string meaning; ///< On one line; may be empty.
};

struct HelpBlock {
    HelpBlockKind kind = HelpBlockKind::paragraph;
    std::vector<std::string> lines; ///< Of all but terms, without indentation; a point is one line.
    std::vector<HelpTerm> terms;
};

[[nodiscard]] std::vector<HelpBlock> help_blocks(std::string_view text);

} // namespace lecternctl
