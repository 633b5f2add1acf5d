#pragma once
// Every key of the configuration, and reading a YAML file of them; docs/configuration.md lists them.

#include "base/result.h"
#include "privacy/seal.h"
#include "settings/settings_file.h"
#include "settings/vocabulary/screen_settings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// With what the screens go by, and what only the program does.
struct Configuration : ScreenSettings {
    int small_cell = 5;                        ///< privacy.small_cell (docs/standards.md, "Feedback")
    std::optional<privacy::PublicKey> seal_to; ///< privacy.seal_to; absent: comments are stored as they are.

    int review_years = 3; ///< library.review_years: an older review is overdue (docs/standards.md, "Words")

    std::filesystem::path export_folder; ///< export.folder: absolute; empty: exports go to sticks only.

    std::optional<float> diagonal_in;         ///< display.diagonal_in; absent: what the display announces
    std::optional<float> viewing_distance_mm; ///< display.viewing_distance_mm
    std::optional<float> bottom_mm;           ///< display.bottom_mm

    friend bool operator==(Configuration const&, Configuration const&) = default;
};

enum class KeyKind { text, whole_number, decimal, flag, list };

/// One key of the file, with what an editor on a screen has to know.
struct ConfigurationKey {
    std::string name;    ///< "idle.after"
    std::string group;   ///< "idle"; empty for a key at the top.
    std::string allowed; ///< In words: "30 to 900 seconds".
    KeyKind kind = KeyKind::text;
    double min = 0, max = 0;  ///< Of a number; of a text, its characters.
    double step = 0;          ///< What one press of "more" adds to a number.
    std::string default_text; ///< As value_text() writes it; empty where the default is not a fixed one.
    bool is_guarded = false;  ///< Never changed on the screen, where a PIN is all that is asked for.
};

/// Every key, in the order of the documentation.
[[nodiscard]] std::vector<ConfigurationKey> configuration_keys();

/// What a configuration says for a key: one text, any number for a list, none where nothing is set. Unknown: none.
[[nodiscard]] std::vector<std::string> values_of(Configuration const& configuration, std::string_view key);
/// The same for people: a list is "en, es".
[[nodiscard]] std::string value_text(Configuration const& configuration, std::string_view key);

/// Nothing when there is no such key.
[[nodiscard]] std::optional<ConfigurationKey> configuration_key(std::string_view name);

/// `key` with these values, as a file would have it: one for a text or a number, any number for a list, none for a
/// folder that there is not. `usage`, saying what is allowed, when it may not hold them.
[[nodiscard]] base::Result<Setting> setting_of(std::string_view key, std::vector<std::string> const& values);

/// Sets one key. `malformed` for a wrong key or value, which changes nothing: "lectern.yaml:4: 'idle.after' can't be 5;
/// allowed are 30 to 900 seconds". `name` is that of the file.
[[nodiscard]] base::Result<void> apply_setting(
    Setting const& setting, Configuration& configuration, std::string_view name);

/// Reads and checks; one wrong key or value is the error of the whole file. What it leaves out keeps its default.
[[nodiscard]] base::Result<Configuration> read_configuration(std::filesystem::path const& file);
[[nodiscard]] base::Result<Configuration> parse_configuration(std::string_view yaml, std::string_view name);

} // namespace settings
