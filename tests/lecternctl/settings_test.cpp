#include "lecternctl/program.h"
#include "privacy/seal.h"
#include "settings/configuration.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

using namespace program;

TEST_CASE("a setting that was set is listed, printed, checked and taken back, and the administrator's file stays")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    CHECK(contains(run({ "settings", "check", "--data", data }).out, "the defaults apply"));
    std::string const file = "# Ours\nidle: { after: 90 }\n";
    write_file(folder.path() / "lectern.yaml", file);
    CHECK(run({ "settings", "set", "idle.after", "200", "--data", data }).status == 0);
    CHECK(run({ "settings", "set", "languages", "en", "pt-BR", "--data", data }).status == 0);
    CHECK(content_of(folder.path() / "overrides.yaml").ends_with("languages: [en, pt-BR]\nidle:\n  after: 200\n"));
    CHECK(run({ "settings", "get", "idle.after", "--data", data }).out == "200\n");
    CHECK(run({ "settings", "get", "languages", "--data", data }).out == "en\npt-BR\n");
    CHECK(run({ "settings", "get", "staff.contact", "--data", data }).out.empty());
    CHECK(contains(run({ "settings", "list", "--data", data }).out, "200"));
    CHECK(contains(run({ "settings", "list", "--data", data }).out, "30 to 900 seconds"));
    CHECK(contains(run({ "settings", "check", "--data", data }).out, "overrides.yaml: ok"));
    CHECK(run({ "settings", "set", "languages", "--data", data }).status == 0);
    CHECK(run({ "settings", "reset", "idle.after", "--data", data }).status == 0);
    CHECK(content_of(folder.path() / "overrides.yaml").ends_with("\nlanguages: []\n"));
    CHECK(run({ "settings", "get", "idle.after", "--data", data }).out == "90\n");
    for (auto const& key : settings::configuration_keys())
        CHECK(run({ "settings", "reset", key.name, "--data", data }).status == 0);
    CHECK(content_of(folder.path() / "lectern.yaml") == file);
}

TEST_CASE("settings come as JSON with their types")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "other.yaml", "display: { diagonal_in: 23.8 }\nsite_name: 2024\n");
    Outcome const outcome
        = run({ "settings", "list", "--json", "--data", folder.path(), "--config", folder.path() / "other.yaml" });
    auto const json = nlohmann::json::parse(outcome.out);
    std::map<std::string, nlohmann::json> values;
    for (auto const& each : json)
        values[each.at("key")] = each.at("value");
    CHECK(values.at("site_name") == "2024");
    CHECK(values.at("display.diagonal_in") == 23.8);
    CHECK(values.at("idle.after") == 120);
    CHECK(values.at("languages") == nlohmann::json::array());
    CHECK(values.at("staff.contact") == nullptr);
}

TEST_CASE("the list says where each value comes from")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "lectern.yaml", "site_name: Ward 7\nthanks: { seconds: 9 }\n");
    CHECK(run({ "settings", "set", "thanks.seconds", "9", "--data", folder.path() }).status == 0);
    std::map<std::string, std::string> origins;
    for (auto const& each : nlohmann::json::parse(run({ "settings", "list", "--json", "--data", folder.path() }).out))
        origins[each.at("key")] = each.at("origin");
    CHECK(origins.at("site_name") == "file");
    CHECK(origins.at("thanks.seconds") == "override");
    CHECK(origins.at("idle.after") == "default");
    CHECK(contains(run({ "settings", "list", "--data", folder.path() }).out, "  override  2 to 20 seconds"));
}

TEST_CASE("what is wrong in overrides.yaml is a warning with its line, and the rest holds")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "overrides.yaml", "idle:\n  after: 5\nsite_name: Hill\n");
    Outcome const check = run({ "settings", "check", "--data", folder.path() });
    CHECK(check.status == 0);
    CHECK(contains(check.err, "overrides.yaml:2: 'idle.after' can't be 5"));
    CHECK_FALSE(contains(check.out, "overrides.yaml"));
    CHECK(run({ "settings", "get", "site_name", "--data", folder.path() }).out == "Hill\n");
    Outcome const status = run({ "status", "--data", folder.path() });
    CHECK(contains(status.out, "warning  configuration  "));
    CHECK(contains(status.out, "overrides.yaml:2: 'idle.after' can't be 5"));
    CHECK(contains(run({ "verify", "--data", folder.path() }).out, "fault  overrides"));
}

