#pragma once
// Where staff may export to and import from: sticks, and the folder that the settings name.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::places {

struct Place {
    std::string path; ///< Names it to the effects; nothing is read from it here.
    std::string name; ///< Of a stick, fit for a screen. Empty: the folder of the settings.
    std::uint64_t free_bytes = 0;
    bool read_only = false;
    friend bool operator==(Place const&, Place const&) = default;
};

// Actions.
/// Something was plugged in or pulled out.
struct PlacesChanged {};
struct PlacesListed {
    std::uint64_t visit;
    std::vector<Place> places;
};
/// Stops the job that is under way; what it has begun is undone.
struct StopJob {};

using Action = std::variant<PlacesChanged, PlacesListed, StopJob>;

// Effects.
struct ListPlaces {
    std::uint64_t visit;
};
/// Stops every job of staff that was asked for before, and drops what waits for a decision of theirs.
struct EndJobs {};

using Effect = std::variant<ListPlaces, EndJobs>;

} // namespace kiosk::places
