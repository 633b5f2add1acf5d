#include "kiosk/invitation/view.h"

#include "kiosk/viewer.h"

namespace kiosk::invitation {

InvitationView view_of(Viewer const& viewer, std::string const& language)
{
    auto const text = [&](char const* english) { return viewer.phrases.text(language, english); };
    return { .site_name = viewer.model.settings.site_name,
        .welcome = text("Health information, here to read"),
        .touch = text("Touch the screen to begin"),
        .staff = text("Staff"),
        .turn = viewer.model.invitation_turn };
}

} // namespace kiosk::invitation
