#pragma once
// The administrator's one YAML file; docs/configuration.md lists every key.

#include "base/result.h"
#include "privacy/seal.h"
#include "settings/vocabulary/screen_settings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// With what the screens go by, and what only the program does.
struct Configuration : ScreenSettings {
    int small_cell = 5;                        ///< privacy.small_cell (STANDARDS, Feedback)
    std::optional<privacy::PublicKey> seal_to; ///< privacy.seal_to; absent: comments are stored as they are.

    std::filesystem::path export_folder; ///< export.folder: absolute; empty: exports go to sticks only.

    std::optional<float> diagonal_in;         ///< display.diagonal_in; absent: what the display announces
    std::optional<float> viewing_distance_mm; ///< display.viewing_distance_mm

    friend bool operator==(Configuration const&, Configuration const&) = default;
};

enum class KeyKind { text, whole_number, decimal, list };

/// One key of the file, with what an editor on a screen has to know.
struct ConfigurationKey {
    std::string name;    ///< "idle.after"
    std::string group;   ///< "idle"; empty for a key at the top.
    std::string allowed; ///< In words: "30 to 900 seconds".
    KeyKind kind = KeyKind::text;
    double least = 0, most = 0; ///< Of a number; of a text, its characters.
    double step = 0;            ///< What one press of "more" adds to a number.
    std::string default_text;   ///< As value_text() writes it; empty where the default is not a fixed one.
};

/// Every key, in the order of the documentation.
[[nodiscard]] std::vector<ConfigurationKey> configuration_keys();

/// What a configuration says for a key: one text, any number for a list, none where nothing is set. Unknown: none.
[[nodiscard]] std::vector<std::string> values_of(Configuration const& configuration, std::string_view key);
/// The same for people: a list is "en, es".
[[nodiscard]] std::string value_text(Configuration const& configuration, std::string_view key);

/// Whether `key` may hold these values: one for a text or a number, any number for a list. `usage`, saying what is
/// allowed, when not.
[[nodiscard]] base::Result<void> check_values(std::string_view key, std::vector<std::string> const& values);

/// Reads and checks. A wrong key or value is `malformed`: "lectern.yaml:4: 'idle.after' is 5; allowed are 30 to 900
/// seconds". What the file leaves out keeps its default.
[[nodiscard]] base::Result<Configuration> read_configuration(std::filesystem::path const& file);
[[nodiscard]] base::Result<Configuration> parse_configuration(std::string_view yaml, std::string_view name);

/// The file that load_configuration() reads, which need not exist yet where it is the data folder's.
[[nodiscard]] std::filesystem::path configuration_file(
    std::optional<std::filesystem::path> const& explicit_file, std::filesystem::path const& data_folder);

/// `explicit_file`, which must exist (`usage` when it does not); else `lectern.yaml` in the data folder where there is
/// one; else the defaults.
[[nodiscard]] base::Result<Configuration> load_configuration(
    std::optional<std::filesystem::path> const& explicit_file, std::filesystem::path const& data_folder);

} // namespace settings
