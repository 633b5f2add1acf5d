#include "faults/failing_disk.h"

namespace faults {

namespace {

bool may_fail(Failing calls, DiskCall const& call)
{
    bool const reads = call.kind == DiskCallKind::open || call.kind == DiskCallKind::read;
    std::string const name = call.path.filename().string();
    bool const reads_rows = reads && (name.starts_with("log.") || name.starts_with("staff."));
    switch (calls) {
    case Failing::any: return true;
    case Failing::any_but_reading_rows: return !reads_rows;
    case Failing::reading_rows: return reads_rows;
    case Failing::writing: return !reads && call.kind != DiskCallKind::unlink;
    }
    return false;
}

} // namespace

int FailingDisk::refuse(DiskCall const& call)
{
    if (!may_fail(m_fault.calls, call))
        return 0;
    std::size_t const which = m_calls++;
    bool const fails = m_fault.lasts ? which >= m_first : which == m_first;
    return fails && !m_mended ? m_fault.error : 0;
}

} // namespace faults
