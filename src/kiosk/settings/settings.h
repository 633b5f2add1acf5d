#pragma once
// The administrator's settings: what the page holds, what is done on it, and what comes back.

#include "access/vocabulary/pin_rules.h"
#include "access/vocabulary/role.h"
#include "kiosk/door/door.h"
#include "kiosk/scroll_state.h"
#include "kiosk/settings.h"
#include "kiosk/trouble.h"
#include "kiosk/typing/typing.h"
#include "settings/vocabulary/value_origin.h"

#include <cstdint>
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

struct SettingsPage {
    bool loaded = false;                     ///< The configuration has been read.
    std::vector<SettingValue> shown, stored; ///< `shown` is ahead while changes are being written.
    int under_way = 0;                       ///< Changes that have not been answered.
    Trouble trouble = Trouble::none;
    std::optional<staff::Role> pin_set; ///< Whose PIN has just been changed.
    std::optional<EditedText> text;     ///< Covers the list while it is typed.
    std::optional<NewPin> pin;          ///< The same.
    ScrollState scroll;
};

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
/// Back to the list, as if nothing had been typed.
struct CancelSettingEdit {};

// Actions: what came back.
struct SettingsLoaded {
    std::uint64_t visit;
    std::vector<SettingValue> values;
};
/// The configuration says something else now, and so does the kiosk, also when staff have gone meanwhile.
struct SettingsChanged {
    std::uint64_t visit;
    Settings settings;
    std::vector<SettingValue> values;
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
    SaveSettingText, OpenNewPin, CancelSettingEdit, SettingsLoaded, SettingsChanged, SettingFailed, PinSet>;

// Effects.
struct LoadSettings {
    std::uint64_t visit;
};
/// No values: a list of all, or no folder.
struct ChangeSetting {
    std::uint64_t visit;
    std::string key;
    std::vector<std::string> values;
};
struct RemoveOverride {
    std::uint64_t visit;
    std::string key;
};
struct SetPin {
    std::uint64_t visit;
    staff::Role role;
    base::WipingString pin;
};

using Effect = std::variant<LoadSettings, ChangeSetting, RemoveOverride, SetPin>;

} // namespace kiosk::settings
