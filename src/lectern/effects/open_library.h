#pragma once
// The edition of the library that visitors read, kept open between their effects.

#include "catalogue/catalogue.h"
#include "lectern/effects/answer.h"
#include "lectern/effects/visitor_selection.h"
#include "lectern/environment.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lectern::effects {

class OpenLibrary {
public:
    /// Called with the languages of each edition that can't be drawn and are left out.
    using LeftOut = std::function<void(std::vector<std::string> const&)>;

    explicit OpenLibrary(Environment const& environment, LeftOut left_out = {})
        : m_environment(environment)
        , m_report_left_out(std::move(left_out))
        , m_visitors(environment)
    {
    }

    /// Opens the newest sound edition; answers LibraryLoaded or LibraryFailed.
    [[nodiscard]] kiosk::session::Action load();
    /// The same, where there is a newer one than that which is open, or visitors are to see other leaflets of it. Where
    /// nobody can tell which, because the list of them is damaged, what is open stays.
    [[nodiscard]] Answer load_if_newer();
    /// CommonTopicsLoaded, where others are read most by now or have been chosen.
    [[nodiscard]] Answer renew_common_topics();
    /// Damage that shows only now: the previous edition takes over, if there is a sound one. The visitor is back
    /// at its letters then.
    [[nodiscard]] Answer fall_back(base::Error const& error);

    /// Null when there is none that can be read.
    [[nodiscard]] catalogue::Catalogue const* catalogue() const { return m_catalogue ? &*m_catalogue : nullptr; }

private:
    /// Boxes help nobody: a language that no font covers is not offered. English is, as something has to be.
    [[nodiscard]] kiosk::session::LibraryLoaded legible(catalogue::Library library);

    Environment const& m_environment;
    LeftOut m_report_left_out;
    VisitorSelection m_visitors;
    catalogue::Selection m_selection {}; ///< Of what is open.
    std::vector<std::string> m_left_out; ///< Of the edition read last: the log names them once.
    std::optional<catalogue::Catalogue> m_catalogue;
    catalogue::Library m_shown;                ///< What was answered last,
    kiosk::home::CommonTopics m_common_topics; ///< and offered with it.
    bool m_fell_back = false; ///< m_catalogue is the previous edition, because the current one is damaged.
};

} // namespace lectern::effects
