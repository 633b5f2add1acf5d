#pragma once
// Notices as GitHub's Markdown has them, "> [!WARNING]", and the words that other programs have for their kinds.

#include "content/vocabulary/article.h"

#include <optional>
#include <string_view>

namespace content {

/// `warning` of "attention", in any case; nothing for a word that names no notice.
[[nodiscard]] std::optional<Sign> notice_named(std::string_view word);

/// The kind that `text` begins with, which is taken away from it with the space behind it; Sign::none for a notice
/// without a kind.
[[nodiscard]] Sign take_notice_kind(RichText& text);

} // namespace content
