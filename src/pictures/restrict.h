#pragma once
// What the helper gives up before it looks at a stranger's bytes.

namespace pictures {

/// Memory, time and files are limited; no new program, process, connection or written file is possible. What the
/// kernel does not offer is done without.
void restrict_process();

} // namespace pictures
