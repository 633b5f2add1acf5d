// Where exports go and leaflets come from, and how the jobs there end.

#include "lectern/effects/with_stick.h"
#include "lectern/worker_runner.h"

#include <doctest/doctest.h>

#include <future>

using namespace with_stick;

TEST_CASE("sticks and the folder of the settings are places")
{
    Kiosk kiosk;
    fixtures::TemporaryFolder const exports;
    auto listed = kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 7 });
    CHECK(listed.visit == 7);
    REQUIRE(listed.places.size() == 1);
    CHECK(listed.places.front().name == "KINGSTON");

    write(kiosk.data.path() / "lectern.yaml", "export:\n  folder: " + exports.path().string() + "\n");
    kiosk.mounts.clear();
    listed = kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 7 });
    REQUIRE(listed.places.size() == 1);
    CHECK(listed.places.front().path == exports.path().string());
    CHECK(listed.places.front().name.empty());
    CHECK(listed.places.front().free_bytes > 0);

    write(kiosk.data.path() / "overrides.yaml", "export:\n  folder: []\n");
    CHECK(kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 7 }).places.empty());
}

TEST_CASE("a folder of the settings that is not there is no place")
{
    Kiosk kiosk;
    kiosk.mounts.clear();
    write(kiosk.data.path() / "lectern.yaml", "export:\n  folder: /nowhere/at/all\n");
    CHECK(kiosk.ask<kiosk::places::PlacesListed>(kiosk::places::ListPlaces { 1 }).places.empty());
}

TEST_CASE("a stop reaches the jobs before it and none after it")
{
    lectern::effects::JobStop stop;
    stop.request();
    CHECK(stop.token().stop_requested());
    stop.request();
    stop.acknowledge();
    // The job between the two is stopped as well.
    CHECK(stop.token().stop_requested());
    stop.acknowledge();
    CHECK_FALSE(stop.token().stop_requested());
}

TEST_CASE("ending the jobs reaches one that still waits for its turn")
{
    Kiosk kiosk;
    kiosk.add(46);
    std::promise<void> release;
    auto const released = release.get_future().share();
    kiosk.environment.mounts = [released] {
        released.wait();
        return std::vector<platform::Mount> {};
    };
    {
        lectern::WorkerRunner runner(kiosk.environment, [] {});
        runner.run(kiosk::places::ListPlaces { 1 });
        runner.run(kiosk::exports::ExportFeedback {
            1, 1, kiosk.stick.path().string(), kiosk::exports::ExportWeeks::all, {}, {}, { true, false, false } });
        runner.run(kiosk::places::EndJobs {});
        release.set_value();
    }
    CHECK(fs::is_empty(kiosk.stick.path()));
}
