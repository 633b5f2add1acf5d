#pragma once
// Texts in other encodings than UTF-8, by ICU.

#include "base/result.h"

#include <string>
#include <string_view>

namespace content {

/// The encoding that a byte order mark names, "UTF-16LE" for one; empty without a mark.
[[nodiscard]] std::string_view marked_encoding(std::string_view content);

/// In UTF-8, without a byte order mark. What is none of that encoding becomes U+FFFD, such as the last character of a
/// text that is cut. Empty for an encoding that is not known.
[[nodiscard]] std::string lax_utf8(std::string_view content, std::string_view encoding);

/// For the message about a text that is not UTF-8: what it may be and what to do, ", perhaps windows-1251; save it as
/// UTF-8". Of a text of which only some lines are not UTF-8, what those may be.
[[nodiscard]] std::string likely_encoding(std::string_view content);

struct DecodedText {
    std::string text;     ///< UTF-8, without a byte order mark.
    std::string encoding; ///< That it was in; empty for UTF-8.
};

/// By its byte order mark; else UTF-8 where it is valid; else in the encoding that it declares near its beginning
/// ("coding: latin1", "charset=windows-1251"); else in Windows-1252 where that is certain. `malformed`, with file and
/// line, for any other text, whose guessed encoding the message names. A text that is not valid UTF-8 only in places
/// is not guessed.
[[nodiscard]] base::Result<DecodedText> decode_text(std::string_view content, std::string_view name);

} // namespace content
