// A clinic seals its comments to a key, and loses the file that it is in.

#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"
#include "privacy/seal.h"

using namespace journeys;

TEST_CASE("a kiosk that was started with a key to seal to asks for no comment once that is gone, and takes ratings")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    std::string const key = privacy::to_string(privacy::new_secret_key().public_key());
    program::write_file(data.path() / "overrides.yaml", "privacy:\n  seal_to: " + key + "\n"); // By hand: no mark yet.
    {
        RunningKiosk kiosk(data.path());
        kiosk.begin();
        kiosk.open_feedback();
        kiosk.page_to("feedback/comment", "feedback/form");
        CHECK(kiosk.end() == 0);
    }
    std::filesystem::remove(data.path() / "overrides.yaml");
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.open_feedback();
    kiosk.tap("feedback/rating/good");
    kiosk.page_to("feedback/reason/hard_to_use", "feedback/form"); // The last before the comment would be.
    CHECK(kiosk.seen().find("feedback/comment") == nullptr);
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
    CHECK(kiosk.end() == 0);
    CHECK(feedback_in(data.path()).size() == 1);
}
