#include "lectern/recorder.h"

#include "lectern/frame_image.h"
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

} // namespace lectern
