#pragma once
// How the process ends and what it keeps to itself: a clean end on request, and no core dump of typed words.

#include "base/result.h"

#include <chrono>
#include <functional>

namespace platform {

/// Typed words must not reach a core file or another process of the same user.
void forbid_core_dumps();

/// Typed words must not reach a swap device: locks what memory the process has and gets, as far as it is used.
/// `unavailable`, with the reason, where the limit on locked memory is not unlimited; `absent` where nothing is swapped
/// anyway.
[[nodiscard]] base::Result<void> lock_memory();

/// A file that somebody cuts short while it is mapped, memory that is not there, a library that gives up: ends the
/// process with status 1 and a line on standard error, so that whoever watches over it starts it again. A stack that is
/// full ends it so on the calling thread alone; on any other the signal itself does, without a line. A limit on the
/// size of files is an error of the write, no end.
void end_cleanly_on_faults();

/// Without enough memory a driver of OpenGL may wait for ever for a thread that it could not start. Until the returned
/// guard is destroyed, the process ends with status 1 and a line on standard error once this time is over.
class StartLimit {
public:
    explicit StartLimit(std::chrono::seconds limit);
    ~StartLimit();
    StartLimit(StartLimit const&) = delete;
    StartLimit& operator=(StartLimit const&) = delete;
};

/// Calls `on_request` (on a thread of its own, once) when SIGTERM, SIGINT or SIGHUP asks the process to end. When it
/// still runs after `patience`, the process ends with status 1 and a line on standard error. Call it before any other
/// thread starts.
void on_end_request(std::function<void()> on_request, std::chrono::seconds patience);

} // namespace platform
