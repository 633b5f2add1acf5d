#pragma once
// Reading everything that a kiosk keeps, to find damage before a visitor does. Slow, in constant memory, and changes
// nothing unless it is asked to, but for what a power cut left half done, which it takes back; runs while a kiosk does.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace upkeep {

enum class Part { configuration, overrides, library, previous_library, withdrawn, feedback, tallies, pins, devices };

struct Finding {
    Part part = Part::configuration;
    bool present = true;                   ///< False: there is no such file, and need not be.
    std::int64_t read = 0;                 ///< Articles, or rows of feedback.
    bool repaired = false;                 ///< It was not sound, and is now.
    std::optional<base::Error> problem {}; ///< Nothing: it is sound.
};

/// What is done about tallies that do not agree with the rows.
enum class WrongTallies { report, recount };

struct VerifyRequest {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration {}; ///< As for load_configuration().
    WrongTallies wrong_tallies = WrongTallies::report;
};

struct VerifyCallbacks {
    std::function<void(Finding const&)> found;                ///< Once a part, as soon as it has been read.
    std::function<void(Part, std::int64_t read)> progress {}; ///< Now and then.
};

void verify(VerifyRequest const& request, VerifyCallbacks const& callbacks);

} // namespace upkeep
