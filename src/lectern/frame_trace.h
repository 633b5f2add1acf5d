#pragma once
// `--trace FILE`: when each frame began, was built and was shown; what the benchmark reads.

#include "base/input.h"
#include "base/result.h"

#include <filesystem>
#include <fstream>

namespace lectern {

class FrameTrace {
public:
    [[nodiscard]] static base::Result<FrameTrace> create(std::filesystem::path const& file);
    /// A line of three numbers: nanoseconds of the steady clock, which all processes of a machine share.
    void frame(base::Instant began, base::Instant built, base::Instant shown);

private:
    explicit FrameTrace(std::ofstream out);
    std::ofstream m_out;
};

} // namespace lectern
