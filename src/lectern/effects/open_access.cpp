#include "lectern/effects/open_access.h"

namespace lectern::effects {

base::Result<store::StaffAccess*> OpenAccess::get()
{
    if (!m_access)
        m_access = TRY(store::StaffAccess::open(m_environment.data_folder, m_environment.clock.now()));
    return &*m_access;
}

} // namespace lectern::effects
