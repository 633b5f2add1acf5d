#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

using namespace journeys;

TEST_CASE("a file of the log that is cut short from outside costs no answer, or ends the kiosk cleanly with a message")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.open_feedback();
    kiosk.tap("feedback/rating/good");
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
    kiosk.tap("thanks/carry_on");
    kiosk.wait_for("home");
    auto const index = data.path() / "log.db-shm";
    REQUIRE(std::filesystem::file_size(index) > 0);
    std::filesystem::resize_file(index, 0);
    kiosk.open_feedback();
    kiosk.tap("feedback/rating/poor");
    kiosk.tap("footer/send");
    bool thanked = false;
    REQUIRE(comes_true([&] { return !kiosk.runs() || (thanked = kiosk.seen().name == "thanks"); }));
    if (thanked) {
        CHECK(kiosk.end() == 0);
        CHECK(feedback_in(data.path()).size() == 2);
    } else {
        CHECK(kiosk.status() == 1);
#ifdef __SANITIZE_ADDRESS__
        // It reports the signal in the kiosk's place.
        CHECK(kiosk.log().find("AddressSanitizer: BUS") != std::string::npos);
#else
        CHECK(kiosk.log().find("the program ends") != std::string::npos);
#endif
        CHECK(feedback_in(data.path()).size() == 1);
    }
}
