#include "kiosk/model.h"
#include "kiosk/update_staff.h"

#include <algorithm>

namespace kiosk {

namespace {

void earliest(std::optional<base::Instant>& deadline, base::Instant candidate)
{
    deadline = deadline ? std::min(*deadline, candidate) : candidate;
}

} // namespace

base::Instant invitation_time(Model const& model)
{
    return model.now < model.session.last_touch + k_invitation_rests ? model.session.last_touch : model.now;
}

std::optional<base::Instant> next_deadline(Model const& model)
{
    if (model.staff)
        return staff_deadline(model);
    if (model.paused)
        return std::nullopt;
    Session const& session = model.session;
    std::optional<base::Instant> deadline;
    if (!session.present) {
        auto const turn = model.settings.invitation_turn;
        base::Instant const next { (model.now.time_since_epoch() / turn + 1) * turn };
        // While it rests, the end of the rest may be in another turn.
        return model.now < model.session.last_touch + k_invitation_rests ? model.session.last_touch + k_invitation_rests : next;
    }
    if (auto const since = waiting_since(session); since && model.now < *since + k_silent_wait)
        earliest(deadline, *since + k_silent_wait);
    if (session.thanked_at)
        earliest(deadline, *session.thanked_at + model.settings.thanks);
    if (session.warned_at) {
        // The seconds left are shown, so each of them is a deadline.
        auto const shown = std::chrono::floor<std::chrono::seconds>(model.now - *session.warned_at);
        earliest(deadline, *session.warned_at + std::min(shown + std::chrono::seconds { 1 }, model.settings.countdown));
    } else {
        auto const idle = front<HomePage>(session) ? model.settings.idle_home : model.settings.idle;
        earliest(deadline, session.last_touch + idle);
    }
    return deadline;
}

} // namespace kiosk
