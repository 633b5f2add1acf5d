#include "lecternctl/help_text.h"

#include <algorithm>
#include <sstream>

namespace lecternctl {

namespace {

constexpr std::size_t k_term_indent = 2, k_example_indent = 4;
constexpr std::string_view k_point = "- ";

std::size_t indent_of(std::string const& line) { return std::min(line.find_first_not_of(' '), line.size()); }

HelpTerm term_in(std::string const& line)
{
    std::string const text = line.substr(k_term_indent);
    std::size_t const gap = text.find("  ");
    if (gap == std::string::npos)
        return { text, "" };
    return { text.substr(0, gap), text.substr(text.find_first_not_of(' ', gap)) };
}

HelpBlockKind kind_of(std::string const& first_line)
{
    std::size_t const indent = indent_of(first_line);
    return first_line.starts_with(k_point) ? HelpBlockKind::points
        : indent == 0                      ? HelpBlockKind::paragraph
        : indent >= k_example_indent       ? HelpBlockKind::example
                                           : HelpBlockKind::terms;
}

void continue_with(std::string& text, std::string const& more) { text += (text.empty() ? "" : " ") + more; }

void add(HelpBlock& block, std::string const& line)
{
    std::size_t const indent = indent_of(line);
    switch (block.kind) {
    case HelpBlockKind::paragraph: return block.lines.push_back(line);
    case HelpBlockKind::example: return block.lines.push_back(line.substr(std::min(indent, k_example_indent)));
    case HelpBlockKind::points:
        if (line.starts_with(k_point))
            return block.lines.push_back(line.substr(k_point.size()));
        return continue_with(block.lines.back(), line.substr(indent));
    case HelpBlockKind::terms: break;
    }
    if (indent <= k_term_indent)
        return block.terms.push_back(term_in(line));
    continue_with(block.terms.back().meaning, line.substr(indent));
}

} // namespace

std::vector<HelpBlock> help_blocks(std::string_view text)
{
    std::vector<HelpBlock> blocks;
    std::istringstream lines { std::string(text) };
    bool starts_block = true;
    for (std::string line; std::getline(lines, line);) {
        bool const is_empty = line.empty();
        if (starts_block && !is_empty)
            blocks.push_back({ kind_of(line), {}, {} });
        if (!is_empty)
            add(blocks.back(), line);
        starts_block = is_empty;
    }
    return blocks;
}

} // namespace lecternctl
