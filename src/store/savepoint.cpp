#include "store/savepoint.h"

namespace store {

Savepoint::Savepoint(SQLite::Database& database)
    : m_begin(database, "SAVEPOINT whole")
    , m_undo(database, "ROLLBACK TO whole")
    , m_release(database, "RELEASE whole")
{
}

void Savepoint::begin()
{
    m_begin.tryReset();
    m_begin.exec();
}

void Savepoint::release()
{
    m_release.tryReset();
    m_release.exec();
}

void Savepoint::undo() noexcept
{
    for (SQLite::Statement* const step : { &m_undo, &m_release }) {
        step->tryReset();
        step->tryExecuteStep();
    }
}

} // namespace store
