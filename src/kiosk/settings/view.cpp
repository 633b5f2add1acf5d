#include "kiosk/settings/view.h"

#include "access/vocabulary/pin_rules.h"
#include "kiosk/settings/setting_rows.h"
#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::settings {

namespace {

using staff::Role;

/// The list of settings, and what covers it.
struct SettingsViewer : Viewer {
    SettingsPage& page;

    [[nodiscard]] SettingsView list() const
    {
        SettingsView view { .chrome = door::staff_chrome(*this, door::StaffArea::settings),
            .notice = notice(),
            .alert = page.trouble != Trouble::none,
            .rows = {},
            .scroll = &page.scroll };
        for (auto const& row : setting_rows())
            if (auto const value = std::ranges::find(page.shown, row.key, &SettingValue::key);
                value != page.shown.end())
                add(view, row, *value);
        view.rows.emplace_back(SettingsView::Heading { text("PINs"), {} });
        view.rows.emplace_back(SettingsView::Button {
            "pin/volunteer", text("Change the volunteer's PIN"), OpenNewPin { Role::volunteer } });
        view.rows.emplace_back(SettingsView::Button {
            "pin/admin", text("Change the administrator's PIN"), OpenNewPin { Role::administrator } });
        return view;
    }

    [[nodiscard]] std::string notice() const
    {
        if (page.trouble != Trouble::none)
            return trouble_text(*this, page.trouble, Task::change_setting);
        if (page.pin_set)
            return *page.pin_set == Role::volunteer ? text("The volunteer's PIN has been changed.")
                                                    : text("The administrator's PIN has been changed.");
        return page.loaded ? text("Every change is saved at once.") : text("One moment, please");
    }

    void add(SettingsView& view, SettingRow const& row, SettingValue const& value) const
    {
        if (row.shape == SettingShape::topics) {
            add_topics(view, row, value);
            return;
        }
        auto const items = is_list(row.shape) ? setting_items(model, page, value) : std::vector<SettingItem> {};
        // A library without collections has nothing to choose.
        if (is_list(row.shape) && items.empty())
            return;
        if (row.heading)
            view.rows.emplace_back(
                SettingsView::Heading { row.heading(*this), is_list(row.shape) ? row.name(*this) : std::string {} });
        if (row.shape == SettingShape::flag)
            view.rows.emplace_back(SettingsView::Item { .key = value.key,
                .item = std::string(k_flag_item),
                .label = row.name(*this),
                .offered = is_on(value.values),
                .can_toggle = true,
                .earlier = {},
                .changed = changed(row, value) });
        else if (is_list(row.shape))
            add_items(view, row, value, items);
        else if (row.shape == SettingShape::text || row.shape == SettingShape::folder)
            view.rows.emplace_back(SettingsView::Text { value.key, row.name(*this),
                value.values.empty() ? std::string {} : value.values.front(), text("Not set"), changed(row, value) });
        else
            view.rows.emplace_back(number(row, value));
    }

    [[nodiscard]] SettingsView::Number number(SettingRow const& row, SettingValue const& value) const
    {
        int const now = number_of(value.values);
        return { .key = value.key,
            .label = row.name(*this),
            .value = in_words(row, now),
            .allowed = fill(text("Allowed: {} to {}"), { in_words(row, value.min), in_words(row, value.max) }),
            .less = text("Less"),
            .more = text_for("greater number", "More"),
            .can_decrease = now > value.min,
            .can_increase = now < value.max,
            .changed = changed(row, value) };
    }

    [[nodiscard]] std::string in_words(SettingRow const& row, int number) const
    {
        return row.shape == SettingShape::duration ? duration(number) : std::to_string(number);
    }

    [[nodiscard]] std::string in_words(SettingRow const& row, std::vector<std::string> const& values) const
    {
        if (row.shape == SettingShape::duration || row.shape == SettingShape::count)
            return in_words(row, number_of(values));
        if (row.shape == SettingShape::flag)
            return is_on(values) ? text_for("setting", "On") : text_for("setting", "Off");
        if (values.empty())
            return row.shape == SettingShape::languages  ? text("all languages")
                : row.shape == SettingShape::collections ? text("all collections")
                : row.shape == SettingShape::topics      ? text("what is read most")
                                                         : text("Not set");
        std::string words;
        for (auto const& value : values)
            words += (words.empty() ? "" : " · ") + in_a_row({ is_list(row.shape) ? item_label(row, value) : value });
        return words;
    }

    [[nodiscard]] std::optional<SettingsView::Changed> changed(SettingRow const& row, SettingValue const& value) const
    {
        if (value.origin != ValueOrigin::override_)
            return std::nullopt;
        bool const in_file = value.underlying.origin == ValueOrigin::file;
        return SettingsView::Changed { .note
            = fill(in_file ? text("Changed here. In the settings file: {}") : text("Changed here. Default: {}"),
                { in_words(row, value.underlying.values) }),
            .button = in_file ? text("Back to the file's value") : text("Back to the default") };
    }

    [[nodiscard]] std::string duration(int seconds) const
    {
        bool const whole = seconds >= 120 && seconds % 60 == 0;
        return whole ? plural("{} minute", "{} minutes", seconds / 60) : plural("{} second", "{} seconds", seconds);
    }

    [[nodiscard]] std::string item_label(SettingRow const& row, std::string const& item) const
    {
        if (row.shape == SettingShape::topics)
            return page.titles.contains(item) ? page.titles.at(item) : item;
        return row.shape == SettingShape::languages ? own_name(item) : collection_title(item);
    }

