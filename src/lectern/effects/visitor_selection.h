#pragma once
// Which leaflets visitors see: a setting says so, which staff may change while the kiosk runs.

#include "base/file_state.h"
#include "catalogue/vocabulary/withdrawn.h"
#include "lectern/environment.h"

#include <utility>

namespace lectern::effects {

class VisitorSelection {
public:
    explicit VisitorSelection(Environment const& environment)
        : m_environment(environment)
    {
    }

    /// As the configuration has it now; it is read again only where one of its files has changed. What can't be read
    /// changes nothing.
    [[nodiscard]] catalogue::Selection now();

private:
    using Files = std::pair<base::FileState, base::FileState>;

    Environment const& m_environment;
    Files m_read {}; ///< The configuration file and the overrides, as they were.
    bool m_known = false;
    catalogue::Selection m_selection = catalogue::Selection::not_withdrawn;
};

} // namespace lectern::effects
