#pragma once
// SQLite's own memory, in which what visitors type is bound to statements.

namespace store {

/// From now on SQLite overwrites what it frees. Before the first database is opened.
void overwrite_freed_memory();

} // namespace store
