#pragma once
// Leaflets that visitors do not see though the library has them.

#include <string>

namespace catalogue {

/// A leaflet that staff have taken off the screen until they give it back, whatever edition is in use.
struct WithdrawnLeaflet {
    std::string slug;
    std::string language; ///< BCP 47; empty: in every language.
    friend bool operator==(WithdrawnLeaflet const&, WithdrawnLeaflet const&) = default;
};

/// Which leaflets of an edition its reader has.
enum class Selection {
    everything,
    not_withdrawn, ///< What visitors see.
    approved,      ///< The same where they see only what somebody has approved, with name and date.
};

} // namespace catalogue
