#include "kiosk/settings/setting_rows.h"
#include "kiosk/settings/view.h"

#include <algorithm>

namespace kiosk::settings {

namespace {

/// All topics in staff's language, or null where the library has none.
catalogue::CollectionIndex const* all_topics(Viewer const& viewer)
{
    for (auto const& index : viewer.model.library.languages)
        if (index.language == viewer.language())
            for (auto const& collection : index.collections)
                if (collection.key == catalogue::k_all_topics)
                    return &collection;
    return nullptr;
}

void mark_chosen(Viewer const& viewer, SettingsPage const& page, letters::TopicList& topics)
{
    auto const value = std::ranges::find(page.shown, k_common_topics, &SettingValue::key);
    if (value == page.shown.end())
        return;
    for (auto& card : topics.cards)
        if (card.subject == 0 && std::ranges::find(value->values, card.slug) != value->values.end())
            card.caption = viewer.text("Already chosen");
}

} // namespace

TopicPickerView topic_picker_view(Viewer const& viewer, SettingsPage& page)
{
    TopicPickerView view { .chrome = door::staff_chrome(viewer, door::StaffArea::settings),
        .heading = viewer.text("Touch a letter to find a topic"),
        .letters = {},
        .scroll = &page.picker->scroll,
        .topics = {},
        .cancel = {} };
    auto const* index = all_topics(viewer);
    auto& pages = page.picker->pages;
    if (pages.empty()) {
        view.letters = letters::letter_tiles(viewer, index, {});
        view.cancel = viewer.text("Cancel");
        return view;
    }
    view.topics = letters::topic_list(viewer, pages.back(), TopicPickerView::k_screen, index);
    mark_chosen(viewer, page, *view.topics);
    view.cancel = viewer.text("Back");
    return view;
}

} // namespace kiosk::settings
