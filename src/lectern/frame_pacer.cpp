#include "lectern/frame_pacer.h"

#include <algorithm>

namespace lectern {

bool FramePacer::owes_frame(Waking const& waking, base::Instant now) const
{
    return waking.input || waking.result || waking.damaged || (m_due && now >= *m_due);
}

void FramePacer::drawn(std::optional<base::Instant> animation, std::optional<base::Instant> deadline)
{
    m_due = animation && deadline ? std::min(*animation, *deadline) : animation ? animation : deadline;
}

std::optional<std::chrono::milliseconds> FramePacer::sleep(base::Instant now) const
{
    if (!m_due)
        return std::nullopt;
    // Rounded up: waking a moment early would mean going round for nothing.
    return std::max(std::chrono::milliseconds { 0 }, std::chrono::ceil<std::chrono::milliseconds>(*m_due - now));
}

} // namespace lectern
