#include "base/wipe.h"

#include <cstring>

namespace base {

void wipe(std::string& text)
{
    text.resize(text.capacity());
    wipe(text.data(), text.size());
    text.clear();
}

void wipe(void* memory, std::size_t bytes) { ::explicit_bzero(memory, bytes); }

// In a frame of its own, below which nothing is in use.
[[gnu::noinline]] void wipe_stack()
{
    constexpr std::size_t k_deepest = 256 << 10;
    char below[k_deepest];
    ::explicit_bzero(below, sizeof below);
}

} // namespace base