    /// The choice, what adds to it, and what ends it where going back to the file's value would not.
    void add_topics(SettingsView& view, SettingRow const& row, SettingValue const& value) const
    {
        view.rows.emplace_back(SettingsView::Heading { row.heading(*this),
            value.values.empty() ? text("What is read most is offered on the home screen.") : row.name(*this) });
        auto const items = setting_items(model, page, value);
        add_items(view, row, value, items);
        view.rows.emplace_back(SettingsView::Button { .key = value.key + "/add",
            .label = text("Add a topic"),
            .action = OpenTopicPicker {},
            .setting = value.key,
            .changed = items.empty() ? changed(row, value) : std::nullopt });
        if (!value.values.empty() && !value.underlying.values.empty())
            view.rows.emplace_back(SettingsView::Button {
                value.key + "/most-read", text("Offer what is read most"), ChooseNoCommonTopics {} });
    }

    void add_items(SettingsView& view, SettingRow const& row, SettingValue const& value,
        std::vector<SettingItem> const& items) const
    {
        for (auto const& item : items) {
            std::string label = item_label(row, item.key);
            if (!item.in_library)
                // A slug may be long: what is said of it comes first, so that it is not cut.
                label = row.shape == SettingShape::topics ? in_a_row({ text("not in the library"), label })
                                                          : in_a_row({ label, text("no topics") });
            view.rows.emplace_back(SettingsView::Item { .key = std::string(row.key),
                .item = item.key,
                .label = std::move(label),
                .offered = item.offered,
                .can_toggle = !is_last_offered(row.shape, items, item),
                .earlier = item.offered && &item != &items.front() ? text("Move up") : std::string {},
                .changed = &item == &items.back() ? changed(row, value) : std::nullopt });
        }
    }

    /// In the language of the screen where the library has it, else in any.
    [[nodiscard]] std::string collection_title(std::string const& key) const
    {
        std::string title;
        for (auto const& index : model.library.languages)
            for (auto const& collection : index.collections)
                if (collection.key == key && (title.empty() || index.language == language()))
                    title = collection.title;
        return title.empty() ? key : title;
    }

    [[nodiscard]] SettingTextView typing() const
    {
        auto const& typed = *page.text;
        auto const& row = *setting_row(typed.key);
        bool const folder = row.shape == SettingShape::folder;
        auto const value = std::ranges::find(page.shown, typed.key, &SettingValue::key);
        int const max = value == page.shown.end() ? 0 : value->max;
        return SettingTextView { .chrome = door::staff_chrome(*this, door::StaffArea::settings),
            .heading = row.name(*this),
            .notice = folder ? text("A whole path, such as /srv/exports. Leave it empty for sticks only.")
                             : plural("Up to {} character.", "Up to {} characters.", max),
            .alert = typed.refused,
            .text = typed.text.words(),
            .placeholder = text("Touch the letters below to write"),
            .keyboard = typing::keyboard(*this, folder ? "en" : language(), typed.text, text("Save")),
            .cancel = text("Cancel") };
    }

    [[nodiscard]] door::PinView new_pin(NewPin const& pin) const
    {
        bool const letters = pin.role == Role::administrator, again = !pin.first.empty();
        door::PinView view { .chrome = door::staff_chrome(*this, door::StaffArea::settings),
            .heading = again ? text("The same PIN once more")
                : letters    ? text("A new PIN for administrators")
                             : text("A new PIN for volunteers"),
            .roles = {},
            .field_label = text("New PIN"),
            .characters = pin.pin.characters(),
            .spoken = plural("{} character", "{} characters", pin.pin.characters()),
            .notice = new_pin_notice(pin),
            .alert = pin.trouble != NewPinTrouble::none,
            .keyboard = std::nullopt,
            .erase = text("Erase"),
            .enter = text("Enter"),
            .cancel = text("Cancel"),
            .can_enter = !pin.pin.empty() && !pin.setting,
            .can_type = !pin.setting,
            .checking = pin.setting };
        if (letters)
            view.keyboard = typing::keyboard(*this, "en", pin.pin, view.enter);
        return view;
    }

    [[nodiscard]] std::string new_pin_notice(NewPin const& pin) const
    {
        switch (pin.trouble) {
        case NewPinTrouble::none: return rule_for(pin.role, staff::PinFault::too_short);
        case NewPinTrouble::against_a_rule: return rule_for(pin.role, *pin.fault);
        case NewPinTrouble::not_the_same: return text("The two PINs were not the same. Please start again.");
        case NewPinTrouble::taken: return text("The other role already has this PIN. Please choose another one.");
        case NewPinTrouble::failed: break;
        }
        return text("The PIN could not be changed. Please try again.");
    }

    [[nodiscard]] std::string rule_for(Role role, staff::PinFault fault) const
    {
        int const shortest = static_cast<int>(staff::shortest_pin(role));
        switch (fault) {
        case staff::PinFault::too_short: break;
        case staff::PinFault::too_long:
            return plural("At most {} character.", "At most {} characters.", static_cast<int>(staff::k_longest_pin));
        case staff::PinFault::not_digits: return text("Only digits, please.");
        case staff::PinFault::not_typeable:
            return text("Some keyboards don't have one of these signs. Please choose other ones.");
        case staff::PinFault::too_common: return text("This PIN is too easy to guess. Please choose another one.");
        }
        return role == Role::volunteer
            ? plural("At least {} digit.", "At least {} digits.", shortest)
            : plural("At least {} letter, digit or sign.", "At least {} letters, digits or signs.", shortest);
    }
};

} // namespace

std::variant<SettingsView, SettingTextView, door::PinView, TopicPickerView> view_of(
    Viewer const& viewer, SettingsPage& page)
{
    SettingsViewer const shown { viewer, page };
    if (page.pin)
        return shown.new_pin(*page.pin);
    if (page.text)
        return shown.typing();
    if (page.picker)
        return topic_picker_view(viewer, page);
    return shown.list();
}

} // namespace kiosk::settings
