#include "faults/failing_disk.h"

namespace faults {

namespace {

bool may_fail(Failing calls, DiskCall const& call)
{
    bool const reads = call.kind == DiskCallKind::open || call.kind == DiskCallKind::read;
    return calls == Failing::any || (!reads && call.kind != DiskCallKind::unlink);
}

} // namespace

int FailingDisk::refuse(DiskCall const& call)
{
    if (!may_fail(m_fault.calls, call))
        return 0;
    std::size_t const which = m_calls++;
    bool const fails = m_fault.end == FaultEnd::after_a_call ? which == m_first : which >= m_first;
    return fails && !m_mended ? m_fault.error : 0;
}

} // namespace faults
