#include "platform/mount_watch.h"

#include "base/file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <thread>

namespace platform {

struct MountWatch::Impl {
    int mounts = -1;
    int end = -1;
    std::thread thread {};

    ~Impl()
    {
        if (thread.joinable()) {
            std::uint64_t const one = 1;
            static_cast<void>(!::write(end, &one, sizeof one));
            thread.join();
        }
        for (int const descriptor : { mounts, end })
            if (descriptor >= 0)
                ::close(descriptor);
    }

    void watch(std::function<void()> const& on_change) const
    {
        // The kernel remembers for each open file which changes it has reported; no reading is needed (proc(5)).
        std::array<pollfd, 2> awaited { pollfd { mounts, POLLPRI, 0 }, pollfd { end, POLLIN, 0 } };
        for (;;) {
            int const ready = ::poll(awaited.data(), awaited.size(), -1);
            if (ready < 0 && errno != EINTR)
                return;
            if (ready > 0 && awaited[1].revents != 0)
                return;
            if (ready > 0 && (awaited[0].revents & (POLLPRI | POLLERR)) != 0)
                on_change();
        }
    }
};

MountWatch::MountWatch(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
MountWatch::MountWatch(MountWatch&&) noexcept = default;
MountWatch& MountWatch::operator=(MountWatch&&) noexcept = default;
MountWatch::~MountWatch() = default;

base::Result<MountWatch> MountWatch::start(std::function<void()> on_change)
{
    auto impl = std::make_unique<Impl>();
    impl->mounts = ::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    impl->end = ::eventfd(0, EFD_CLOEXEC);
    if (impl->mounts < 0 || impl->end < 0)
        return base::failure(
            base::ErrorCode::unavailable, base::error_from_errno("watch /proc/self/mountinfo").message);
    impl->thread = std::thread([watched = impl.get(), on_change = std::move(on_change)] { watched->watch(on_change); });
    return MountWatch(std::move(impl));
}

} // namespace platform
