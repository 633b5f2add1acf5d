#include "upkeep/configuration_note.h"

#include "upkeep/health.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

namespace {

void write(std::filesystem::path const& file, char const* text) { std::ofstream(file) << text; }

bool says(std::optional<base::Error> const& error, char const* words)
{
    return error && error->message.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a configuration file that was changed, removed or made since the kiosk started is named")
{
    fixtures::TemporaryFolder const folder;
    auto const data = folder / "data", file = folder / "lectern.yaml";
    CHECK_FALSE(upkeep::configuration_change(data, file));
    write(file, "site_name: A\n");
    REQUIRE(upkeep::note_configuration(data, file));
    CHECK_FALSE(upkeep::configuration_change(data, file));
    write(file, "site_name: B\n");
    CHECK(says(upkeep::configuration_change(data, file), "lectern.yaml was changed since the kiosk started"));
    std::filesystem::remove(file);
    CHECK(says(upkeep::configuration_change(data, file), "lectern.yaml is gone since the kiosk started"));
    REQUIRE(upkeep::note_configuration(data, file));
    CHECK_FALSE(upkeep::configuration_change(data, file));
    write(file, "site_name: A\n");
    CHECK(says(upkeep::configuration_change(data, file), "lectern.yaml was made since the kiosk started"));
    CHECK_FALSE(upkeep::configuration_change(data, folder / "other.yaml"));
}

TEST_CASE("a changed configuration file is a warning, until the kiosk starts again")
{
    fixtures::TemporaryFolder const folder;
    auto const file = folder / "lectern.yaml";
    write(file, "site_name: A\n");
    REQUIRE(upkeep::note_configuration(folder.path(), file));
    auto const configuration = [&] {
        return upkeep::examine({ folder.path(), {}, std::chrono::year { 2026 } / 11 / 26, base::Instant {} })
            .configuration;
    };
    CHECK(level_of(configuration()) == upkeep::HealthLevel::ok);
    write(file, "site_name: B\n");
    CHECK(level_of(configuration()) == upkeep::HealthLevel::warning);
    REQUIRE(upkeep::note_configuration(folder.path(), file));
    CHECK(level_of(configuration()) == upkeep::HealthLevel::ok);
}
