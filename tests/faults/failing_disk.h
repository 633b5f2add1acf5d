#pragma once
// A disk on which one call fails, once or from then on, as SQLite tests itself
// (https://www.sqlite.org/testing.html, 3.2).

#include "faults/disk_calls.h"

#include <cstddef>

namespace faults {

/// The calls that may fail.
enum class Failing {
    any,
    writing, ///< A full disk can be read.
};

/// When the disk works again.
enum class FaultEnd {
    after_a_call,
    after_a_pause, ///< A disk that resets: as soon as somebody waits.
    when_mended,
};

struct DiskFault {
    char const* name;
    int error;
    Failing calls;
    FaultEnd end;
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
    /// Somebody waits.
    void pause() { m_mended = m_mended || (has_failed() && m_fault.end == FaultEnd::after_a_pause); }

private:
    DiskFault m_fault;
    std::size_t m_first, m_calls = 0;
    bool m_mended = false;
};

} // namespace faults
