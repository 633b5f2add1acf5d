#include "lectern/effects/visitor_selection.h"

#include "base/log.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"

namespace lectern::effects {

catalogue::Selection VisitorSelection::now()
{
    // Before reading: a change meanwhile is noticed, at worst once too often.
    Files const files { base::state_of(
                            settings::configuration_file(m_environment.configuration, m_environment.data_folder)),
        base::state_of(m_environment.data_folder / settings::k_overrides_name) };
    if (m_known && files == m_read)
        return m_selection;
    m_read = files;
    m_known = true;
    auto const loaded = settings::load_configuration(m_environment.configuration, m_environment.data_folder);
    if (loaded)
        m_selection = loaded->configuration.approved_only ? catalogue::Selection::approved
                                                          : catalogue::Selection::not_withdrawn;
    else
        base::log::warn("whether only approved leaflets are shown stays as it is: " + loaded.error().message);
    return m_selection;
}

} // namespace lectern::effects
