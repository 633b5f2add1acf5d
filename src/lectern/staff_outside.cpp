#include "lectern/staff_outside.h"

namespace lectern {

StaffOutside::StaffOutside(Surroundings const& here, Post post)
    : m_here(here)
    , m_post(std::move(post))
{
}

} // namespace lectern
