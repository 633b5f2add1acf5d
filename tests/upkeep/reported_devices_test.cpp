#include "upkeep/reported_devices.h"

#include "base/file.h"
#include "support/fixtures.h"
#include "upkeep/health.h"
#include "upkeep/restore.h"
#include "upkeep/verify.h"

#include <fstream>
#include <optional>

using namespace fixtures;
using base::ErrorCode;
using upkeep::Device;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_day { 2026y / 11 / 26 }, k_later { 2026y / 11 / 27 };

void write(fs::path const& folder, std::string_view text)
{
    std::ofstream(folder / upkeep::k_reported_devices_name, std::ios::binary) << text;
}

std::optional<upkeep::Finding> verified(fs::path const& data)
{
    std::optional<upkeep::Finding> finding;
    upkeep::verify({ .data_folder = data }, { .found = [&](upkeep::Finding const& each) {
        finding = each.part == upkeep::Part::devices ? each : finding;
    } });
    return finding;
}

} // namespace

TEST_CASE("what is reported as broken is there with its first day until it is taken back")
{
    TemporaryFolder const folder;
    fs::path const data = folder.path() / "data";
    CHECK(upkeep::read_reported_devices(data)->empty());
    REQUIRE(upkeep::report_device(data, Device::sound, k_day));
    REQUIRE(upkeep::report_device(data, Device::sound, k_later));
    REQUIRE(upkeep::report_device(data, Device::touch, k_later));
    CHECK(*upkeep::read_reported_devices(data)
        == upkeep::ReportedDevices { { Device::touch, k_later }, { Device::sound, k_day } });
    REQUIRE(upkeep::report_device(data, Device::sound, std::nullopt));
    CHECK(*upkeep::read_reported_devices(data) == upkeep::ReportedDevices { { Device::touch, k_later } });
    REQUIRE(upkeep::report_device(data, Device::touch, std::nullopt));
    CHECK(fs::is_empty(data));
    CHECK(upkeep::report_device(data, Device::touch, std::nullopt));
}

TEST_CASE("a file of reports that is damaged or half written counts as none, and the next report replaces it")
{
    TemporaryFolder const folder;
    for (std::string_view const text : { "", "sound 2026-11-2", "touch 2026-11-26, sound 2026-11-26", "sound\n",
             "wombat 2026-11-26\n", "sound 2026-02-30\n", "sound 2026-11-26, sound 2026-11-26\n", ", \n", " \n" }) {
        CAPTURE(std::string(text));
        write(folder.path(), text);
        auto const read = upkeep::read_reported_devices(folder.path());
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::malformed);
        CHECK(verified(folder.path())->problem);
        auto const health = upkeep::examine({ .data_folder = folder.path(), .today = k_day }).devices;
        CHECK(health.reported.empty());
        CHECK(level_of(health) == upkeep::HealthLevel::warning);
        REQUIRE(upkeep::report_device(folder.path(), Device::printer, k_day));
        CHECK(*upkeep::read_reported_devices(folder.path()) == upkeep::ReportedDevices { { Device::printer, k_day } });
    }
    write(folder.path(), std::string(2000, 'x'));
    CHECK(upkeep::read_reported_devices(folder.path()).error().code == ErrorCode::too_large);
}

TEST_CASE("a report is a warning until it is taken back, and verify reads it")
{
    TemporaryFolder const folder;
    auto const health = [&] { return upkeep::examine({ .data_folder = folder.path(), .today = k_day }).devices; };
    CHECK(level_of(health()) == upkeep::HealthLevel::ok);
    CHECK_FALSE(verified(folder.path())->present);
    REQUIRE(upkeep::report_device(folder.path(), Device::picture, k_day));
    CHECK(level_of(health()) == upkeep::HealthLevel::warning);
    CHECK(health().reported.at(Device::picture) == k_day);
    CHECK(verified(folder.path())->present);
    CHECK_FALSE(verified(folder.path())->problem);
}

TEST_CASE("what is reported as broken is backed up and comes back, and only such a backup needs a later version")
{
    TemporaryFolder const folder;
    fs::path const data = folder.path() / "data", to = folder.path() / "to";
    fs::create_directories(to);
    REQUIRE(upkeep::report_device(data, Device::sound, k_day));
    auto const backup = upkeep::make_backup({ data, data / "lectern.yaml", to, k_day });
    REQUIRE_MESSAGE(backup, (backup ? "" : backup.error().message));
    CHECK(base::read_file(backup->file, 1 << 20)->find("# Lectern backup, format 4") != std::string::npos);
    auto const restored
        = upkeep::restore_backup({ backup->file, folder.path() / "new", upkeep::ExistingFiles::refuse, k_day });
    REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
    CHECK(upkeep::read_reported_devices(folder.path() / "new")->at(Device::sound) == k_day);
}
