#pragma once
// Words that mean the same, for searches: "heart attack" and "myocardial infarction".

#include "base/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Words and phrases that mean the same; at least two.
using SynonymGroup = std::vector<std::string>;
/// By language ("en"); that of a language serves its regions too ("en-GB").
using Synonyms = std::map<std::string, std::vector<SynonymGroup>>;

/// As large a file, and as many words, as it may have: the words of a group may be named again by a YAML alias.
inline constexpr std::size_t k_synonyms_limit_bytes = 256 * 1024;
inline constexpr std::size_t k_synonyms_limit_words = 20'000;

/// A mapping of languages to lists of groups: `en: [[myocardial infarction, heart attack], ...]`. `malformed` when it
/// is anything else, naming the line; `too_large` over a limit.
[[nodiscard]] base::Result<Synonyms> read_synonyms(std::string_view yaml, std::string_view name);

} // namespace content
