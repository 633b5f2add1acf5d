#pragma once
// Forgetting on purpose: what a visitor typed is overwritten, not merely freed.

#include <string>

namespace base {

/// Overwrites the whole capacity of `text`, then empties it. Not optimised away.
void wipe(std::string& text);

} // namespace base
