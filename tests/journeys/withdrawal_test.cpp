// A wrong leaflet is taken off the screen on the screen itself, and stays off whatever is imported.

#include "access/staff_access.h"
#include "catalogue/catalogue.h"
#include "support/fixtures.h"
#include "support/whole_kiosk.h"

#include <doctest/doctest.h>

#include <fstream>

using fixtures::article;
using harness::WholeKiosk;
using staff::Role;

namespace {

constexpr char const* k_pin = "correct horse";

void prepare(std::filesystem::path const& data)
{
    auto access = staff::StaffAccess::open(data, {});
    REQUIRE(access);
    REQUIRE(access->set_pin(Role::administrator, k_pin, { .passes = 1, .memory_bytes = 8192 }));
}

/// So few that they are listed on home.
void import_small_library(std::filesystem::path const& data, std::string const& edition)
{
    fixtures::publish(data, { article("calm", "Keeping calm " + edition), article("rash", "Rash " + edition) });
}

void open_library(WholeKiosk& kiosk)
{
    kiosk.sign_in(Role::administrator, k_pin);
    kiosk.tap("staff/area/library");
    REQUIRE(kiosk.screen() == "library");
}

/// As a visitor whom the one before has left home to.
bool visitor_sees(WholeKiosk& kiosk, std::string const& key)
{
    if (kiosk.sees("staff/close"))
        kiosk.tap("staff/close");
    kiosk.act(kiosk::session::ResetSession {});
    kiosk.settle();
    kiosk.act(kiosk::invitation::WakeUp {});
    kiosk.settle();
    REQUIRE(kiosk.screen() == "home");
    return kiosk.sees(key);
}

} // namespace

TEST_CASE("three touches take a leaflet off the screen, through an import, until it is given back")
{
    fixtures::TemporaryFolder const data;
    prepare(data.path());
    import_small_library(data.path(), "one");
    WholeKiosk kiosk(data.path());
    REQUIRE(visitor_sees(kiosk, "home/topic/calm"));
    REQUIRE(visitor_sees(kiosk, "home/topic/rash"));

    // The visitor who waits below reads it.
    kiosk.tap("home/topic/rash");
    REQUIRE(kiosk.screen() == "article");
    kiosk.act(kiosk::door::OpenStaffDoor {});
    kiosk.settle();
    kiosk.act(kiosk::door::CloseStaff {});
    kiosk.settle();
    REQUIRE(kiosk.screen() == "article");

    kiosk.act(kiosk::session::GoHome {});
    kiosk.settle();
    kiosk.tap("home/topic/rash");
    open_library(kiosk);
    kiosk.page_to("library/withdraw");
    kiosk.tap("library/withdraw");
    CHECK(kiosk.sees("library/present/rash"));
    kiosk.page_to("library/leaflet/rash");
    kiosk.tap("library/leaflet/rash");
    kiosk.tap("library/withdraw_all");
    CHECK(kiosk.sees("library/notice"));
    CHECK(kiosk.sees("library/withdrawn"));

    // At once, also for whoever waited.
    kiosk.act(kiosk::door::CloseStaff {});
    kiosk.settle();
    CHECK(kiosk.screen() == "home");
    CHECK_FALSE(kiosk.sees("home/topic/rash"));
    CHECK(kiosk.sees("home/topic/calm"));
    CHECK_FALSE(visitor_sees(kiosk, "home/topic/rash"));

    import_small_library(data.path(), "two");
    CHECK_FALSE(visitor_sees(kiosk, "home/topic/rash"));
    CHECK(kiosk.node("home/topic/calm").label.find("two") != std::string::npos);
    kiosk.restart();
    CHECK_FALSE(visitor_sees(kiosk, "home/topic/rash"));

    open_library(kiosk);
    kiosk.page_to("library/withdrawn");
    kiosk.tap("library/withdrawn");
    kiosk.tap("library/give_back/rash");
    CHECK(visitor_sees(kiosk, "home/topic/rash"));
}

TEST_CASE("a list of withdrawn leaflets that is damaged shows visitors no leaflet, and staff mend it on the screen")
{
    fixtures::TemporaryFolder const data;
    prepare(data.path());
    import_small_library(data.path(), "one");
    std::ofstream(data.path() / "withdrawn.txt") << "ra";
    WholeKiosk kiosk(data.path());
    kiosk.act(kiosk::invitation::WakeUp {});
    kiosk.settle();
    CHECK_FALSE(kiosk.sees("home/topic/calm"));
    CHECK_FALSE(kiosk.sees("home/topic/rash"));
    open_library(kiosk);
    kiosk.page_to("library/withdrawn");
    kiosk.tap("library/withdrawn");
    kiosk.page_to("library/new_list");
    kiosk.tap("library/new_list");
    CHECK(visitor_sees(kiosk, "home/topic/calm"));
}
