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

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>

namespace kiosk {

/// One alternative an area: one variant of them all costs every file that names it a gigabyte of compiler memory.
using AnyAction = std::variant<session::Action, invitation::Action, home::Action, letters::Action, search::Action,
    article::Action, feedback::Action, typing::Action, door::Action, volunteer::Action, dashboard::Action,
    comments::Action, places::Action, exports::Action, library::Action, settings::Action, appearance::Action>;

/// A class, since the code of <variant> to copy, move and destroy so many kinds is compiled for seconds in each file
/// that uses it.
class Action : public AnyAction {
public:
    template <typename Part>
    requires(!std::same_as<std::remove_cvref_t<Part>, Action> && std::constructible_from<AnyAction, Part>)
        Action(Part&& part) // NOLINT: an action of an area is an Action
        : AnyAction(std::forward<Part>(part))
    {
    }
    Action(Action const&);
    Action(Action&&) noexcept;
    Action& operator=(Action const&);
    Action& operator=(Action&&) noexcept;
    ~Action();
};

} // namespace kiosk
