#include "kiosk/places/view.h"

#include "kiosk/viewer.h"

namespace kiosk::places {

namespace {

std::string amount(std::uint64_t bytes)
{
    std::uint64_t const megabytes = bytes / 1'000'000;
    return megabytes < 2'000 ? std::to_string(megabytes) + " MB" : std::to_string(megabytes / 1000) + " GB";
}

PlaceView place_view(Viewer const& viewer, Place const& place, PlaceUse use, std::string const& chosen)
{
    PlaceView view { .path = place.path,
        .name = place.name.empty() ? viewer.text("Folder on this kiosk") : place.name,
        .caption = {},
        .selected = place.path == chosen,
        .enabled = use == PlaceUse::read || !place.read_only };
    if (use == PlaceUse::write)
        view.caption = place.read_only ? viewer.text("can't be written to")
                                       : fill(viewer.text("{} free"), { amount(place.free_bytes) });
    return view;
}

} // namespace

PlacesView places_view(Viewer const& viewer, OfferedPlaces const& offered)
{
    PlacesView view { .heading = offered.use == PlaceUse::write ? viewer.text("Where to?") : viewer.text("Where from?"),
        .places = {},
        .notice = {} };
    if (!offered.places)
        view.notice = viewer.waiting_notice(offered.asked_at);
    else if (offered.places->empty())
        view.notice = viewer.text("Please plug in a USB stick. It appears here by itself.");
    else
        for (auto const& place : *offered.places)
            view.places.push_back(place_view(viewer, place, offered.use, offered.chosen));
    return view;
}

} // namespace kiosk::places
