#pragma once
// Tabs, letters and cards of an edition that is open, whichever version built it. Throws SQLite::Exception: call it
// inside read_edition().

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace catalogue {

[[nodiscard]] base::Result<Library> read_library(SQLite::Database& edition);
[[nodiscard]] base::Result<IndexPage> read_page(SQLite::Database& edition, IndexQuery const& query);

} // namespace catalogue
