#pragma once
// Markdown line by line, for what is rewritten before it is parsed.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace content {

[[nodiscard]] inline std::string_view without_line_end(std::string_view line)
{
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

[[nodiscard]] inline std::size_t count_of(std::string_view text, char c)
{
    return std::min(text.find_first_not_of(c), text.size());
}

/// Knows, line after line, which lines are a code block between fences of its own, where marks are shown as they are.
class CodeFences {
public:
    /// Of the next line, without its blanks; the fences themselves are in it.
    [[nodiscard]] bool is_in_code(std::string_view text)
    {
        char const mark = text.empty() ? '\0' : text.front();
        std::size_t const marks = mark == '`' || mark == '~' ? count_of(text, mark) : 0;
        std::string_view const rest = text.substr(marks);
        if (m_marks == 0) {
            // "```code``` in a line" opens none.
            bool const opens = marks >= 3 && (mark == '~' || rest.find('`') == std::string_view::npos);
            m_mark = mark;
            m_marks = opens ? marks : 0;
            return opens;
        }
        if (mark == m_mark && marks >= m_marks && rest.find_first_not_of(" \t") == std::string_view::npos)
            m_marks = 0;
        return true;
    }

private:
    char m_mark = '\0';      ///< Of the block that is open,
    std::size_t m_marks = 0; ///< and how many opened it; 0: none is.
};

} // namespace content
