#include "kiosk/home/view.h"

#include "kiosk/offered.h"
#include "kiosk/search/view.h"
#include "kiosk/viewer.h"

namespace kiosk::home {

namespace {

/// An alphabet of which most letters lead nowhere helps nobody.
void show_topics(Viewer const& viewer, HomeView& view)
{
    if (auto const* index = collection_index(viewer.model); index && !index->few.empty()) {
        view.heading = viewer.text("Touch a topic to read about it");
        for (auto const& topic : index->few)
            view.topics.push_back(letters::card_of(viewer, topic, "home/topic/"));
        return;
    }
    view.letters = letters::letter_tiles(viewer, collection_index(viewer.model), {});
    if (viewer.model.session.collection == catalogue::k_all_topics)
        view.common = common_cards(viewer, "home/common/");
}

} // namespace

std::vector<letters::EntryCard> common_cards(Viewer const& viewer, std::string_view prefix)
{
    std::vector<letters::EntryCard> cards;
    auto const& model = viewer.model;
    if (auto const common = model.common_topics.find(model.session.language); common != model.common_topics.end())
        for (auto const& topic : common->second)
            cards.push_back(letters::card_of(viewer, topic, prefix));
    return cards;
}

HomeView view_of(Viewer const& viewer, HomePage& page)
{
    HomeView view { .chrome = viewer.chrome(),
        .search = viewer.model.library.searchable ? search::field_label(viewer) : std::string {},
        .heading = viewer.text("Touch a letter to find a topic"),
        .tabs = {},
        .letters = {},
        .topics = {},
        .common_heading = viewer.text("Common topics"),
        .common = {},
        .notice = {},
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll };
    for (auto const* collection : offered_collections(viewer.model))
        view.tabs.push_back({ collection->key,
            collection->key == catalogue::k_all_topics ? viewer.text("All topics") : collection->title,
            collection->key == viewer.model.session.collection });
    show_topics(viewer, view);
    if (viewer.model.library_failed)
        view.notice = viewer.text("The library can't be opened. Please tell the staff.");
    else if (view.letters.empty() && view.topics.empty())
        view.notice = viewer.text("There are no topics yet. Please tell the staff.");
    return view;
}

} // namespace kiosk::home
