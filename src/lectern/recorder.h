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

/// The frame that was last built, drawn into an image.
[[nodiscard]] base::Result<platform::Image> image_of(ui::Ui& ui, platform::Renderer& renderer);

/// Hands the glyphs and pictures that were drawn for the first time to the renderer.
void upload_glyphs(ui::Ui& ui, platform::Renderer& renderer);

[[nodiscard]] platform::Renderer::Colour paper_of(ui::Ui const& ui);

} // namespace lectern
