#pragma once
// The pictures of one paragraph of Markdown, as its parser announces them.

#include "content/plain_text.h"
#include "content/vocabulary/article.h"

#include <md4c.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

class ParagraphPictures {
public:
    struct Found {
        std::string source, caption;
        RichText text;                ///< Instead of it; may be empty.
        std::string_view source_text; ///< Points into the Markdown, or to a copy of the parser's that has gone.
    };

    void enter(MD_SPAN_IMG_DETAIL const& detail);
    void leave();
    /// Of any text in the paragraph, pictures' or not.
    void append(std::string_view text);

    /// There are some, and nothing else is in the paragraph.
    [[nodiscard]] bool stand_alone() const { return !m_found.empty() && !m_among_words; }
    /// Forgets the paragraph.
    std::vector<Found> take();

private:
    std::vector<Found> m_found;
    RichTextBuilder m_text;
    int m_depth = 0; ///< A picture's text may hold another picture.
    bool m_among_words = false;
};

/// The line of a file that each byte of a text made from it is in.
class LineFinder {
public:
    /// `lines` names, for each line of the text, the one of the file.
    LineFinder(std::string_view text, std::vector<int> lines)
        : m_file(text)
        , m_lines(std::move(lines))
    {
    }
    /// From 1; 0 where `part` is no part of the text.
    [[nodiscard]] int line_of(std::string_view part);

private:
    std::string_view m_file;
    std::vector<int> m_lines;
    std::vector<std::size_t> m_ends; ///< Of lines, once they were asked for.
};

} // namespace content
