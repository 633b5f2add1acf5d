#include "kiosk/update.h"

#include "kiosk/administrator_page.h"
#include "kiosk/offered.h"
#include "kiosk/settings/new_pin.h"
#include "kiosk/settings/setting_rows.h"
#include "kiosk/settings/topic_picker.h"

#include <algorithm>

namespace kiosk::settings {

namespace {

SettingsPage* settings_page(Model& model) { return administrator_page<SettingsPage>(model); }

SettingsPage* answered_page(Model& model, std::uint64_t visit)
{
    return administrator_page<SettingsPage>(model, visit);
}

/// The page with its list in sight, and the key on it; null where there is no such thing.
struct Field {
    SettingsPage* page = nullptr;
    SettingValue* value = nullptr;
    SettingShape shape {};
    explicit operator bool() const { return value != nullptr; }
};

Field field_of(Model& model, std::string_view key)
{
    auto* page = settings_page(model);
    auto const* row = setting_row(key);
    if (!page || !row || page->text || page->pin || page->picker)
        return {};
    auto const value = std::ranges::find(page->shown, key, &SettingValue::key);
    return value == page->shown.end() ? Field {} : Field { page, &*value, row->shape };
}

/// Shown at once, and on its way.
void show(Field const& field, std::vector<std::string> values, ValueOrigin origin)
{
    field.value->values = std::move(values);
    field.value->origin = origin;
    field.page->trouble = Trouble::none;
    field.page->pin_set.reset();
    ++field.page->under_way;
}

Effects change(Model const& model, Field const& field, std::vector<std::string> values)
{
    show(field, values, ValueOrigin::override_);
    return { ChangeSetting { model.staff_visit, field.value->key, std::move(values), model.staff->language } };
}

Effects reset(Model const& model, Field const& field)
{
    if (!field || field.value->origin != ValueOrigin::override_)
        return {};
    show(field, field.value->underlying.values, field.value->underlying.origin);
    return { RemoveOverride { model.staff_visit, field.value->key, model.staff->language } };
}

/// No topics at all is what holds without a change, unless the configuration file names some.
Effects change_topics(Model const& model, Field const& field, std::vector<std::string> topics)
{
    if (topics.empty() && field.value->underlying.values.empty())
        return reset(model, field);
    return change(model, field, std::move(topics));
}

/// All that the library has, in its own order, is an empty list: then tomorrow's are offered, too.
Effects change_list(Model const& model, Field const& field, std::vector<SettingItem> const& items)
{
    std::vector<std::string> offered;
    for (auto const& item : items)
        if (item.offered)
            offered.push_back(item.key);
    if (field.shape == SettingShape::topics)
        return change_topics(model, field, std::move(offered));
    if (offered == library_items(model, field.shape))
        offered.clear();
    return change(model, field, std::move(offered));
}

void remember_taken_off(SettingsPage& page, std::string const& topic)
{
    if (std::ranges::find(page.taken_off, topic) == page.taken_off.end())
        page.taken_off.push_back(topic);
}

/// The next value in a direction, on whole steps. From two minutes on they are minutes: nobody taps to fifteen by tens
/// of seconds.
int stepped(SettingValue const& setting, SettingShape shape, int direction)
{
    int const value = number_of(setting.values), from = direction > 0 ? value : value - 1;
    int step = std::max(1, setting.step);
    if (shape == SettingShape::duration)
        step = from >= 120 ? std::max(step, 60) : step;
    int const next = (direction > 0 ? value / step + 1 : (value - 1) / step) * step;
    return std::clamp(next, setting.min, std::max(setting.min, setting.max));
}

std::string trimmed(std::string_view text)
{
    auto const begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string {}
                                           : std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

/// More than any setting allows; the setting's own limit is in characters.
constexpr std::size_t k_setting_room_bytes = 4096;

EditedText* typed_setting(Model& model)
{
    auto* page = settings_page(model);
    return page && page->text ? &*page->text : nullptr;
}

/// What is on its way must be answered before what is stored counts again.
void hear_of(SettingsPage& page)
{
    page.under_way = std::max(0, page.under_way - 1);
    if (page.under_way == 0)
        page.shown = page.stored;
}

/// Whoever waits below goes on in a language that is not offered any more; the next visitor does not get it.
void take(Model& model, Settings const& settings)
{
    model.settings = settings;
    if (!model.session.present)
        model.session.language = default_language(model);
    if (!collection_index(model))
        model.session.collection = catalogue::k_all_topics;
}

} // namespace

Effects open(Model& model)
{
    model.staff->page = SettingsPage {};
    return { LoadSettings { model.staff_visit, model.staff->language } };
}

Effects reload(Model& model)
{
    auto* page = settings_page(model);
    if (!page)
        return {};
    // Its topics were those of another language, or edition.
    if (page->picker)
        page->picker->pages.clear();
    return { LoadSettings { model.staff_visit, model.staff->language } };
}

namespace {

Effects on(Model& model, StepSetting const& action)
{
    auto const field = field_of(model, action.key);
    if (!field || (field.shape != SettingShape::duration && field.shape != SettingShape::count))
        return {};
    int const next = stepped(*field.value, field.shape, action.direction);
    return next == number_of(field.value->values) ? Effects {} : change(model, field, { std::to_string(next) });
}

Effects on(Model& model, ToggleSettingItem const& action)
{
    auto const field = field_of(model, action.key);
    if (field && field.shape == SettingShape::flag)
        return change(model, field, { is_on(field.value->values) ? "false" : "true" });
    if (!field || !is_list(field.shape))
        return {};
    auto items = setting_items(model, *field.page, *field.value);
    auto const item = std::ranges::find(items, action.item, &SettingItem::key);
    if (item == items.end() || is_last_offered(field.shape, items, *item))
        return {};
    item->offered = !item->offered;
    if (field.shape == SettingShape::topics && !item->offered)
        remember_taken_off(*field.page, item->key);
    // What is newly offered comes last.
    if (item->offered)
        std::rotate(item, item + 1, items.end());
    return change_list(model, field, items);
}

Effects on(Model& model, MoveSettingItem const& action)
{
    auto const field = field_of(model, action.key);
    if (!field || !is_list(field.shape))
        return {};
    auto items = setting_items(model, *field.page, *field.value);
    auto const item = std::ranges::find(items, action.item, &SettingItem::key);
    if (item == items.begin() || item == items.end() || !item->offered)
        return {};
    std::iter_swap(item - 1, item);
    return change_list(model, field, items);
}

Effects on(Model& model, OpenSettingText const& action)
{
    auto const field = field_of(model, action.key);
    if (!field || (field.shape != SettingShape::text && field.shape != SettingShape::folder))
        return {};
    EditedText& typed = field.page->text.emplace(EditedText { .key = action.key,
        .text = typing::TypedText(
            { .bytes = k_setting_room_bytes, .characters = field.value->max }, typing::Capitals::for_one) });
    if (auto const& values = field.value->values; !values.empty())
        typed.text.set(values.front());
    typed.text.capitals = typed.text.empty() && field.shape == SettingShape::text;
    return {};
}

Effects on(Model& model, SaveSettingText const&)
{
    auto* typed = typed_setting(model);
    if (!typed)
        return {};
    std::string const key = typed->key, text = trimmed(typed->text.words());
    if (setting_row(key)->shape == SettingShape::folder && !text.empty() && !text.starts_with('/')) {
        typed->refused = true;
        return {};
    }
    settings_page(model)->text.reset();
    auto const field = field_of(model, key);
    // There is no name that is empty; no folder is a choice.
    if (text.empty() && field.shape == SettingShape::text)
        return reset(model, field);
    std::vector<std::string> values;
    if (!text.empty())
        values.push_back(text);
    return !field || field.value->values == values ? Effects {} : change(model, field, std::move(values));
}

Effects on(Model& model, ResetSetting const& action) { return reset(model, field_of(model, action.key)); }

Effects on(Model& model, OpenNewPin const& action) { return open_new_pin(model, action); }

Effects on(Model& model, PinSet const& action) { return end_new_pin(model, action); }

Effects on(Model& model, CancelSettingEdit const&)
{
    auto* page = settings_page(model);
    if (!page || (page->pin && page->pin->setting))
        return {};
    page->text.reset();
    page->pin.reset();
    leave_topic_picker(*page);
    return {};
}

Effects on(Model& model, OpenTopicPicker const&)
{
    if (auto const field = field_of(model, k_common_topics))
        field.page->picker.emplace();
    return {};
}

Effects on(Model& model, ChooseCommonTopic const& action)
{
    auto* page = settings_page(model);
    if (!page || !page->picker || page->picker->pages.empty())
        return {};
    remember_title(*page, action.slug);
    page->picker.reset();
    auto const field = field_of(model, k_common_topics);
    auto topics = field ? field.value->values : std::vector<std::string> {};
    if (!field || std::ranges::find(topics, action.slug) != topics.end())
        return {};
    topics.push_back(action.slug);
    return change(model, field, std::move(topics));
}

Effects on(Model& model, ChooseNoCommonTopics const&)
{
    auto const field = field_of(model, k_common_topics);
    if (!field || field.value->values.empty())
        return {};
    for (auto const& topic : field.value->values)
        remember_taken_off(*field.page, topic);
    return change_topics(model, field, {});
}

Effects on(Model& model, SettingsLoaded const& action)
{
    if (auto* page = answered_page(model, action.visit)) {
        page->loaded = true;
        keep_titles(*page, action.titles);
        page->stored = action.values;
        if (page->under_way == 0)
            page->shown = page->stored;
    }
    return {};
}

Effects on(Model& model, SettingsChanged const& action)
{
    bool const offers_others = model.settings.common_topics != action.settings.common_topics;
    bool const shows_others = model.settings.approved_only != action.settings.approved_only;
    take(model, action.settings);
    if (auto* page = answered_page(model, action.visit)) {
        page->stored = action.values;
        keep_titles(*page, action.titles);
        hear_of(*page);
    }
    Effects effects;
    if (offers_others)
        effects.emplace_back(session::RenewCommonTopics {});
    if (shows_others)
        effects.emplace_back(session::LookForEdition {});
    return effects;
}

Effects on(Model& model, SettingFailed const& action)
{
    if (auto* page = answered_page(model, action.visit)) {
        page->trouble = action.trouble;
        hear_of(*page);
    }
    return {};
}

} // namespace

bool type(Model& model, typing::Action const& action)
{
    if (auto* typed = typed_setting(model)) {
        typing::apply(typed->text, action);
        if (std::holds_alternative<typing::Type>(action) || std::holds_alternative<typing::Erase>(action))
            typed->refused = false;
        return true;
    }
    NewPin* const pin = new_pin(model);
    if (!pin || pin->setting)
        return false;
    typing::apply(pin->pin, action);
    if (std::holds_alternative<typing::Type>(action))
        pin->forget_trouble();
    return true;
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::settings
