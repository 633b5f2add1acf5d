#pragma once
// Visits counted by week and language: no visit has a row, a time or an order of its own.

#include "base/iso_week.h"
#include "feedback/vocabulary/visit.h"

#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace feedback {

struct VisitCount {
    std::string language; ///< The one shown at the end.
    base::IsoWeek week;
    VisitEnd ended_by = VisitEnd::idle;
    bool visited = true; ///< False: staff reset a screen at which nobody was; that is a reset and no visit.
    std::vector<std::string> articles {}; ///< Slugs of what was read. Each counts once.
};

/// Adds to the counters. Throws SQLite::Exception: call it inside guarded(), within a transaction.
void add_visit(SQLite::Database& database, VisitCount const& visit);

} // namespace feedback
