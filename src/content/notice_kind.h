#pragma once
// Notices as GitHub's Markdown has them: "> [!WARNING]".

#include "content/vocabulary/article.h"

namespace content {

/// The kind that `text` begins with, which is taken away from it with the space behind it; Sign::none for a notice
/// without a kind.
[[nodiscard]] Sign take_notice_kind(RichText& text);

} // namespace content
