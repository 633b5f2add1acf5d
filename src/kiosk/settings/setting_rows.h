#pragma once
// The settings that an administrator changes on the screen: a line each. What is allowed and the steps come from the
// configuration itself.

#include "kiosk/viewer.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::settings {

enum class SettingShape { duration, count, flag, text, folder, languages, collections, topics };

[[nodiscard]] constexpr bool is_list(SettingShape shape)
{
    return shape == SettingShape::languages || shape == SettingShape::collections || shape == SettingShape::topics;
}

inline constexpr std::string_view k_common_topics = "common_topics";

struct SettingRow {
    std::string_view key;
    SettingShape shape;
    std::string (*name)(Viewer const&);
    std::string (*heading)(Viewer const&) = nullptr; ///< Of the group that begins here.
};

/// In the order in which they are shown.
[[nodiscard]] std::span<SettingRow const> setting_rows();
/// Null when the key is not changed on the screen.
[[nodiscard]] SettingRow const* setting_row(std::string_view key);

/// One that a list may offer.
struct SettingItem {
    std::string key;
    bool offered = false;
    bool in_library = true; ///< False: the setting names it, and the library has nothing in it.
    friend bool operator==(SettingItem const&, SettingItem const&) = default;
};

/// What the library has for a list, in the order that holds when the setting names none. Nothing for what is no list.
[[nodiscard]] std::vector<std::string> library_items(Model const& model, SettingShape shape);
/// Those offered first, in their order, then the rest of the library's; of topics those taken off a moment ago.
[[nodiscard]] std::vector<SettingItem> setting_items(
    Model const& model, SettingsPage const& page, SettingValue const& value);
/// Whether a visitor would be left with nothing if this one were not offered any more. Without chosen topics, others
/// are offered.
[[nodiscard]] bool is_last_offered(SettingShape shape, std::vector<SettingItem> const& items, SettingItem const& item);

/// The one item of a setting that is on or off.
inline constexpr std::string_view k_flag_item = "on";
[[nodiscard]] bool is_on(std::vector<std::string> const& values);
/// Of a setting that is a number; 0 when it is none.
[[nodiscard]] int number_of(std::vector<std::string> const& values);

} // namespace kiosk::settings
