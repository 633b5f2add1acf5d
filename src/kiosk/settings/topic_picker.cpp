#include "kiosk/settings/topic_picker.h"

#include "kiosk/administrator_page.h"

#include <algorithm>

namespace kiosk::settings {

letters::TopicPicker* topic_picker(Model& model)
{
    auto* page = administrator_page<SettingsPage>(model);
    return page && page->picker ? &*page->picker : nullptr;
}

void leave_topic_picker(SettingsPage& page)
{
    if (page.picker && !page.picker->pages.empty())
        page.picker->pages.pop_back();
    else
        page.picker.reset();
}

void remember_title(SettingsPage& page, std::string const& slug)
{
    auto const& entries = page.picker->pages.back().entries;
    auto const entry = std::ranges::find(entries, slug, &catalogue::IndexEntry::slug);
    if (entry != entries.end())
        page.titles.emplace(slug, entry->see.empty() ? entry->label : entry->see);
}

void keep_titles(SettingsPage& page, TopicTitles const& titles)
{
    std::erase_if(page.titles,
        [&](auto const& each) { return std::ranges::find(page.taken_off, each.first) == page.taken_off.end(); });
    for (auto const& [slug, title] : titles)
        page.titles.insert_or_assign(slug, title);
}

} // namespace kiosk::settings
