#include "store/wiped_memory.h"

#include "base/log.h"
#include "base/wipe.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace store {

namespace {

/// SQLite's own, which are asked for before they are replaced.
sqlite3_mem_methods const& original()
{
    static sqlite3_mem_methods const methods = [] {
        sqlite3_mem_methods found {};
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &found);
        return found;
    }();
    return methods;
}

void release(void* block)
{
    if (block)
        base::wipe(block, static_cast<std::size_t>(original().xSize(block)));
    original().xFree(block);
}

/// realloc() would leave a copy behind when it moves the block.
void* resize(void* block, int size)
{
    int const before = original().xSize(block);
    void* const moved = original().xMalloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, static_cast<std::size_t>(std::min(before, size)));
    release(block);
    return moved;
}

} // namespace

void wipe_memory_that_sqlite_frees()
{
    [[maybe_unused]] static bool const once = [] {
        sqlite3_mem_methods methods = original();
        methods.xFree = release;
        methods.xRealloc = resize;
        if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
            base::log::error("SQLite is in use already: what it frees is not overwritten");
        // Small blocks would be handed out and back within a connection, and never be freed.
        sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
        return true;
    }();
}

} // namespace store
