// What visitors type is copied by libraries as they please, where no WipingString reaches. Whatever the program frees
// is overwritten first; the arrays and sized forms of the standard library end here, too.

#include "base/wipe.h"

#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>

#ifndef __SANITIZE_ADDRESS__ // It has operators of its own.

void operator delete(void* block) noexcept
{
    if (block)
        base::wipe(block, ::malloc_usable_size(block));
    std::free(block);
}

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }

#endif
