#include "lectern/effects/open_library.h"

#include "base/log.h"
#include "catalogue/withdrawn_list.h"
#include "lectern/effects/common_topics.h"
#include "upkeep/font_note.h"

namespace lectern::effects {

kiosk::session::Action OpenLibrary::load()
{
    auto const selection = m_visitors.now();
    auto opened = catalogue::Catalogue::open(m_environment.data_folder, selection);
    m_catalogue.reset();
    m_fell_back = false;
    m_selection = selection;
    if (!opened && opened.error().code == base::ErrorCode::absent) {
        base::log::warn("no library in " + m_environment.data_folder.string() + "; import one with lecternctl import");
        return legible({});
    }
    auto library = opened ? opened->library() : tl::unexpected(opened.error());
    if (!library) {
        base::log::error("the library can't be read: " + library.error().message);
        return kiosk::session::LibraryFailed {};
    }
    m_catalogue = std::move(*opened);
    return legible(std::move(*library));
}

Answer OpenLibrary::load_if_newer()
{
    bool const is_current = m_catalogue && !m_catalogue->superseded() && m_selection == m_visitors.now();
    if (is_current)
        return std::nullopt;
    if (m_catalogue)
        if (auto const withdrawn = catalogue::read_withdrawn(m_environment.data_folder); !withdrawn) {
            base::log::error("what visitors see stays as it is: " + withdrawn.error().message);
            return std::nullopt;
        }
    return load();
}

Answer OpenLibrary::renew_common_topics()
{
    if (!m_catalogue)
        return std::nullopt;
    auto topics = common_topics(m_environment, *m_catalogue, m_shown);
    if (topics == m_common_topics)
        return std::nullopt;
    m_common_topics = topics;
    return kiosk::home::CommonTopicsLoaded { std::move(topics) };
}

Answer OpenLibrary::fall_back(base::Error const& error)
{
    // A sector that is lost for ever can't be told from damage.
    bool const is_damaged = error.code == base::ErrorCode::damaged || error.code == base::ErrorCode::unreadable;
    if (!is_damaged || m_fell_back)
        return std::nullopt;
    auto previous = catalogue::Catalogue::open_previous(m_environment.data_folder, m_selection);
    auto library = previous ? previous->library() : tl::unexpected(previous.error());
    if (!library)
        return std::nullopt;
    base::log::error("the previous edition is shown instead");
    m_catalogue = std::move(*previous);
    m_fell_back = true;
    return legible(std::move(*library));
}

kiosk::session::LibraryLoaded OpenLibrary::legible(catalogue::Library library)
{
    std::vector<std::string> left_out;
    std::erase_if(library.languages, [&](catalogue::LanguageIndex const& index) {
        if (index.language == "en" || m_environment.can_draw(index.language))
            return false;
        left_out.push_back(index.language);
        return true;
    });
    if (!left_out.empty() && left_out != m_left_out)
        base::log::warn(upkeep::font_advice(left_out));
    m_left_out = std::move(left_out);
    if (m_report_left_out)
        m_report_left_out(m_left_out);
    m_shown = std::move(library);
    m_common_topics = m_catalogue ? common_topics(m_environment, *m_catalogue, m_shown) : kiosk::home::CommonTopics {};
    return { m_shown, m_common_topics };
}

} // namespace lectern::effects
