#include "lectern/frame_trace.h"

namespace lectern {

FrameTrace::FrameTrace(std::ofstream out)
    : m_out(std::move(out))
{
}

base::Result<FrameTrace> FrameTrace::create(std::filesystem::path const& file)
{
    std::ofstream out(file, std::ios::trunc);
    if (!out)
        return base::failure(base::ErrorCode::read_only, file.string() + ": can't be written");
    return FrameTrace(std::move(out));
}

void FrameTrace::frame(base::Instant began, base::Instant built, base::Instant shown)
{
    auto nanoseconds
        = [](base::Instant instant) { return std::chrono::nanoseconds(instant.time_since_epoch()).count(); };
    m_out << nanoseconds(began) << ' ' << nanoseconds(built) << ' ' << nanoseconds(shown) << std::endl;
}

} // namespace lectern
