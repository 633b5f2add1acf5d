#pragma once
// Overwrites what a visitor typed before its memory is freed.

#include <cstddef>
#include <string>

namespace base {

/// Overwrites the whole capacity of `text`, then empties it. Not optimised away.
void wipe(std::string& text);
/// Overwrites memory that somebody else owns and is about to free.
void wipe(void* memory, std::size_t bytes);

/// Overwrites what calls that have returned left on this thread's stack, as deep as libraries go.
void wipe_stack();

} // namespace base
