#pragma once
// The configuration in effect: the defaults, overridden by the configuration file, overridden by what was changed on
// the screen or with `lecternctl settings`.

#include "base/result.h"
#include "settings/configuration.h"
#include "settings/vocabulary/value_origin.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

struct EffectiveConfiguration {
    Configuration configuration;
    Configuration underlying;                               ///< The same without the overrides.
    std::set<std::string, std::less<>> in_file, overridden; ///< Keys.
    /// Why the overrides, or some of them, do not hold: "overrides.yaml:4: 'idle.after' can't be 5; ...; it is
    /// ignored". The kiosk starts all the same.
    std::vector<base::Error> ignored;
    /// Comments are sealed on this kiosk (settings/seal_mark.h), and there is no key: none may be stored.
    bool has_lost_seal_key = false;
};

/// Says so, and what to do.
inline constexpr char const* k_lost_seal_key
    = "no comment is stored: comments are sealed here, and the key is missing. Run 'lecternctl settings set "
      "privacy.seal_to' with the key or, to store comments unsealed, 'lecternctl settings reset privacy.seal_to'; then "
      "start Lectern again";

[[nodiscard]] ValueOrigin origin_of(EffectiveConfiguration const& loaded, std::string_view key);
/// The same for what holds without an override.
[[nodiscard]] ValueOrigin underlying_origin_of(EffectiveConfiguration const& loaded, std::string_view key);

/// The configuration file that load_configuration() reads, which need not exist yet where it is the data folder's.
[[nodiscard]] std::filesystem::path configuration_file(
    std::optional<std::filesystem::path> const& explicit_file, std::filesystem::path const& data_folder);

/// The configuration file is `explicit_file`, which must exist (`usage` when it does not); else `lectern.yaml` in the
/// data folder where there is one. It must be valid; of the overrides, what is wrong is left out.
[[nodiscard]] base::Result<EffectiveConfiguration> load_configuration(
    std::optional<std::filesystem::path> const& explicit_file, std::filesystem::path const& data_folder);

} // namespace settings
