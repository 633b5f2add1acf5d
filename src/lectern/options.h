#pragma once
// The command line of `lectern`.

#include "platform/window.h"
#include "settings/vocabulary/appearance.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace lectern {

struct Options {
    std::filesystem::path data;
    std::optional<std::filesystem::path> config, record, tour, trace;
    std::optional<platform::PixelSize> windowed;
    std::string language;

    /// Of --pages, which `lecternctl render` asks for.
    struct Pages {
        std::filesystem::path folder;
        std::string slug;
        std::optional<float> diagonal_in; ///< Instead of the configuration's; so with the others.
        std::optional<int> text_size;
        std::optional<settings::Colours> colours;
    };
    std::optional<Pages> pages;
};

/// The options, or the exit status when there is nothing to run (--help: 0; a mistake: 2).
[[nodiscard]] std::variant<Options, int> read_options(int argc, char** argv);

} // namespace lectern
