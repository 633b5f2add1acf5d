#pragma once
// Collects the blocks of one answer while its structure is recovered, and tidies their text.

#include "content/vocabulary/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace content::medquad {

class Outline {
public:
    void add_heading(int level, std::string_view text) { add(BlockKind::heading, level, text); }
    void add_paragraph(std::string_view text) { add(BlockKind::paragraph, 0, text); }
    void add_bullet(int nesting, std::string_view text) { add(BlockKind::bullet, nesting, text); }
    /// A further paragraph inside a bullet of that nesting.
    void add_to_item(int nesting, std::string_view text) { add(BlockKind::paragraph, nesting + 1, text); }
    /// Carries the last block on; begins a paragraph when there is none.
    void join(std::string_view text);

    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    /// The kind of the last block; a paragraph when there is none.
    [[nodiscard]] BlockKind last_kind() const { return m_lines.empty() ? BlockKind::paragraph : m_lines.back().kind; }
    [[nodiscard]] std::string_view last_text() const
    {
        return m_lines.empty() ? std::string_view() : m_lines.back().text;
    }

    /// The blocks, with white space folded and punctuation tidied. A heading that the paragraph after it
    /// repeats, and one that nothing follows, is gone; the term that begins a bullet is strong.
    [[nodiscard]] std::vector<Block> take_blocks();

private:
    struct Line {
        BlockKind kind;
        int level;
        std::string text;
    };
    void add(BlockKind kind, int level, std::string_view text)
    {
        m_lines.push_back({ kind, level, std::string(text) });
    }

    std::vector<Line> m_lines;
};

} // namespace content::medquad
