// A volunteer's whole day at a real data folder: twenty visitors, resets, a cleaning and a pause.

#include "access/staff_access.h"
#include "feedback/feedback_log.h"
#include "journeys/data_folder.h"
#include "support/whole_kiosk.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using harness::WholeKiosk;
using staff::Role;

namespace {

constexpr char const* k_pin = "271828";

void set_pin(std::filesystem::path const& data, Role role, char const* pin)
{
    auto access = staff::StaffAccess::open(data, {});
    REQUIRE(access);
    REQUIRE(access->set_pin(role, pin, { .passes = 1, .memory_bytes = 8192 }));
}

/// Comes in, reads a leaflet and rates it; says whether the volunteer has to reset after them.
void visit(WholeKiosk& kiosk, int number)
{
    kiosk.tap("invitation/start");
    REQUIRE(kiosk.screen() == "home");
    auto const& nodes = kiosk.tree().nodes;
    auto const letter = std::ranges::find_if(
        nodes, [](auto const& node) { return node.key.starts_with("home/letter/") && node.enabled; });
    REQUIRE(letter != nodes.end());
    kiosk.tap(std::string(letter->key));
    auto const card = std::ranges::find_if(
        kiosk.tree().nodes, [](auto const& node) { return node.key.starts_with("letter/topic/"); });
    REQUIRE(card != kiosk.tree().nodes.end());
    kiosk.tap(std::string(card->key));
    REQUIRE(kiosk.screen() == "article");
    if (number % 2 == 1)
        return;
    // Every other one gives an opinion, and a child among them gives it three times.
    for (int i = 0; i < (number == 6 ? 3 : 1); ++i) {
        kiosk.tap("footer/feedback");
        kiosk.tap("feedback/rating/good");
        kiosk.tap("footer/send");
        REQUIRE(kiosk.screen() == "thanks");
        kiosk.tap("thanks/carry_on");
    }
}

std::vector<feedback::FeedbackRecord> rows_of(std::filesystem::path const& data)
{
    std::vector<feedback::FeedbackRecord> rows;
    auto const log = feedback::FeedbackLog::open_read_only(data);
    REQUIRE(log);
    REQUIRE(log->for_each([&](auto const& row) { rows.push_back(row); }));
    return rows;
}

} // namespace

TEST_CASE("a volunteer's day: twenty visitors, resets, a cleaning and a pause")
{
    journeys::DataFolder const data;
    set_pin(data.path(), Role::volunteer, k_pin);
    WholeKiosk kiosk(data.path());

    for (int number = 0; number < 20; ++number) {
        CAPTURE(number);
        REQUIRE(kiosk.screen() == "invitation");
        visit(kiosk, number);
        // Visitors leave things as they are: each time the volunteer comes and resets.
        kiosk.sign_in(Role::volunteer, k_pin);
        REQUIRE(kiosk.screen() == "volunteer");
        kiosk.tap("volunteer/reset");
        REQUIRE(kiosk.screen() == "ready");
        CHECK_FALSE(kiosk.model().session.present);
        if (number % 2 == 0)
            kiosk.tap("ready/carry_on");
        else
            kiosk.pass(5s); // It goes by itself.
        REQUIRE(kiosk.screen() == "invitation");

        if (number == 9) {
            kiosk.sign_in(Role::volunteer, k_pin);
            kiosk.tap("volunteer/clean");
            REQUIRE(kiosk.screen() == "cleaning");
            // Wiping is a touch everywhere, where buttons were as well, and does nothing.
            for (base::Point const at :
                { base::Point { 40, 30 }, { 960, 150 }, { 960, 540 }, { 1880, 540 }, { 200, 1040 }, { 1700, 1040 } })
                kiosk.tap_at(at);
            REQUIRE(kiosk.screen() == "cleaning");
            kiosk.pass(10s - 6 * (harness::k_before_touch + harness::k_touch));
            CHECK(kiosk.node("cleaning/countdown").value == "20");
            kiosk.pass(21s);
            REQUIRE(kiosk.screen() == "invitation");
        }
        if (number == 14) {
            kiosk.sign_in(Role::volunteer, k_pin);
            kiosk.tap("volunteer/pause");
            REQUIRE(kiosk.screen() == "paused");
            kiosk.pass(30min);
            // Neither a long time nor a power cut ends a pause.
            kiosk.restart();
            REQUIRE(kiosk.screen() == "paused");
            kiosk.sign_in(Role::volunteer, k_pin);
            REQUIRE(kiosk.screen() == "volunteer");
            kiosk.tap("staff/close");
            REQUIRE(kiosk.screen() == "invitation");
            kiosk.restart();
            REQUIRE(kiosk.screen() == "invitation");
        }
    }

    auto const rows = rows_of(data.path());
    CHECK(rows.size() == 12);
    CHECK(std::ranges::count_if(rows, &feedback::FeedbackRecord::repeated) == 2);
}

TEST_CASE("a wrong PIN on the glass counts across restarts until the role is locked, and the other role unlocks it")
{
    journeys::DataFolder const data;
    set_pin(data.path(), Role::volunteer, k_pin);
    set_pin(data.path(), Role::administrator, "correct horse");
    WholeKiosk kiosk(data.path());
    for (int failures = 1; failures <= 10; ++failures) {
        CAPTURE(failures);
        kiosk.sign_in(Role::volunteer, "999000");
        REQUIRE(kiosk.screen() == "pin");
        bool const locked = failures == 10;
        CHECK(kiosk.node("pin/key/1").enabled == (failures < 5));
        CHECK(
            (kiosk.model().staff
                && std::get<kiosk::door::PinPage>(kiosk.model().staff->page).trouble == kiosk::door::PinTrouble::locked)
            == locked);
        kiosk.tap("staff/close");
        kiosk.restart();
        // After a restart the wait begins anew.
        if (failures >= 5)
            kiosk.pass(staff::wait_after(failures));
    }
    kiosk.sign_in(Role::volunteer, k_pin);
    CHECK(kiosk.screen() == "pin");
    kiosk.tap("staff/close");

    kiosk.sign_in(Role::administrator, "correct horse");
    REQUIRE(kiosk.screen() == "volunteer");
    kiosk.page_to("volunteer/unlock");
    kiosk.tap("volunteer/unlock");
    kiosk.tap("staff/close");
    kiosk.sign_in(Role::volunteer, k_pin);
    CHECK(kiosk.screen() == "volunteer");
}
