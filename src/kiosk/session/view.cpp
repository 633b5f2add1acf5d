#include "kiosk/session/view.h"

#include "kiosk/viewer.h"

#include <algorithm>
#include <chrono>

namespace kiosk::session {

LanguagesView view_of(Viewer const& viewer, LanguagesPage& page)
{
    return { .chrome = viewer.chrome(),
        .heading = viewer.text("Choose a language"),
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll };
}

StillThereView still_there_view(Viewer const& viewer)
{
    base::Instant::duration const whole = viewer.model.settings.countdown;
    auto const left
        = std::max(base::Instant::duration::zero(), *viewer.model.session.warned_at + whole - viewer.model.now);
    int const seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
    return { .heading = viewer.text("Are you still there?"),
        .detail = viewer.text("If not, this screen will be cleared for the next visitor."),
        .carry_on = viewer.text("Yes, carry on"),
        .start_over = viewer.text("No, I am done"),
        .seconds_left = seconds,
        .seconds = viewer.plural("{} second left", "{} seconds left", seconds),
        .share_left
        = whole.count() > 0 ? std::chrono::duration<float>(left) / std::chrono::duration<float>(whole) : 0 };
}

} // namespace kiosk::session
