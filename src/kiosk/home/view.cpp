#include "kiosk/home/view.h"

#include "kiosk/offered.h"
#include "kiosk/search/view.h"
#include "kiosk/viewer.h"

namespace kiosk::home {

HomeView view_of(Viewer const& viewer, HomePage& page)
{
    HomeView view { .chrome = viewer.chrome(),
        .search = viewer.model.library.searchable ? search::field_label(viewer) : std::string {},
        .heading = viewer.text("Touch a letter to find a topic"),
        .tabs = {},
        .letters = letters::letter_tiles(viewer, {}),
        .notice = {},
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll };
    for (auto const* collection : offered_collections(viewer.model))
        view.tabs.push_back({ collection->key,
            collection->key == catalogue::k_all_topics ? viewer.text("All topics") : collection->title,
            collection->key == viewer.model.session.collection });
    if (viewer.model.library_failed)
        view.notice = viewer.text("The library can't be opened. Please tell the staff.");
    else if (view.letters.empty())
        view.notice = viewer.text("There are no topics yet. Please tell the staff.");
    return view;
}

} // namespace kiosk::home
