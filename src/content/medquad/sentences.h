#pragma once
// The sentences of a piece of text, and questions among them.

#include <string_view>
#include <vector>

namespace content::medquad {

/// Views into `text`, without the blanks between them.
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view text);

/// A sentence that asks, as a heading does: "How is it treated?", but not "Did you know?".
[[nodiscard]] bool asks(std::string_view sentence);

} // namespace content::medquad
