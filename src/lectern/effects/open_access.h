#pragma once
// PINs, kept open: waits are counted from when they were opened.

#include "access/staff_access.h"
#include "lectern/environment.h"

#include <optional>

namespace lectern::effects {

class OpenAccess {
public:
    explicit OpenAccess(Environment const& environment)
        : m_environment(environment)
    {
    }

    [[nodiscard]] base::Result<staff::StaffAccess*> get();

private:
    Environment const& m_environment;
    std::optional<staff::StaffAccess> m_access;
};

} // namespace lectern::effects
