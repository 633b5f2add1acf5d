#pragma once
// What the administrator's settings show.

#include "kiosk/door/view.h"
#include "kiosk/letters/view.h"
#include "kiosk/settings/settings.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::settings {

struct SettingsView {
    static constexpr std::string_view k_screen = "settings";

    struct Heading {
        std::string text, note;
    };
    /// The setting was changed on this kiosk, and can be changed back.
    struct Changed {
        std::string note;   ///< Says so, and what would hold without.
        std::string button; ///< Brings that back.
    };
    struct Number {
        std::string key, label, value, allowed;
        std::string less, more; ///< What the voice says of the two buttons.
        bool can_decrease = false, can_increase = false;
        std::optional<Changed> changed;
    };
    struct Text {
        std::string key, label, value, placeholder;
        std::optional<Changed> changed;
    };
    struct Item {
        std::string key, item;
        std::string label;
        bool offered = false, can_toggle = true;
        std::string earlier;            ///< Names the button that moves it towards the first; empty: it can't be moved.
        std::optional<Changed> changed; ///< The whole list; stands with its last item.
    };
    struct Button {
        std::string key, label;
        Action action;
        std::string setting = {};            ///< What `changed` is about.
        std::optional<Changed> changed = {}; ///< A whole list that has no item.
    };
    using Row = std::variant<Heading, Number, Text, Item, Button>;

    door::StaffChrome chrome;
    std::string notice;
    bool alert = false; ///< The notice is about something that went wrong.
    std::vector<Row> rows;
    ScrollState* scroll = nullptr;
};

/// One text and its keyboard.
struct SettingTextView {
    static constexpr std::string_view k_screen = "setting_text";

    door::StaffChrome chrome;
    std::string heading, notice;
    bool alert = false;
    std::string_view text; ///< The model's own bytes, no copy.
    std::string placeholder;
    typing::KeyboardView keyboard;
    std::string cancel;
};

/// The letters, or the topics under one.
struct TopicPickerView {
    static constexpr std::string_view k_screen = "topic_picker";

    door::StaffChrome chrome;
    std::string heading; ///< Above the letters.
    std::vector<letters::LetterTile> letters;
    ScrollState* scroll = nullptr;
    std::optional<letters::TopicList> topics; ///< Instead of the letters.
    std::string cancel;
};

[[nodiscard]] TopicPickerView topic_picker_view(Viewer const& viewer, SettingsPage& page);
[[nodiscard]] std::variant<SettingsView, SettingTextView, door::PinView, TopicPickerView> view_of(
    Viewer const& viewer, SettingsPage& page);

} // namespace kiosk::settings
