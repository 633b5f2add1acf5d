#pragma once
// A MedQuAD document as its XML says it, nothing recovered and nothing judged yet.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace content::medquad {

struct MedquadPair {
    std::string question, type, answer; ///< As written, white space included.
};

/// Everything but `focus` may be empty: MedQuAD's collections differ in what they fill in.
struct MedquadDocument {
    std::string id, source, url, focus;
    std::vector<std::string> synonyms, semantic_groups, categories;
    std::vector<MedquadPair> pairs; ///< In the order of the file.
};

/// `malformed` for what is not well-formed XML, has a document type (and so could define entities), or
/// is not a MedQuAD document; the message names the line.
[[nodiscard]] base::Result<MedquadDocument> parse_medquad(std::string_view xml, std::string_view name);

} // namespace content::medquad
