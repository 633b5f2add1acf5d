#include "kiosk/update.h"

#include <algorithm>

namespace kiosk {

namespace {

void earliest(std::optional<base::Instant>& deadline, base::Instant candidate)
{
    deadline = deadline ? std::min(*deadline, candidate) : candidate;
}

} // namespace

std::optional<base::Instant> next_deadline(Model const& model)
{
    if (model.staff)
        return door::deadline(model);
    if (model.paused)
        return std::nullopt;
    Session const& session = model.session;
    std::optional<base::Instant> deadline;
    if (!session.present)
        return model.invitation_until;
    if (auto const since = waiting_since(session); since && model.now < *since + k_wait_before_notice)
        earliest(deadline, *since + k_wait_before_notice);
    if (session.thanked_at && !session.warned_at)
        earliest(deadline, *session.thanked_at + model.settings.thanks);
    if (session.warned_at) {
        // The seconds left are shown, so each of them is a deadline.
        auto const shown = std::chrono::floor<std::chrono::seconds>(model.now - *session.warned_at);
        earliest(deadline, *session.warned_at + std::min(shown + std::chrono::seconds { 1 }, model.settings.countdown));
    } else {
        auto const idle = front<home::HomePage>(session) ? model.settings.idle_home : model.settings.idle;
        earliest(deadline, session.last_touch + idle);
        if (auto const counts = search::deadline(model))
            earliest(deadline, *counts);
    }
    return deadline;
}

} // namespace kiosk
