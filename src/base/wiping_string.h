#pragma once
// Text that leaves nothing behind in memory, also where it grew.

#include "base/wipe.h"

#include <cstddef>
#include <memory>
#include <string>

namespace base {

/// Overwrites what it gives back.
template <typename T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <typename Other>
    WipingAllocator(WipingAllocator<Other> const&)
    {
    }
    [[nodiscard]] T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* memory, std::size_t count)
    {
        wipe(memory, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }
    friend bool operator==(WipingAllocator const&, WipingAllocator const&) { return true; }
};

/// A short one lies within the object, which nobody wipes: make it with wiping_string().
using WipingString = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;

/// Empty, with its memory apart from the object for as long as it lives; clear() keeps it.
[[nodiscard]] inline WipingString wiping_string(std::size_t bytes = 256)
{
    WipingString text;
    text.reserve(bytes);
    return text;
}

} // namespace base
