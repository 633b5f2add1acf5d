#pragma once
// What the library page shows while a leaflet is taken off the screen, or given back.

#include "kiosk/library/view.h"

namespace kiosk::library {

/// A library of so many leaflets that its letters are what finds one.
[[nodiscard]] LeafletPickerView leaflet_picker_view(Viewer const& viewer, LibraryPage& page);
/// Whether that is what stands in front.
[[nodiscard]] bool finds_by_letter(Viewer const& viewer, LibraryPage const& page);

/// A library that fits a page, or the question about the one that is chosen.
void show_withdrawal(Viewer const& viewer, LibraryPage const& page, LibraryView& view);
void show_withdrawn(Viewer const& viewer, LibraryPage const& page, LibraryView& view);
/// On the overview: what leads to either, and what came of it.
void offer_withdrawal(Viewer const& viewer, LibraryPage const& page, LibraryView& view);

} // namespace kiosk::library
