#pragma once
// Looks into an Action or an Effect, which are variants of areas' variants.

#include <type_traits>
#include <variant>

namespace kiosk {

namespace detail {

template <typename Part, typename Area>
inline constexpr bool k_holds = false;
template <typename Part, typename... Alternatives>
inline constexpr bool k_holds<Part, std::variant<Alternatives...>> = (std::is_same_v<Part, Alternatives> || ...);

} // namespace detail

/// The action or effect `Part`, if `whole` is one; else null.
template <typename Part, typename Whole>
[[nodiscard]] auto* part(Whole& whole)
{
    return std::visit(
        [](auto& of_area) -> std::conditional_t<std::is_const_v<Whole>, Part const, Part>* {
            if constexpr (detail::k_holds<Part, std::remove_cvref_t<decltype(of_area)>>)
                return std::get_if<Part>(&of_area);
            else
                return nullptr;
        },
        whole);
}

} // namespace kiosk
