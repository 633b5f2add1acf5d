#include "lectern/effects/open_library.h"

#include "base/log.h"

#include <utility>

namespace lectern::effects {

kiosk::session::Action OpenLibrary::load()
{
    m_catalogue.reset();
    m_fell_back = false;
    auto opened = catalogue::Catalogue::open(m_environment.data_folder);
    if (!opened && opened.error().code == base::ErrorCode::absent) {
        base::log::warn("no library in " + m_environment.data_folder.string() + "; import one with lecternctl import");
        return kiosk::session::LibraryLoaded {};
    }
    auto library = opened ? opened->library() : tl::unexpected(opened.error());
    if (!library) {
        base::log::error("the library can't be read: " + library.error().message);
        return kiosk::session::LibraryFailed {};
    }
    m_catalogue = std::move(*opened);
    return kiosk::session::LibraryLoaded { std::move(*library) };
}

Answer OpenLibrary::load_if_newer()
{
    return !m_catalogue || m_catalogue->superseded() ? Answer(load()) : std::nullopt;
}

Answer OpenLibrary::fall_back(base::Error const& error)
{
    if (error.code != base::ErrorCode::damaged || m_fell_back)
        return std::nullopt;
    auto previous = catalogue::Catalogue::open_previous(m_environment.data_folder);
    auto library = previous ? previous->library() : tl::unexpected(previous.error());
    if (!library)
        return std::nullopt;
    base::log::error("the previous edition is shown instead");
    m_catalogue = std::move(*previous);
    m_fell_back = true;
    return kiosk::session::LibraryLoaded { std::move(*library) };
}

} // namespace lectern::effects
