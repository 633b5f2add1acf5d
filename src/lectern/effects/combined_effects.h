#pragma once
// Several areas' effects done by one object, and the call that finds its way to the right one.

#include "kiosk/effect.h"
#include "lectern/effects/answer.h"

#include <utility>

namespace lectern::effects {

template <typename... Areas>
struct CombinedEffects : Areas... {
    explicit CombinedEffects(Areas... areas)
        : Areas(std::move(areas))...
    {
    }
    using Areas::operator()...;
    using Areas::failed...;
};

/// Whether `Areas` has a call for an effect.
template <typename Areas, typename Effect>
inline constexpr bool k_handles = requires(Areas& areas, Effect& effect)
{
    areas(effect);
};

/// Calls `with` with the effect itself, whichever area it is of.
template <typename With>
decltype(auto) visit_effect(With const& with, kiosk::Effect& effect)
{
    return std::visit([&](auto& of_area) -> decltype(auto) { return std::visit(with, of_area); }, effect);
}

} // namespace lectern::effects
