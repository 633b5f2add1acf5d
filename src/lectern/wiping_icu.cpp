#include "lectern/wiping_icu.h"

#include "base/log.h"
#include "base/wipe.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <string>
#include <unicode/uclean.h>

namespace lectern {

namespace {

void* allocate(void const*, std::size_t bytes) { return std::malloc(bytes); }

void release(void const*, void* block)
{
    if (block)
        base::wipe(block, ::malloc_usable_size(block));
    std::free(block);
}

/// A block that moves leaves nothing where it was.
void* resize(void const*, void* block, std::size_t bytes)
{
    void* const moved = std::malloc(bytes);
    if (!moved)
        return nullptr;
    if (block)
        std::memcpy(moved, block, std::min(bytes, ::malloc_usable_size(block)));
    release(nullptr, block);
    return moved;
}

} // namespace

void wipe_memory_that_icu_frees()
{
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(nullptr, allocate, resize, release, &status);
    if (U_FAILURE(status))
        base::log::warn(std::string("what ICU frees is not overwritten: ") + u_errorName(status));
}

} // namespace lectern
