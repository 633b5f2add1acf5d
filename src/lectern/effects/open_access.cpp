#include "lectern/effects/open_access.h"

namespace lectern::effects {

base::Result<staff::StaffAccess*> OpenAccess::get()
{
    if (!m_access)
        m_access = TRY(staff::StaffAccess::open(m_environment.data_folder, m_environment.clock.now()));
    return &*m_access;
}

} // namespace lectern::effects
