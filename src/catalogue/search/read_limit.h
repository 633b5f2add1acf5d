#pragma once
// An end to queries that look for what hardly is there.

#include <cstddef>
#include <cstdint>

struct sqlite3;

namespace catalogue::search {

/// Pages of the index, of some hundred rows of a word each, that one query may read in vain: less than a tenth of a
/// second. The whole index of a thousand articles has less.
inline constexpr std::int64_t k_read_pages = 4000;

/// While it lives, the connection's query ends with SQLITE_INTERRUPT when it has read so many pages that led to no row:
/// words that are frequent and never meet are looked for in all rows there are. One at a time.
class ReadLimit {
public:
    explicit ReadLimit(sqlite3* connection, std::int64_t pages = k_read_pages);
    ReadLimit(ReadLimit const&) = delete;
    ReadLimit& operator=(ReadLimit const&) = delete;
    ~ReadLimit();

    /// A row was found: what was done with it does not count, nor looking up where in it so many phrases stand.
    void found_row(std::size_t phrases);

private:
    sqlite3* m_connection;
    std::int64_t m_left; ///< Steps.
};

} // namespace catalogue::search
