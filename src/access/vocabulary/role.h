#pragma once
// The two roles of staff.

#include <optional>
#include <string_view>

namespace staff {

enum class Role { volunteer, administrator };
inline constexpr Role k_roles[] { Role::volunteer, Role::administrator };

/// "volunteer" or "admin": as stored, and as typed on a command line.
[[nodiscard]] constexpr std::string_view name_of(Role role) { return role == Role::volunteer ? "volunteer" : "admin"; }
/// Nothing when there is no such role.
[[nodiscard]] constexpr std::optional<Role> role_named(std::string_view name)
{
    for (Role const role : k_roles)
        if (name == name_of(role))
            return role;
    return std::nullopt;
}

} // namespace staff
