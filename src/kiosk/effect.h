#pragma once
// What must happen outside, by area. Each effect is answered by one of its area's actions, or by none.

#include "kiosk/article/article.h"
#include "kiosk/comments/comments.h"
#include "kiosk/dashboard/dashboard.h"
#include "kiosk/door/door.h"
#include "kiosk/exports/exports.h"
#include "kiosk/feedback/feedback.h"
#include "kiosk/letters/letters.h"
#include "kiosk/library/library.h"
#include "kiosk/places/places.h"
#include "kiosk/search/search.h"
#include "kiosk/session/session.h"
#include "kiosk/settings/settings.h"
#include "kiosk/typing/typing.h"
#include "kiosk/volunteer/volunteer.h"
#include "kiosk/whole.h"

#include <variant>
#include <vector>

namespace kiosk {

using AnyEffect = std::variant<session::Effect, letters::Effect, search::Effect, article::Effect, feedback::Effect,
    door::Effect, volunteer::Effect, dashboard::Effect, comments::Effect, places::Effect, exports::Effect,
    library::Effect, settings::Effect, typing::Effect>;

using Effect = Whole<AnyEffect>;

using Effects = std::vector<Effect>;

} // namespace kiosk
