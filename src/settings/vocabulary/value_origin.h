#pragma once
// Where the value of a setting comes from.

#include <string_view>

namespace settings {

enum class ValueOrigin {
    default_value,
    file,      ///< The administrator's.
    override_, ///< Changed on the screen or with `lecternctl settings set`.
};

/// "default", "file", "override"
[[nodiscard]] constexpr std::string_view name_of(ValueOrigin origin)
{
    switch (origin) {
    case ValueOrigin::default_value: return "default";
    case ValueOrigin::file: return "file";
    case ValueOrigin::override_: break;
    }
    return "override";
}

} // namespace settings
