#include "kiosk/action.h"

namespace kiosk {

Action::Action(Action const&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(Action const&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

} // namespace kiosk
