#pragma once
// What lies around the kiosk: where its files are, what the day is, which sticks are plugged in.

#include "lectern/clock.h"
#include "platform/mounts.h"
#include "privacy/seal.h"
#include "text/coverage.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace lectern {

struct Environment {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration; ///< As for settings::load_configuration().
    std::optional<privacy::PublicKey> seal_to;          ///< Comments are sealed to it before they are stored.
    Clock const& clock;
    std::function<std::vector<platform::Mount>()> mounts = platform::removable_mounts; ///< Sticks, as they are now.
    bool has_lost_seal_key = false; ///< As in settings::EffectiveConfiguration.
    std::function<bool(std::string_view)> can_draw = text::installed_fonts_cover; ///< Whether a language is legible.
};

} // namespace lectern
