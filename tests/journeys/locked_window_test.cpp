#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"
#include "platform/onlooker.h"

using namespace journeys;

namespace {

void try_every_way_out(tests::Pointer& keyboard)
{
    keyboard.key("F4", { "Alt_L" });
    keyboard.key("Tab", { "Alt_L" });
    keyboard.key("Delete", { "Control_L", "Alt_L" });
    for (char const* const letter : { "c", "q", "w" })
        keyboard.key(letter, { "Control_L" });
    for (char const* const alone : { "F1", "F11", "Super_L", "Menu" })
        keyboard.key(alone);
}

} // namespace

TEST_CASE("a visitor finds no way out of the window")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.open_article("C", "letter/topic/cytokine-release-syndrome");
    kiosk.wait_for_rest();
    int const reading = kiosk.seen().sequence;
    tests::Onlooker onlooker(RunningKiosk::k_title);
    auto const frame = onlooker.frame();
    try_every_way_out(kiosk.pointer());
    onlooker.ask_to_close();
    kiosk.wait_for_rest();
    CHECK(kiosk.runs());
    CHECK(onlooker.visible());
    CHECK(onlooker.frame() == frame);
    CHECK(kiosk.seen().sequence == reading);

    // These are ways back within it.
    kiosk.pointer().key("Escape");
    kiosk.wait_for("letter");
    kiosk.pointer().key("BackSpace");
    kiosk.wait_for("home");
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a key wakes the invitation and does nothing else")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    for (bool const with_alt : { true, false }) {
        RunningKiosk kiosk(data.path());
        kiosk.wait_for("invitation");
        if (with_alt)
            kiosk.pointer().key("F4", { "Alt_L" });
        else
            kiosk.pointer().key("Escape");
        kiosk.wait_until("letters", [](Screen const& screen) { return screen.first("home/letter/") != nullptr; });
        CHECK(kiosk.end() == 0);
    }
}
