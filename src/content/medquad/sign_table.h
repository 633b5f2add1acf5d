#pragma once
// A table of the Human Phenotype Ontology, whose cells were written one after the other.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content::medquad {

struct SignTable {
    std::string_view before;         ///< What stands before its header.
    std::vector<std::string> points; ///< "90%: Short nose", or the sign alone where it is not said how often.
    std::string_view behind;         ///< What stands behind its small print.
};

/// Nothing for an answer without one.
[[nodiscard]] std::optional<SignTable> find_sign_table(std::string_view answer);

} // namespace content::medquad
