#pragma once
// Findings in the rows of an edition. Throws SQLite::Exception: call it inside guarded().

#include "catalogue/findings.h"
#include "store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

class FindingWriter {
public:
    explicit FindingWriter(SQLite::Database& edition);
    /// Of one article, those that an edition keeps.
    void write(std::int64_t article, std::vector<Finding> const& findings);

private:
    SQLite::Statement m_finding;
};

/// Once, when all articles are written: finds leaflets of one language with nearly the same title. One look at each
/// title and one sorting of their keys, in constant memory.
void write_alike_titles(SQLite::Database& edition);

/// What was reviewed before that day is overdue: "2023-11-22".
[[nodiscard]] std::string last_day_of_review(ReviewRule const& rule);

/// All findings of an edition, kind by kind in their order, and by slug and language. Kinds that the edition does not
/// know are left out, see knows().
void visit_findings(SQLite::Database& edition, ReviewRule const& rule, FindingVisitor const& visit);

/// Editions of earlier versions do not know all kinds.
[[nodiscard]] bool knows(SQLite::Database const& edition, FindingKind kind);

} // namespace catalogue
