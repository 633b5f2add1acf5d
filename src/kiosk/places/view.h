#pragma once
// Places to export to or import from, as a screen offers them.

#include "base/input.h"
#include "kiosk/places/places.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::places {

struct PlaceView {
    std::string path;
    std::string name;
    std::string caption; ///< "14 GB free"
    bool selected = false, enabled = true;
};

struct PlacesView {
    std::string heading;
    std::vector<PlaceView> places;
    std::string notice; ///< In place of the places, while there are none.
};

enum class PlaceUse { write, read };

struct OfferedPlaces {
    std::optional<std::vector<Place>> const& places; ///< Nothing while nobody has looked,
    base::Instant asked_at;                          ///< since then.
    PlaceUse use;
    std::string chosen {}; ///< A path.
};

[[nodiscard]] PlacesView places_view(Viewer const& viewer, OfferedPlaces const& offered);

} // namespace kiosk::places
