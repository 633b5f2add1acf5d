#pragma once
// Numbers of feedback rows, with small ones suppressed.

#include <cstdint>
#include <string>

namespace lecternctl {

/// "1,248"
[[nodiscard]] std::string grouped(std::int64_t number);

/// "20,114 rows", or "<5 rows" below `limit` (privacy.small_cell).
[[nodiscard]] std::string row_count(std::int64_t rows, int limit);

} // namespace lecternctl
