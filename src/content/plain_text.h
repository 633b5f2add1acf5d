#pragma once
// The text that an article may hold: valid UTF-8, white space folded, no control characters.

#include "base/result.h"
#include "content/vocabulary/article.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// `too_large`, and says so, for more than `limit_bytes`.
[[nodiscard]] base::Result<void> check_size(std::string_view content, std::size_t limit_bytes, std::string_view name);

/// Refuses what no reader should look at: more than k_article_file_limit_bytes (`too_large`), a NUL or
/// invalid UTF-8 (`malformed`, naming the line).
[[nodiscard]] base::Result<void> check_input(std::string_view content, std::string_view name);

/// `content` behind its byte order mark, where it has one.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view content);

/// Runs of white space and control characters become one space, none at either end. A lone no-break
/// space stays one. Soft hyphens and byte order marks vanish.
[[nodiscard]] std::string fold_white_space(std::string_view text);

/// `text` without the spaces, tabs and line ends at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The same for texts that read the same but for capitals and white space.
[[nodiscard]] std::string reading_key(std::string_view text);

/// Whether the two read the same but for capitals and white space.
[[nodiscard]] bool reads_the_same(std::string_view a, std::string_view b);

/// At most 80 bytes of a text, with "…" where there is more.
[[nodiscard]] std::string beginning_of(std::string_view text);

/// How a piece of text is set.
struct Emphasis {
    bool strong = false, emphasised = false, struck = false;
    friend bool operator==(Emphasis const&, Emphasis const&) = default;
};

/// Collects a RichText from pieces, folding white space across them as fold_white_space does.
class RichTextBuilder {
public:
    void append(std::string_view utf8, Emphasis emphasis = {});
    [[nodiscard]] bool empty() const { return m_content.text.empty(); }
    /// What was collected; the builder is empty afterwards.
    [[nodiscard]] RichText take();

private:
    void append_visible(std::string_view bytes, Emphasis emphasis);

    RichText m_content;
    std::string_view m_pending_space; ///< Written only when something visible follows.
};

} // namespace content
