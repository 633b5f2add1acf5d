#pragma once
// Work beside that of the calling thread.

#include <future>
#include <system_error>
#include <utility>

namespace base {

/// Begins at once; the future's destructor waits for the end. Where no thread is to be had, the work is done when the
/// future is asked for its result.
template <typename Work>
[[nodiscard]] auto on_another_thread(Work work) -> std::future<decltype(work())>
{
    try {
        return std::async(std::launch::async, work);
    } catch (std::system_error const&) {
        return std::async(std::launch::deferred, std::move(work));
    }
}

} // namespace base
