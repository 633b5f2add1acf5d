#pragma once
// Structure recovered from white space. MedQuAD lost its line ends, lists and headings when it was made
// from web pages; how many blanks stand where they were is a habit of each source.

#include "content/vocabulary/article.h"

#include <string_view>
#include <vector>

namespace content::medquad {

/// The blocks of one answer; headings inside it are of level 3 and 4. Empty when it holds no word.
using Structure = std::vector<Block> (*)(std::string_view answer);

/// National Cancer Institute: headings on lines of their own, "    -  " bullets, nested by wider gaps.
[[nodiscard]] std::vector<Block> structure_of_cancer_gov(std::string_view answer);

/// MedlinePlus: one line; four or more blanks part paragraphs, and bullets begin with "- ".
[[nodiscard]] std::vector<Block> structure_of_medlineplus(std::string_view answer);

/// Genetics Home Reference: one line; two blanks behind a full stop part paragraphs, bullets begin with "- ".
[[nodiscard]] std::vector<Block> structure_of_ghr(std::string_view answer);

/// GARD, NHLBI, NINDS, NIHSeniorHealth, CDC and any other: lines and three blanks part paragraphs, bullets begin with
/// "- " or are short lines below a colon. What only the page meant is left out, and a flattened table becomes a list.
[[nodiscard]] std::vector<Block> structure_of_prose(std::string_view answer);

/// NIDDK: lines of blanks part paragraphs, lists stand in one line that begins with "- ".
[[nodiscard]] std::vector<Block> structure_of_niddk(std::string_view answer);

} // namespace content::medquad
