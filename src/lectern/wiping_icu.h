#pragma once
// ICU cuts and folds what visitors type, in memory that it frees by itself.

namespace lectern {

/// From now on what ICU frees is overwritten first. Call it before anything uses ICU, which refuses it later; that is
/// logged.
void wipe_memory_that_icu_frees();

} // namespace lectern
