#pragma once
// What lecternctl prints with --json: an array of objects, one a line, written as they come.

#include "content/vocabulary/article.h"
#include "feedback/vocabulary/record.h"

#include <nlohmann/json.hpp>

namespace lecternctl {

/// Keys stand in the order in which they are put.
using Json = nlohmann::ordered_json;

/// slug, title, subtitle, language, author, reviewed ("YYYY-MM-DD" or null), collections, other_names,
/// references, source, licence, address, approved_by, approved (as reviewed).
[[nodiscard]] Json to_json(content::Metadata const& metadata);
/// The same and `blocks`.
[[nodiscard]] Json to_json(content::Article const& article);
/// id, article (or null), language, rating, reasons, comment, week, repeated, hidden, sealed, held_back.
[[nodiscard]] Json to_json(feedback::FeedbackRecord const& record);

/// On one line. Malformed UTF-8 becomes U+FFFD; beyond ASCII nothing is escaped, but control characters always are.
[[nodiscard]] std::string line_of(Json const& value);

/// Prints an array to standard output element by element. Without end(), e.g. after an error, the
/// output is not JSON, so that nobody takes half a list for the whole.
class JsonArray {
public:
    void add(Json const& element);
    void end();

private:
    bool m_empty = true;
};

} // namespace lecternctl
