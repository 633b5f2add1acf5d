#pragma once
// `--record DIR`: a picture and its semantics each time the screen has settled and means something else.

#include "base/result.h"
#include "platform/renderer.h"
#include "semantics/tree.h"
#include "ui/ui.h"

#include <cstdint>
#include <filesystem>

namespace lectern {

class Recorder {
public:
    [[nodiscard]] static base::Result<Recorder> create(std::filesystem::path folder);

    /// Called with each frame after which nothing moves any more.
    [[nodiscard]] base::Result<void> settled(ui::Ui& ui, platform::Renderer& renderer, std::uint64_t frames_drawn);

private:
    explicit Recorder(std::filesystem::path folder);

    std::filesystem::path m_folder;
    int m_sequence = 0;
    semantics::Tree m_last;
};

} // namespace lectern
