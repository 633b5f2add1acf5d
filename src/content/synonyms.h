#pragma once
// Words that mean the same, for searches: "heart attack" and "myocardial infarction".

#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Words and phrases that mean the same; at least two.
using SynonymGroup = std::vector<std::string>;
/// By language ("en"); that of a language serves its regions too ("en-GB").
using Synonyms = std::map<std::string, std::vector<SynonymGroup>>;

/// A mapping of languages to lists of groups: `en: [[myocardial infarction, heart attack], ...]`. `malformed` when it
/// is anything else, naming the line.
[[nodiscard]] base::Result<Synonyms> read_synonyms(std::string_view yaml, std::string_view name);

} // namespace content
