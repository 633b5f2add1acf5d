#pragma once
// All that the program knows. Each area's part is declared in the folder of its name.

#include "catalogue/vocabulary/library.h"
#include "kiosk/session.h"
#include "kiosk/settings.h"
#include "kiosk/staff.h"

#include <cstdint>
#include <optional>

namespace kiosk {

struct Model {
    Settings settings;
    catalogue::Library library;
    home::CommonTopics common_topics; ///< Of the library's edition.
    bool library_known = false;       ///< It has been looked at: until then nobody knows that it is empty.
    bool library_failed = false;      ///< There is a catalogue, and it can't be read.
    Session session;
    std::uint64_t generation = 1;      ///< Counts sessions: a result asked for by an earlier one is dropped.
    std::optional<Staff> staff;        ///< They are at the kiosk; the session waits.
    std::uint64_t staff_visit = 0;     ///< Counts theirs, as `generation` counts sessions.
    std::size_t invitation_turn = 0;   ///< Never reset; selects the invitation's order and position.
    base::Instant invitation_until {}; ///< When the next turn begins.
    bool paused = false;               ///< Out of use until staff come again.
    bool pause_not_kept = false;       ///< The pause, or its end, could not be saved: a restart undoes it.
    base::Instant now {};
};

} // namespace kiosk
