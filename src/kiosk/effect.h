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

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk {

using AnyEffect = std::variant<session::Effect, letters::Effect, search::Effect, article::Effect, feedback::Effect,
    door::Effect, volunteer::Effect, dashboard::Effect, comments::Effect, places::Effect, exports::Effect,
    library::Effect, settings::Effect, typing::Effect>;

/// A class for the reason that Action is one.
class Effect : public AnyEffect {
public:
    template <typename Part>
    requires(!std::same_as<std::remove_cvref_t<Part>, Effect> && std::constructible_from<AnyEffect, Part>)
        Effect(Part&& part) // NOLINT: an effect of an area is an Effect
        : AnyEffect(std::forward<Part>(part))
    {
    }
    Effect(Effect const&);
    Effect(Effect&&) noexcept;
    Effect& operator=(Effect const&);
    Effect& operator=(Effect&&) noexcept;
    ~Effect();
};

using Effects = std::vector<Effect>;

} // namespace kiosk
