#include "lectern/recorder.h"

#include "lectern/picture.h"

#include <cstdio>

namespace lectern {

Recorder::Recorder(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

base::Result<Recorder> Recorder::create(std::filesystem::path folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return base::failure(base::ErrorCode::read_only, folder.string() + ": " + error.message());
    return Recorder(std::move(folder));
}

base::Result<void> Recorder::settled(ui::Ui& ui, platform::Renderer& renderer, std::uint64_t frames_drawn)
{
    // The invitation changes by itself, for ever; one picture of it a time is enough.
    bool const still_inviting = ui.tree().screen == "invitation" && m_last.screen == "invitation";
    if (m_sequence > 0 && (still_inviting || ui.tree() == m_last))
        return {};
    m_last = ui.tree();
    ++m_sequence;
    char name[16];
    std::snprintf(name, sizeof name, "%04d", m_sequence);
    auto const image = TRY(image_of(ui, renderer));
    return write_picture(m_folder / name, image, m_last,
        { m_sequence, image.size.width, image.size.height, ui.panel().px_per_mm, frames_drawn });
}

void upload_glyphs(ui::Ui& ui, platform::Renderer& renderer)
{
    for (auto const& change : ui.atlas().take_changes())
        renderer.upload({ change.page, ui::GlyphAtlas::k_side_px, change.first_row, change.rows, change.coverage });
    auto const pictures = ui.pictures().take_changes();
    for (std::size_t const number : pictures.dropped)
        renderer.drop_picture(number);
    for (auto const& upload : pictures.uploads)
        renderer.upload_picture(upload.number, *upload.pixels);
}

platform::Renderer::Colour paper_of(ui::Ui const& ui)
{
    auto const paper = ui.theme().paper;
    return { static_cast<float>(paper.red) / 255, static_cast<float>(paper.green) / 255,
        static_cast<float>(paper.blue) / 255 };
}

base::Result<platform::Image> image_of(ui::Ui& ui, platform::Renderer& renderer)
{
    upload_glyphs(ui, renderer);
    platform::PixelSize const size { static_cast<int>(ui.size().width), static_cast<int>(ui.size().height) };
    return renderer.draw_to_image(ui.draw_data(), size, paper_of(ui));
}

} // namespace lectern
