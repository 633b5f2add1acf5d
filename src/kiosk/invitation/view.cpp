#include "kiosk/invitation/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::invitation {

namespace {

using Greeting = InvitationView::Greeting;

Greeting greeting_in(Viewer const& viewer, std::string const& language)
{
    auto const text = [&](char const* english) { return viewer.phrases.text(language, english); };
    Model const& model = viewer.model;
    if (model.library_failed)
        return { language, text("The library can't be opened. Please tell the staff."), {} };
    // Until the library has been looked at nobody knows, and most have one.
    if (model.library_known && model.library.languages.empty())
        return { language, text("There are no topics yet. Please tell the staff."), {} };
    return { language, text("Health information, here to read"), text("Touch the screen to begin") };
}

} // namespace

InvitationView view_of(Viewer const& viewer)
{
    Model const& model = viewer.model;
    auto languages = offered_languages(model);
    if (languages.empty())
        languages.emplace_back(default_language(model));
    auto const greeting = greeting_in(viewer, languages.front());
    InvitationView view { .site_name = model.settings.site_name,
        .greetings = {},
        .start = greeting.touch.empty() ? greeting.welcome : greeting.touch,
        .staff = viewer.phrases.text(languages.front(), "Staff"),
        .turn = model.invitation_turn };
    auto const first = languages.begin() + static_cast<std::ptrdiff_t>(model.invitation_turn % languages.size());
    std::ranges::rotate(languages, first);
    for (auto const& language : languages)
        view.greetings.push_back(greeting_in(viewer, language));
    return view;
}

} // namespace kiosk::invitation
