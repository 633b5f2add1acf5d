#include "kiosk/settings/setting_rows.h"

#include "kiosk/offered.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::settings {

namespace {

using enum SettingShape;

constexpr std::array k_rows {
    SettingRow { "idle.after", duration, [](Viewer const& v) { return v.text("Ask \"Are you still there?\" after"); },
        [](Viewer const& v) { return v.text("Times"); } },
    SettingRow { "idle.after_home", duration, [](Viewer const& v) { return v.text("On the home screen, ask after"); } },
    SettingRow { "idle.countdown", duration, [](Viewer const& v) { return v.text("Wait for the answer"); } },
    SettingRow { "thanks.seconds", duration, [](Viewer const& v) { return v.text("Show the thank-you"); } },
    SettingRow { "staff.clean_seconds", duration, [](Viewer const& v) { return v.text("Time to clean the screen"); } },
    SettingRow {
        "staff.close_after", duration, [](Viewer const& v) { return v.text("Close the staff screens after"); } },
    SettingRow { "languages", languages,
        [](Viewer const& v) { return v.text("A visit begins in the first one. At least one stays on."); },
        [](Viewer const& v) { return v.text("Languages"); } },
    SettingRow { "collections", collections,
        [](Viewer const& v) { return v.text("Shown as well as \"All topics\". At least one stays on."); },
        [](Viewer const& v) { return v.text("Collections"); } },
    SettingRow { k_common_topics, topics,
        [](Viewer const& v) {
            return v.text("Offered on the home screen in this order, at most six in each language.");
        },
        [](Viewer const& v) { return v.text("Common topics"); } },
    SettingRow { "library.approved_only", flag,
        [](Viewer const& v) { return v.text("Show only leaflets that somebody has approved"); },
        [](Viewer const& v) { return v.text("Library"); } },
    SettingRow { "library.review_years", count,
        [](Viewer const& v) { return v.text("A review is overdue after so many years"); } },
    SettingRow { "site_name", text, [](Viewer const& v) { return v.text("Name at the top of the screen"); },
        [](Viewer const& v) { return v.text("Names"); } },
    SettingRow { "appearance.text_size", count, [](Viewer const& v) { return v.text("Text size when a visit begins"); },
        [](Viewer const& v) { return v.text("Text and colours"); } },
    SettingRow { "privacy.small_cell", count, [](Viewer const& v) { return v.text("Smallest count that is shown"); },
        [](Viewer const& v) { return v.text("Feedback"); } },
    SettingRow {
        "export.folder", folder, [](Viewer const& v) { return v.text("Folder for exports, as well as USB sticks"); } },
};

std::vector<std::string> collections_of(catalogue::Library const& library)
{
    std::vector<std::string> keys;
    for (auto const& language : library.languages)
        for (auto const& collection : language.collections)
            if (collection.key != catalogue::k_all_topics && std::ranges::find(keys, collection.key) == keys.end())
                keys.push_back(collection.key);
    return keys;
}

} // namespace

std::span<SettingRow const> setting_rows() { return k_rows; }

SettingRow const* setting_row(std::string_view key)
{
    auto const row = std::ranges::find(k_rows, key, &SettingRow::key);
    return row == k_rows.end() ? nullptr : &*row;
}

std::vector<std::string> library_items(Model const& model, SettingShape shape)
{
    if (shape == languages)
        return available_languages(model);
    return shape == collections ? collections_of(model.library) : std::vector<std::string> {};
}

namespace {

std::vector<SettingItem> topic_items(SettingsPage const& page, SettingValue const& value)
{
    std::vector<SettingItem> items;
    for (auto const& slug : value.values)
        items.push_back({ slug, true, page.titles.contains(slug) });
    for (auto const& slug : page.taken_off)
        if (std::ranges::find(value.values, slug) == value.values.end())
            items.push_back({ slug, false, page.titles.contains(slug) });
    return items;
}

} // namespace

std::vector<SettingItem> setting_items(Model const& model, SettingsPage const& page, SettingValue const& value)
{
    auto const* row = setting_row(value.key);
    if (row && row->shape == topics)
        return topic_items(page, value);
    auto const available = row ? library_items(model, row->shape) : std::vector<std::string> {};
    auto has = [](std::vector<std::string> const& list, std::string const& item) {
        return std::ranges::find(list, item) != list.end();
    };
    std::vector<SettingItem> items;
    for (auto const& item : value.values)
        items.push_back({ item, true, has(available, item) });
    for (auto const& item : available)
        if (!has(value.values, item))
            items.push_back({ item, value.values.empty() });
    return items;
}

bool is_last_offered(SettingShape shape, std::vector<SettingItem> const& items, SettingItem const& item)
{
    return shape != topics && item.offered && item.in_library
        && std::ranges::count_if(items, [](SettingItem const& each) { return each.offered && each.in_library; }) == 1;
}

bool is_on(std::vector<std::string> const& values) { return !values.empty() && values.front() == "true"; }

int number_of(std::vector<std::string> const& values)
{
    int number = 0;
    if (!values.empty())
        std::from_chars(values.front().data(), values.front().data() + values.front().size(), number);
    return number;
}

} // namespace kiosk::settings
