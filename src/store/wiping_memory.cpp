#include "store/wiping_memory.h"

#include "base/wipe.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace store {

namespace {

sqlite3_mem_methods s_heap;

void release(void* block)
{
    if (block)
        base::wipe(block, static_cast<std::size_t>(s_heap.xSize(block)));
    s_heap.xFree(block);
}

void* resize(void* block, int bytes)
{
    void* const other = s_heap.xMalloc(bytes);
    if (!other)
        return nullptr;
    std::memcpy(other, block, static_cast<std::size_t>(std::min(bytes, s_heap.xSize(block))));
    release(block);
    return other;
}

} // namespace

void overwrite_freed_memory()
{
    if (::sqlite3_config(SQLITE_CONFIG_GETMALLOC, &s_heap) != SQLITE_OK)
        return;
    sqlite3_mem_methods wiping = s_heap;
    wiping.xFree = release;
    wiping.xRealloc = resize;
    ::sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping);
    // Small blocks would be handed out and back within a connection, and never be freed.
    ::sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

} // namespace store
