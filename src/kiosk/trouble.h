#pragma once
// Why something that staff asked for was not done, and how that is said.

#include "base/result.h"

#include <string>

namespace kiosk {

struct Viewer;

enum class Trouble {
    none,
    stopped, ///< By staff.
    nothing_new,
    no_feedback,
    no_library,
    missing,    ///< It is not there.
    unreadable, ///< What was given breaks its own rules.
    damaged,    ///< A file of the kiosk's own.
    no_space,
    read_only,
    busy, ///< Somebody else is at it.
    gone, ///< What it was read from or written to was there before.
    refused,
    failed, ///< Anything else.
};

/// What staff asked for; the same trouble means something else to each.
enum class Task { export_feedback, bring_back_feedback, import_library, open_library, change_setting, withdraw };

/// The one way from an error to its words.
[[nodiscard]] Trouble trouble_of(base::ErrorCode code);

/// What happened and what to do next. Empty for none.
[[nodiscard]] std::string trouble_text(Viewer const& viewer, Trouble trouble, Task task);

} // namespace kiosk
