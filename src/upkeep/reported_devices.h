#pragma once
// What volunteers have reported as broken, kept in the data folder until it is mended. It says what and since which
// day, and nothing of anybody.

#include "base/result.h"
#include "upkeep/vocabulary/device.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

namespace upkeep {

inline constexpr std::string_view k_reported_devices_name = "reported-devices.txt";

/// Empty where there is no such file. `malformed` where it is not whole: then nothing counts as reported.
[[nodiscard]] base::Result<ReportedDevices> read_reported_devices(std::filesystem::path const& data_folder);

/// Reports it on that day, or takes the report back where there is no day. One that is reported keeps its first day. A
/// file that is not whole is written anew. The folder is made where it is missing; `no_space`, `read_only`.
[[nodiscard]] base::Result<void> report_device(
    std::filesystem::path const& data_folder, Device device, std::optional<std::chrono::year_month_day> day);

} // namespace upkeep
