#pragma once
// Words that say nothing about what somebody looks for, by language: articles, pronouns, question words.

#include <string_view>

namespace catalogue::search {

/// `spelling` is folded. A language without a list has no such words.
[[nodiscard]] bool is_noise(std::string_view spelling, std::string_view language);

/// Of the words that say nothing: those before a noun, without which it means the same.
[[nodiscard]] bool is_article(std::string_view spelling, std::string_view language);

/// Words of letters rather than of questions: greetings, relatives, how long and who said so. They may be what somebody
/// looks for, but say little in the midst of many others.
[[nodiscard]] bool is_small_talk(std::string_view spelling, std::string_view language);

} // namespace catalogue::search
