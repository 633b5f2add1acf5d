#include "kiosk/update.h"

namespace kiosk::typing {

Effects update(Model& model, Action const& action)
{
    // One of them at most is in front; elsewhere a key types nothing.
    [[maybe_unused]] bool const taken
        = feedback::type(model, action) || door::type(model, action) || settings::type(model, action);
    return {};
}

} // namespace kiosk::typing
