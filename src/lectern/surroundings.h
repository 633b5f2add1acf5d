#pragma once
// What lies around the kiosk: where its files are, what the day is, and whether anything is kept at all.

#include "lectern/clock.h"
#include "platform/mounts.h"
#include "privacy/seal.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace lectern {

/// A rehearsal (the tour) says thank you and keeps nothing.
enum class Feedback { kept, rehearsed };

struct Surroundings {
    std::filesystem::path data_folder;
    std::filesystem::path configuration;       ///< The file; it need not exist.
    std::optional<privacy::PublicKey> seal_to; ///< Comments are sealed to it before they are stored.
    Feedback feedback = Feedback::kept;
    Clock const& clock;
    std::function<std::vector<platform::Mount>()> mounts = platform::removable_mounts; ///< Sticks, as they are now.

    [[nodiscard]] bool rehearsed() const { return feedback == Feedback::rehearsed; }
};

} // namespace lectern
