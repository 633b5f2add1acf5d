#pragma once
// A savepoint that is used again and again: SQLite::Savepoint has its words parsed each time.

#include "store/database.h"

namespace store {

/// Throws SQLite::Exception.
class Savepoint {
public:
    explicit Savepoint(SQLite::Database& database);

    /// Writes all that `write` writes, or nothing where it fails or throws. Returns what it returns, a Result.
    template <typename Write>
    [[nodiscard]] auto perform(Write&& write) -> decltype(write())
    {
        begin();
        try {
            auto result = write();
            result ? release() : undo();
            return result;
        } catch (...) {
            undo();
            throw;
        }
    }

private:
    void begin();
    void release();
    /// As well as it can: an error of the disk may have undone the whole transaction already.
    void undo() noexcept;

    SQLite::Statement m_begin, m_undo, m_release;
};

} // namespace store