TEST_CASE("what was changed is said with the folder in which it was")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    Outcome const set = run({ "settings", "set", "idle.after", "200", "--data", data, "--create" });
    CHECK(contains(set.out, "idle.after is 200 (override) in " + data));
    CHECK(contains(run({ "settings", "reset", "idle.after", "--data", data }).out, "idle.after is 120 (default)"));
    CHECK(
        contains(run({ "settings", "list", "--data", data + "/mistyped" }).err, "/mistyped: there is no such folder"));
}

TEST_CASE("a key that goes from the overrides into the configuration file is not forgotten on the way")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    std::string const key = privacy::to_string(privacy::new_secret_key().public_key());
    write_file(folder.path() / "lectern.yaml", "privacy: { seal_to: \"" + key + "\" }\n");
    REQUIRE(run({ "settings", "set", "privacy.seal_to", key, "--data", data }).status == 0);
    REQUIRE(run({ "settings", "reset", "privacy.seal_to", "--data", data }).status == 0);
    CHECK(run({ "settings", "check", "--data", data }).status == 0);
    write_file(folder.path() / "lectern.yaml", "");
    CHECK(run({ "settings", "check", "--data", data }).status == 1);
}

TEST_CASE("a setting is changed in no folder that is not a kiosk's, unless that is to become one")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "new";
    CHECK(run({ "settings", "set", "idle.after", "200", "--data", data }).status == 2);
    CHECK(run({ "settings", "set", "idle.after", "200", "--data", data, "--create" }).status == 0);
    CHECK(run({ "settings", "get", "idle.after", "--data", data }).out == "200\n");
    CHECK(run({ "status", "--config", data + "/lectern.yaml", "--data", data + "/typo" }).status == 2);
    // A file system of its own, and what is left of a kiosk.
    std::filesystem::create_directories(folder.path() / "disk" / "lost+found");
    CHECK(run({ "settings", "set", "idle.after", "200", "--data", folder.path() / "disk" }).status == 0);
    std::filesystem::create_directory(folder.path() / "old");
    write_file(folder.path() / "old" / "log.damaged-2026-11-22.db", "");
    CHECK(run({ "settings", "set", "idle.after", "200", "--data", folder.path() / "old" }).status == 0);
}

TEST_CASE("a key to seal to that is missing is named by whatever looks at the settings")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    write_file(folder.path() / "sealing", "");
    for (char const* const command : { "check", "list" })
        CHECK(contains(run({ "settings", command, "--data", data }).err, "no comment is stored"));
    CHECK(run({ "settings", "check", "--data", data }).status == 1);
    CHECK(contains(run({ "verify", "--data", data }).out, "fault  configuration     no comment is stored"));
    Outcome const status = run({ "status", "--data", data });
    CHECK(status.status == 1);
    CHECK(contains(status.out, "fault    configuration  no comment is stored"));
    CHECK(run({ "settings", "reset", "privacy.seal_to", "--data", data }).status == 0);
    CHECK(run({ "settings", "check", "--data", data }).status == 0);
}

TEST_CASE("a setting that is not allowed ends with status 2 and changes nothing")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    write_file(folder.path() / "lectern.yaml", "");
    std::vector<std::vector<std::string>> const wrong { { "settings" }, { "settings", "set", "--data", data },
        { "settings", "set", "idle.after", "--data", data }, { "settings", "set", "idle.after", "5", "--data", data },
        { "settings", "set", "wombats", "5", "--data", data }, { "settings", "get", "wombats", "--data", data },
        { "settings", "reset", "wombats", "--data", data },
        { "settings", "set", "site_name", "A", "--config", data + "/missing.yaml" } };
    for (auto const& arguments : wrong) {
        Outcome const outcome = run(arguments);
        CHECK(outcome.status == 2);
        CHECK_FALSE(outcome.err.empty());
    }
    CHECK(contains(run({ "settings", "set", "idle.aftr", "60", "--data", data }).err, "did you mean 'idle.after'?"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "overrides.yaml"));
}

TEST_CASE("a wrong configuration fails the check with its line")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "lectern.yaml", "site_name: A\nidle: { after: 5 }\n");
    for (char const* const command : { "check", "list" }) {
        Outcome const outcome = run({ "settings", command, "--data", folder.path() });
        CHECK(outcome.status == 1);
        CHECK(contains(outcome.err, "lectern.yaml:2: 'idle.after' can't be 5"));
        CHECK(outcome.out.empty());
    }
}
