#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"

using namespace journeys;

namespace {

std::string first_card(Screen const& screen)
{
    auto const* card = screen.first("letter/topic/");
    return card ? card->label : std::string {};
}

void write_library(std::filesystem::path const& folder, std::string const& word)
{
    // So many that home shows letters.
    for (int number = 101; number <= 125; ++number) {
        std::string const name = std::to_string(number);
        program::write_file(folder / (name + ".md"), program::leaflet("calm-" + name, "Calm " + word + " " + name));
    }
}

std::string open_first_card(RunningKiosk& kiosk)
{
    kiosk.tap("home/letter/C");
    std::string const title
        = first_card(kiosk.wait_until("cards", [](Screen const& screen) { return !first_card(screen).empty(); }));
    kiosk.tap(kiosk.seen().first("letter/topic/")->key);
    kiosk.wait_until("the article", [](Screen const& screen) { return screen.find("article/title") != nullptr; });
    CHECK(title.starts_with(kiosk.seen().find("article/title")->label));
    return kiosk.seen().find("article/title")->label;
}

} // namespace

TEST_CASE("a new edition is taken when the visitor has gone, and not before")
{
    NEEDS_DISPLAY();
    fixtures::TemporaryFolder const folder;
    auto const data = folder.path() / "data", library = folder.path() / "in";
    write_library(library, "old");
    import_library(library, data);
    RunningKiosk kiosk(data);
    kiosk.begin();
    CHECK(open_first_card(kiosk) == "Calm old 101");

    write_library(library, "new");
    import_library(library, data);
    kiosk.tap("footer/back");
    kiosk.wait_for("letter");
    kiosk.tap("footer/back");
    kiosk.wait_for("home");
    // Read from the catalogue again, while the visit lasts.
    CHECK(open_first_card(kiosk) == "Calm old 101");
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    kiosk.begin();
    CHECK(open_first_card(kiosk) == "Calm new 101");
    CHECK(kiosk.end() == 0);
}
