#pragma once
// What happened, by area. An action of an area is an Action by itself: Action(home::ChooseCollection { "tests" }).

#include "kiosk/appearance/appearance.h"
#include "kiosk/article/article.h"
#include "kiosk/comments/comments.h"
#include "kiosk/dashboard/dashboard.h"
#include "kiosk/door/door.h"
#include "kiosk/exports/exports.h"
#include "kiosk/feedback/feedback.h"
#include "kiosk/home/home.h"
#include "kiosk/invitation/invitation.h"
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

namespace kiosk {

/// One alternative an area: one variant of them all costs every file that names it a gigabyte of compiler memory.
using AnyAction = std::variant<session::Action, invitation::Action, home::Action, letters::Action, search::Action,
    article::Action, feedback::Action, typing::Action, door::Action, volunteer::Action, dashboard::Action,
    comments::Action, places::Action, exports::Action, library::Action, settings::Action, appearance::Action>;

using Action = Whole<AnyAction>;

} // namespace kiosk
