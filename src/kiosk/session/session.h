#pragma once
// The visit as a whole: time, the ways back, and its end.

#include "base/input.h"
#include "catalogue/vocabulary/library.h"
#include "feedback/vocabulary/visit.h"
#include "kiosk/home/home.h"
#include "kiosk/scroll_state.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::session {

using ResetReason = ::feedback::VisitEnd;

/// All languages in their own names, where the header has room for one button only.
struct LanguagesPage {
    ScrollState scroll;
};

// Actions: what happened.

struct Tick {
    base::Instant now;
};
/// Somebody touched, turned the wheel or pressed a key, and something came of it.
struct UserActive {
    base::Instant now;
};
/// Nothing came of it: a finger that missed, or a panel that touches itself. It counts as somebody's twice in a row.
struct TouchMissed {
    base::Instant now;
};
/// Or closes them, where they are open.
struct OpenLanguages {};
/// Staff's screens have their language from it, too.
struct ChooseLanguage {
    std::string language;
};
struct GoBack {};
struct GoHome {};
/// "Still there?" was answered.
struct KeepSession {};
struct ResetSession {
    ResetReason reason = ResetReason::visitor;
};

// Actions: what came back.

/// Of this edition from here on; also without having been asked for, when there is a new one.
struct LibraryLoaded {
    catalogue::Library library;
    home::CommonTopics common_topics = {};
};
struct LibraryFailed {};

using Action = std::variant<Tick, UserActive, TouchMissed, OpenLanguages, ChooseLanguage, GoBack, GoHome, KeepSession,
    ResetSession, LibraryLoaded, LibraryFailed>;

// Effects.

/// A visitor has gone, who read these: for counts by week that identify nobody.
struct CountVisit {
    std::string language;
    ResetReason reason;
    bool visited = true;           ///< False: staff reset a screen at which nobody was.
    std::vector<std::string> read; ///< Slugs, each once.
};
/// A visitor has gone: truncate journals, look for a new edition of the library.
struct ClearTraces {};
/// A visitor has come: an edition that was imported while nobody was here is theirs.
struct LookForEdition {};
/// Staff have chosen others for home.
struct RenewCommonTopics {};

using Effect = std::variant<CountVisit, ClearTraces, LookForEdition, RenewCommonTopics>;

} // namespace kiosk::session
