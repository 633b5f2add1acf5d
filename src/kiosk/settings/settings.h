#pragma once
// The administrator's settings: what the page holds, what is done on it, and what comes back.

#include "access/vocabulary/pin_rules.h"
#include "access/vocabulary/role.h"
#include "kiosk/door/door.h"
#include "kiosk/letters/letters.h"
#include "kiosk/scroll_state.h"
#include "kiosk/settings.h"
#include "kiosk/trouble.h"
#include "kiosk/typing/typing.h"
#include "settings/vocabulary/value_origin.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::settings {

using ::settings::ValueOrigin;

/// What would apply if the setting had not been changed on this kiosk.
struct UnderlyingValue {
    std::vector<std::string> values;
    ValueOrigin origin = ValueOrigin::default_value; ///< Never an override.
    friend bool operator==(UnderlyingValue const&, UnderlyingValue const&) = default;
};

/// One key of the configuration, with what an editor has to know.
struct SettingValue {
    std::string key;                 ///< "idle.after"
    std::vector<std::string> values; ///< One of a text or a number, any number of a list; none: nothing is set.
    int min = 0, max = 0, step = 1;  ///< Of a number. Of a text: its characters.
    ValueOrigin origin = ValueOrigin::default_value;
    UnderlyingValue underlying {};
    friend bool operator==(SettingValue const&, SettingValue const&) = default;
};

/// A text that is being typed.
struct EditedText {
    std::string key;
    typing::TypedText text;
    bool refused = false; ///< As it is it can't be kept.
};

enum class NewPinTrouble { none, against_a_rule, not_the_same, taken, failed };

/// A new PIN, which is typed twice.
struct NewPin {
    staff::Role role = staff::Role::volunteer;
    typing::TypedText pin { { .bytes = door::k_pin_room_bytes } };
    base::WipingString first; ///< Empty until it has been typed once.
    bool setting = false;     ///< It is being written.
    NewPinTrouble trouble = NewPinTrouble::none;
    std::optional<staff::PinFault> fault; ///< Only with against_a_rule.

    void forget_trouble()
    {
        trouble = NewPinTrouble::none;
        fault.reset();
    }
};

/// By slug. A topic that the library lacks has none.
using TopicTitles = std::map<std::string, std::string>;

struct SettingsPage {
    bool loaded = false;                     ///< The configuration has been read.
    std::vector<SettingValue> shown, stored; ///< `shown` is ahead while changes are being written.
    int under_way = 0;                       ///< Changes that have not been answered.
    Trouble trouble = Trouble::none;
    std::optional<staff::Role> pin_set;         ///< Whose PIN has just been changed.
    std::optional<EditedText> text;             ///< Covers the list while it is typed.
    std::optional<NewPin> pin;                  ///< The same.
    std::optional<letters::TopicPicker> picker; ///< The same.
    TopicTitles titles;                         ///< Of the common topics.
    std::vector<std::string> taken_off; ///< Common topics that were chosen a moment ago: a touch brings one back.
    ScrollState scroll;
};

[[nodiscard]] inline std::optional<base::Instant> waiting_since(SettingsPage const& page)
{
    bool const waits = page.picker && !page.picker->pages.empty();
    return waits ? letters::waiting_since(page.picker->pages.back()) : std::nullopt;
}

// Actions: what the administrator did.
struct StepSetting {
    std::string key;
    int direction; ///< -1: less, 1: more.
};
struct ToggleSettingItem {
    std::string key, item;
};
/// One place towards the first.
struct MoveSettingItem {
    std::string key, item;
};
struct OpenSettingText {
    std::string key;
};
/// The value of the configuration file, or the default, is to apply again.
struct ResetSetting {
    std::string key;
};
/// What was typed is to be written.
struct SaveSettingText {};
struct OpenNewPin {
    staff::Role role;
};
/// Back to the list, as if nothing had been typed; from a letter's topics, to the letters.
struct CancelSettingEdit {};
struct OpenTopicPicker {};
/// Behind the common topics that are chosen.
struct ChooseCommonTopic {
    std::string slug;
};
/// What is read most is to be offered, also where the configuration file names topics.
struct ChooseNoCommonTopics {};

// Actions: what came back.
struct SettingsLoaded {
    std::uint64_t visit;
    std::vector<SettingValue> values;
    TopicTitles titles = {};
};
/// The configuration says something else now, and so does the kiosk, also when staff have gone meanwhile.
struct SettingsChanged {
    std::uint64_t visit;
    Settings settings;
    std::vector<SettingValue> values;
    TopicTitles titles = {};
};
struct SettingFailed {
    std::uint64_t visit;
    Trouble trouble;
};
enum class PinSetting { done, taken, failed }; ///< `taken`: it is the other role's.
struct PinSet {
    std::uint64_t visit;
    staff::Role role;
    PinSetting outcome;
};

using Action = std::variant<StepSetting, ToggleSettingItem, MoveSettingItem, OpenSettingText, ResetSetting,
    SaveSettingText, OpenNewPin, CancelSettingEdit, OpenTopicPicker, ChooseCommonTopic, ChooseNoCommonTopics,
    SettingsLoaded, SettingsChanged, SettingFailed, PinSet>;

// Effects; common topics are named in `language`.
struct LoadSettings {
    std::uint64_t visit;
    std::string language = {};
};
/// No values: a list of all, no topics, or no folder.
struct ChangeSetting {
    std::uint64_t visit;
    std::string key;
    std::vector<std::string> values;
    std::string language = {};
};
struct RemoveOverride {
    std::uint64_t visit;
    std::string key;
    std::string language = {};
};
struct SetPin {
    std::uint64_t visit;
    staff::Role role;
    base::WipingString pin;
};

using Effect = std::variant<LoadSettings, ChangeSetting, RemoveOverride, SetPin>;

} // namespace kiosk::settings
