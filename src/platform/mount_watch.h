#pragma once
// Notices that something was mounted or unmounted.

#include "base/result.h"

#include <functional>
#include <memory>

namespace platform {

class MountWatch {
public:
    /// Calls `on_change` on a thread of its own after each change of the mounts from here on; what is mounted already
    /// is no change. `on_change` must be quick, e.g. wake the loop. `unavailable` where the system can't tell.
    [[nodiscard]] static base::Result<MountWatch> start(std::function<void()> on_change);

    MountWatch(MountWatch&&) noexcept;
    MountWatch& operator=(MountWatch&&) noexcept;
    /// Ends at once; afterwards `on_change` is not called any more.
    ~MountWatch();

private:
    struct Impl;
    explicit MountWatch(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace platform
