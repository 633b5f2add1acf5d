#include "lecternctl/program.h"
#include "store/fixtures.h"
#include "store/staff_access.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace program;

TEST_CASE("a kiosk in order has status 0, with warnings 3, with a fault 1")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path();
    Outcome outcome = run({ "status", "--data", data });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, "fault    library        nothing to show: "));

    std::vector<content::Article> articles;
    for (int n = 0; n < 1200; ++n)
        articles.push_back(fixtures::article("topic-" + std::to_string(n), "Topic " + std::to_string(n)));
    fixtures::publish(folder.path(), articles);
    outcome = run({ "status", "--data", data });
    CAPTURE(outcome.out);
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.out, "ok       library        edition 1, built "));
    CHECK(contains(outcome.out, ", 1,200 articles\n"));
    CHECK(contains(outcome.out, "warning  pins           volunteer not set, admin not set\n"));
    CHECK(lines_in(outcome.out) == 6);

    auto access = store::StaffAccess::open(folder.path(), {});
    REQUIRE(access);
    REQUIRE(access->set_pin(privacy::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
    REQUIRE(access->set_pin(privacy::Role::administrator, "correct horse", { .passes = 1, .memory_bytes = 8192 }));
    outcome = run({ "status", "--data", data });
    CAPTURE(outcome.out);
    CHECK((outcome.status == 0 || contains(outcome.out, "warning  disk"))); // The disk is not the test's.
}

TEST_CASE("status as JSON names each check and its level")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    write_file(folder.path() / "lectern.yaml", "idle: { after: 5 }\n");
    Outcome const outcome = run({ "status", "--json", "--data", folder.path() });
    CHECK(outcome.status == 1);
    std::map<std::string, nlohmann::json> checks;
    for (auto const& each : nlohmann::json::parse(outcome.out))
        checks[each.at("check")] = each;
    CHECK(checks.size() == 6);
    CHECK(checks.at("configuration").at("level") == "fault");
    CHECK(checks.at("library").at("articles") == 1);
    CHECK(checks.at("library").at("edition") == 1);
    CHECK(checks.at("disk").at("free_bytes") > 0);
    CHECK(checks.at("exports").at("made_in") == nullptr);
}
