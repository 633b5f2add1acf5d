#pragma once
// The names of languages: BCP 47 tags such as "en", "pt-BR" and "zh-Hans".

#include <string>
#include <string_view>

namespace content {

/// Whether `text` has the form of a BCP 47 tag, as far as matters here: a language of two or three
/// letters, then subtags of two to eight letters or digits. Whether there is such a language is not asked.
[[nodiscard]] bool is_language_tag(std::string_view text);

/// The one tag of a language that all its tags mean: in its usual case, "pt-br" being "pt-BR" and "ZH-hans" "zh-Hans"
/// (RFC 5646, 2.1.1), and by its present name, "iw" being "he" (4.5).
[[nodiscard]] std::string usual_language_tag(std::string_view tag);

} // namespace content
