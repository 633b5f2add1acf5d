#include "faults/faults.h"
#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

using namespace journeys;
using faults::SmallDisk;

namespace {

bool is_told(Screen const& screen) { return screen.name == "feedback" && screen.find("feedback/trouble"); }

void write_feedback(RunningKiosk& kiosk)
{
    kiosk.begin();
    kiosk.open_feedback();
    kiosk.page_to("feedback/rating/poor", "feedback/form");
    kiosk.tap("feedback/rating/poor");
    kiosk.page_to("feedback/comment", "feedback/form");
    kiosk.tap("feedback/comment");
    kiosk.wait_for("comment");
    kiosk.type("Too small");
    kiosk.tap("comment/done");
    kiosk.wait_for("feedback");
}

/// Sends twice in vain; the answers stay.
void send_in_vain(RunningKiosk& kiosk)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        int const before = kiosk.seen().sequence;
        kiosk.tap("footer/send");
        if (attempt == 0)
            kiosk.wait_until("trouble", is_told);
        else
            kiosk.wait_for_rest();
        CHECK(is_told(kiosk.seen()));
        CHECK(kiosk.names_since(before + 1).size() <= 2);
    }
    kiosk.page_to("feedback/comment", "feedback/form");
    CHECK(kiosk.seen().find("feedback/comment")->value == "Too small");
}

void send_at_last(RunningKiosk& kiosk, std::filesystem::path const& data)
{
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
    CHECK(kiosk.end() == 0);
    auto const rows = feedback_in(data);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].comment == "Too small");
    CHECK(rows[0].rating == "poor");
}

} // namespace

TEST_CASE("on a full disk the visitor is told, nothing typed is lost, and one row is there once there is room")
{
    NEEDS_DISPLAY();
    SmallDisk const disk("8m");
    if (!disk.mounted())
        return;
    copy_sample_library(disk.path() / "data");
    RunningKiosk kiosk(disk.path() / "data");
    write_feedback(kiosk);
    disk.fill();
    send_in_vain(kiosk);
    disk.make_room();
    send_at_last(kiosk, disk.path() / "data");
}

TEST_CASE("on a read-only disk the visitor is told, nothing typed is lost, and one row is there once it can be written")
{
    NEEDS_DISPLAY();
    SmallDisk const disk("8m");
    if (!disk.mounted())
        return;
    copy_sample_library(disk.path() / "data");
    disk.make_read_only();
    RunningKiosk kiosk(disk.path() / "data");
    write_feedback(kiosk);
    send_in_vain(kiosk);
    REQUIRE(::mount("lectern-test", disk.path().c_str(), "tmpfs", MS_REMOUNT, "") == 0);
    send_at_last(kiosk, disk.path() / "data");
}
