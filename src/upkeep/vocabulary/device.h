#pragma once
// What of the kiosk a volunteer can report as broken.

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>

namespace upkeep {

enum class Device { touch, picture, sound, printer };
inline constexpr std::array k_devices { Device::touch, Device::picture, Device::sound, Device::printer };

/// The stable word for a device, in files and keys.
[[nodiscard]] constexpr std::string_view name_of(Device device)
{
    constexpr std::array<std::string_view, k_devices.size()> names { "touch", "picture", "sound", "printer" };
    return names.at(static_cast<std::size_t>(device));
}

[[nodiscard]] constexpr std::optional<Device> device_named(std::string_view name)
{
    for (Device const device : k_devices)
        if (name_of(device) == name)
            return device;
    return std::nullopt;
}

/// What is reported as broken, and the day on which it was.
using ReportedDevices = std::map<Device, std::chrono::year_month_day>;

} // namespace upkeep
