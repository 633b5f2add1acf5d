#include "upkeep/reported_devices.h"

#include "base/date.h"
#include "base/file.h"
#include "store/data_folder.h"

#include <algorithm>
#include <string>

namespace upkeep {

namespace {

constexpr std::size_t k_max_bytes = 1000;

/// One line, whose end tells that all of it is there: "sound 2026-11-26, printer 2026-11-20\n".
std::string text_of(ReportedDevices const& reported)
{
    std::string text;
    for (auto const& [device, day] : reported)
        text += (text.empty() ? "" : ", ") + std::string(name_of(device)) + " " + base::to_string(day);
    return text + "\n";
}

std::optional<ReportedDevices> devices_in(std::string_view text)
{
    constexpr std::string_view k_separator = ", ";
    if (!text.ends_with('\n'))
        return std::nullopt;
    text.remove_suffix(1);
    ReportedDevices reported;
    while (!text.empty()) {
        std::string_view const entry = text.substr(0, text.find(k_separator));
        text.remove_prefix(std::min(text.size(), entry.size() + k_separator.size()));
        std::size_t const blank = std::min(entry.find(' '), entry.size() - 1);
        auto const device = device_named(entry.substr(0, blank));
        auto const day = base::date_named(entry.substr(blank + 1));
        if (!device || !day || !reported.emplace(*device, *day).second)
            return std::nullopt;
    }
    return reported;
}

} // namespace

base::Result<ReportedDevices> read_reported_devices(std::filesystem::path const& data_folder)
{
    auto const file = data_folder / k_reported_devices_name;
    auto const text = base::read_file(file, k_max_bytes);
    if (!text && text.error().code == base::ErrorCode::absent)
        return ReportedDevices {};
    if (!text)
        return tl::unexpected(text.error());
    auto reported = devices_in(*text);
    if (!reported)
        return base::failure(base::ErrorCode::malformed, file.string() + ": is not whole, and counts as empty");
    return std::move(*reported);
}

base::Result<void> report_device(
    std::filesystem::path const& data_folder, Device device, std::optional<std::chrono::year_month_day> day)
{
    auto const file = data_folder / k_reported_devices_name;
    auto known = read_reported_devices(data_folder);
    // What can't be read just now is not overwritten.
    if (!known && known.error().code != base::ErrorCode::malformed)
        return tl::unexpected(known.error());
    auto reported = known.value_or(ReportedDevices {});
    if (day)
        reported.emplace(device, *day);
    else
        reported.erase(device);
    if (reported.empty())
        return store::remove_file(file);
    TRY_VOID(store::create_folder(data_folder));
    return base::replace_file(file, text_of(reported));
}

} // namespace upkeep
