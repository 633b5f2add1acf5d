#pragma once
// A copy of a log, for repair, before SQLite drops what it can't read of it.

#include "base/result.h"

#include <filesystem>

namespace feedback {

/// Copies a log that nobody has open, and its journal, to a name of logs set aside, which it returns; nothing where
/// there is such a copy already, since whoever only reads a log leaves its journal for the next one to find. The date
/// in it is that of the journal's last change, so that whoever opens the log need not know today's. No part of a copy
/// is left after an error, as `no_space` and `unreadable`.
[[nodiscard]] base::Result<std::filesystem::path> keep_as_it_is(std::filesystem::path const& file);

} // namespace feedback
