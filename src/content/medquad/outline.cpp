#include "content/medquad/outline.h"

#include "content/medquad/stretches.h"
#include "content/plain_text.h"

#include <algorithm>
#include <utility>

namespace content::medquad {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool has_words(std::string_view text)
{
    return std::any_of(
        text.begin(), text.end(), [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || (c & 0x80) != 0; });
}

/// "exam : An exam ( see below ) ." -> "exam: An exam (see below)."
std::string tidy(std::string_view text)
{
    std::string const folded = fold_white_space(text);
    std::string tidied;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        char const c = folded[i];
        bool const closes = c == ':' || c == ',' || c == ';' || c == ')' || c == '.';
        bool const word_ends = i + 1 == folded.size() || folded[i + 1] == ' ' || folded[i + 1] == '.';
        if (closes && word_ends && tidied.size() > 1 && tidied.back() == ' ')
            tidied.pop_back();
        if (c == ' ' && !tidied.empty() && tidied.back() == '(')
            continue;
        if (c == '-' && !word_ends && tidied.size() > 1 && tidied.back() == ' ' && is_letter(tidied[tidied.size() - 2]))
            tidied.pop_back();
        tidied += c;
    }
    return tidied;
}

/// Where the term ends that a bullet explains, as in "Biopsy: The removal of cells"; 0 for none.
std::size_t term_end(std::string_view text)
{
    constexpr std::size_t k_longest_term = 90;
    auto const colon = text.find(": ");
    if (colon == std::string_view::npos || colon == 0 || colon > k_longest_term)
        return 0;
    std::string_view const term = text.substr(0, colon);
    return term.find(". ") == std::string_view::npos && term.find('"') == std::string_view::npos ? colon + 1 : 0;
}

/// Whether the text's first sentence is the heading above it, which may lack the end mark.
bool begins_with_sentence(std::string_view text, std::string_view heading)
{
    if (!text.starts_with(heading))
        return false;
    std::string_view const rest = text.substr(heading.size());
    return ends_sentence(heading) || heading.ends_with(':') || rest.empty() || rest.starts_with('.')
        || rest.starts_with(':');
}

} // namespace

void Outline::join(std::string_view text)
{
    if (m_lines.empty())
        return add_paragraph(text);
    m_lines.back().text += ' ';
    m_lines.back().text += text;
}

std::vector<Block> Outline::take_blocks()
{
    std::vector<Block> blocks;
    for (Line const& line : std::exchange(m_lines, {})) {
        Block block { line.kind, line.level, 0, { tidy(line.text), {} } };
        std::string const& text = block.content.text;
        if (!has_words(text))
            continue;
        bool const after_heading = !blocks.empty() && blocks.back().kind == BlockKind::heading;
        if (after_heading && line.kind == BlockKind::paragraph
            && begins_with_sentence(text, blocks.back().content.text))
            blocks.pop_back();
        if (std::size_t const end = line.kind == BlockKind::bullet ? term_end(text) : 0)
            block.content.runs.push_back({ 0, static_cast<std::uint32_t>(end), true, false });
        blocks.push_back(std::move(block));
    }
    while (!blocks.empty() && blocks.back().kind == BlockKind::heading)
        blocks.pop_back();
    return blocks;
}

} // namespace content::medquad
