#pragma once
// Words that only make sense on a web page: "click here", "watch the video". A leaflet has nowhere to go.

#include "content/vocabulary/article.h"

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// The first of such words in `text`, with a few around it, as they stand there. Nothing in languages that have no
/// known ones.
[[nodiscard]] std::optional<std::string> web_words_in(std::string_view text, std::string_view language);

/// In the first block of the article that has any.
[[nodiscard]] std::optional<std::string> web_words_in(Article const& article);

} // namespace content
