#pragma once
// The edition of the library that visitors read, kept open between their effects.

#include "catalogue/catalogue.h"
#include "lectern/effects/answer.h"
#include "lectern/environment.h"

#include <optional>

namespace lectern::effects {

class OpenLibrary {
public:
    explicit OpenLibrary(Environment const& environment)
        : m_environment(environment)
    {
    }

    /// Opens the newest sound edition; answers LibraryLoaded or LibraryFailed.
    [[nodiscard]] kiosk::session::Action load();
    /// The same, where there is a newer one than that which is open.
    [[nodiscard]] Answer load_if_newer();
    /// Damage that shows only now: the previous edition takes over, if there is a sound one. The visitor is back
    /// at its letters then.
    [[nodiscard]] Answer fall_back(base::Error const& error);

    /// Null when there is none that can be read.
    [[nodiscard]] catalogue::Catalogue const* catalogue() const { return m_catalogue ? &*m_catalogue : nullptr; }

private:
    Environment const& m_environment;
    std::optional<catalogue::Catalogue> m_catalogue;
    bool m_fell_back = false; ///< m_catalogue is the previous edition, because the current one is damaged.
};

} // namespace lectern::effects
