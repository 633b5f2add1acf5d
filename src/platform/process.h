#pragma once
// How the process ends and what it keeps to itself: a clean end on request, and no core dump of typed words.

#include <functional>

namespace platform {

/// Typed words must not reach a core file or another process of the same user.
void forbid_core_dumps();

/// Calls `on_request` (on a thread of its own, once) when SIGTERM, SIGINT or SIGHUP asks the process to end. Call it
/// before any other thread starts.
void on_end_request(std::function<void()> on_request);

} // namespace platform
