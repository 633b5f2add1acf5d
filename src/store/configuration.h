#pragma once
// The administrator's one YAML file; docs/configuration.md lists every key.

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct Configuration {
    std::string site_name = "Health Library";
    std::vector<std::string> languages; ///< Offered, in this order; empty: all that the library has.

    std::chrono::seconds idle { 120 };     ///< idle.after: 30 to 900
    std::chrono::seconds idle_home { 60 }; ///< idle.after_home: 30 to 900
    std::chrono::seconds countdown { 30 }; ///< idle.countdown: 20 to 45 (STANDARDS, Time)
    std::chrono::seconds thanks { 5 };     ///< thanks.seconds: 2 to 20

    int small_cell = 5; ///< privacy.small_cell: 2 to 50 (STANDARDS, Feedback)

    std::optional<float> diagonal_in;         ///< display.diagonal_in: 5 to 120; absent: what the display announces
    std::optional<float> viewing_distance_mm; ///< display.viewing_distance_mm: 300 to 3000

    friend bool operator==(Configuration const&, Configuration const&) = default;
};

/// One key of the file; `allowed` is in words: "30 to 900 seconds".
struct ConfigurationKey {
    std::string name, allowed;
};

/// Every key, in the order of the documentation.
[[nodiscard]] std::vector<ConfigurationKey> configuration_keys();

/// Reads and checks. A wrong key or value is `malformed`: "lectern.yaml:4: 'idle.after' is 5; allowed are 30 to 900
/// seconds". What the file leaves out keeps its default.
[[nodiscard]] base::Result<Configuration> read_configuration(std::filesystem::path const& file);
[[nodiscard]] base::Result<Configuration> parse_configuration(std::string_view yaml, std::string_view name);

/// `explicit_file`, which must exist (`usage` when it does not); else `lectern.yaml` in the data folder where there is
/// one; else the defaults.
[[nodiscard]] base::Result<Configuration> load_configuration(
    std::optional<std::filesystem::path> const& explicit_file, std::filesystem::path const& data_folder);

} // namespace store
