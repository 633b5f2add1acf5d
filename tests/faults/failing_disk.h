#pragma once
// A disk on which one call fails, once or from then on, as SQLite tests itself
// (https://www.sqlite.org/testing.html, 3.2).

#include "faults/disk_calls.h"

#include <cstddef>

namespace faults {

/// The calls that may fail.
enum class Failing {
    any,
    any_but_reading_rows,
    reading_rows, ///< log.db and staff.db, of which an error and damage are not yet told apart.
    writing,      ///< A full disk can be read.
};

struct DiskFault {
    char const* name;
    int error;
    Failing calls;
    bool lasts; ///< Until the disk is mended.
};

class FailingDisk : public DiskWatcher {
public:
    /// The first call that fails is the one after `calls` that might have.
    FailingDisk(DiskFault const& fault, std::size_t calls)
        : m_fault(fault)
        , m_first(calls)
    {
    }

    int refuse(DiskCall const& call) override;

    /// How many calls might have failed so far.
    [[nodiscard]] std::size_t calls() const { return m_calls; }
    [[nodiscard]] bool has_failed() const { return m_calls > m_first; }
    void mend() { m_mended = true; }

private:
    DiskFault m_fault;
    std::size_t m_first, m_calls = 0;
    bool m_mended = false;
};

} // namespace faults
