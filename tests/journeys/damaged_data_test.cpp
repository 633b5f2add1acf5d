#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"

using namespace journeys;
namespace fs = std::filesystem;

namespace {

constexpr char const* k_sample_library = LECTERN_SOURCE_DIR "/assets/library";

bool has_letters(Screen const& screen) { return screen.first("home/letter/") != nullptr; }
bool has_notice(Screen const& screen)
{
    return screen.find("home/notice") && !screen.find("home/notice")->label.empty();
}

void tell(RunningKiosk& kiosk)
{
    kiosk.open_feedback();
    kiosk.page_to("feedback/rating/good", "feedback/form");
    kiosk.tap("feedback/rating/good");
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
    kiosk.tap("thanks/carry_on");
    kiosk.wait_for("home");
}

/// The visitor goes; the next one finds a library.
void next_visitor_finds_letters(RunningKiosk& kiosk)
{
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    kiosk.tap("invitation/start");
    kiosk.wait_until("letters", has_letters);
}

} // namespace

TEST_CASE("without a data folder the kiosk says that there is nothing yet, takes feedback, and finds a library when "
          "there is one")
{
    NEEDS_DISPLAY();
    fixtures::TemporaryFolder const folder;
    auto const data = folder.path() / "not" / "there";
    RunningKiosk kiosk(data);
    kiosk.begin();
    kiosk.wait_until("a notice", has_notice);
    tell(kiosk);
    CHECK(feedback_in(data).size() == 1);
    import_library(k_sample_library, data);
    next_visitor_finds_letters(kiosk);
    CHECK(kiosk.end() == 0);
}

TEST_CASE("with a catalogue of rubbish the kiosk says so, takes feedback, and finds the next edition")
{
    NEEDS_DISPLAY();
    fixtures::TemporaryFolder const data;
    program::write_file(data.path() / "catalogue.db", std::string(50'000, 'x'));
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.wait_until("a notice", has_notice);
    tell(kiosk);
    CHECK(feedback_in(data.path()).size() == 1);
    import_library(k_sample_library, data.path());
    next_visitor_finds_letters(kiosk);
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a catalogue that is deleted under a visitor is read on, and the kiosk stays usable")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.open_article("C", "letter/topic/cytokine-release-syndrome");
    fs::remove(data.path() / "catalogue.db");
    kiosk.tap("footer/back");
    kiosk.wait_for("letter");
    kiosk.tap(kiosk.wait_until("cards", [](Screen const& screen) { return screen.first("letter/topic/") != nullptr; })
                  .first("letter/topic/")
                  ->key);
    kiosk.wait_until("another article", [](Screen const& screen) { return screen.find("article/title") != nullptr; });
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    kiosk.tap("invitation/start");
    kiosk.wait_until("home, with letters or a notice",
        [](Screen const& screen) { return screen.name == "home" && (has_letters(screen) || has_notice(screen)); });
    tell(kiosk);
    import_library(k_sample_library, data.path());
    next_visitor_finds_letters(kiosk);
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a log of rubbish is set aside, and the visitor is thanked for a row that is there")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    program::write_file(data.path() / "log.db", "no database at all");
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    tell(kiosk);
    CHECK(kiosk.end() == 0);
    CHECK(feedback_in(data.path()).size() == 1);
    bool kept = false;
    for (auto const& entry : fs::directory_iterator(data.path()))
        kept |= entry.path().filename().string().starts_with("log.damaged")
            && program::content_of(entry.path()) == "no database at all";
    CHECK(kept);
}
