#pragma once
// Where to touch to get from the invitation to an article. It is learned once from a recording; the runs that
// are timed go the same way without one, which would disturb them.

#include "base/geometry.h"
#include "bench/leaflets.h"
#include "bench/running_kiosk.h"
#include "platform/pointer.h"

namespace bench {

struct Route {
    base::Point start;                ///< On the invitation.
    std::vector<base::Point> article; ///< One after the other, from the home screen.
    base::Rect text;                  ///< What of the article's text can be dragged.
};

/// Throws std::runtime_error when the article can't be reached.
[[nodiscard]] Route learn_route(KioskSetup setup, Longest const& longest, std::filesystem::path const& scratch);

/// Touches one after the other, with time for each screen to come to rest.
void follow(RunningKiosk& kiosk, tests::Pointer& finger, std::vector<base::Point> const& touches);

} // namespace bench
