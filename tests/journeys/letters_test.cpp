#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"
#include "support/skip.h"

using namespace journeys;

namespace {

bool acts(Screen const& screen, std::string const& key)
{
    auto const* node = screen.find(key);
    return node && node->acts;
}

} // namespace

TEST_CASE("in a library of 1,335 leaflets \"Cytokine release syndrome\" is four touches from home by letters")
{
    NEEDS_DISPLAY();
    std::filesystem::path const root = LECTERN_SOURCE_DIR, medquad = root.parent_path() / "shared/data/medquad";
    if (!std::filesystem::exists(medquad)) {
        tests::skip("there is no MedQuAD in ../shared/data");
        return;
    }
    fixtures::TemporaryFolder const data;
    auto const imported
        = program::run({ "import", "--create", root / "assets/library", medquad, "--data", data.path() });
    REQUIRE_MESSAGE(imported.out.find("1335 articles") != std::string::npos, imported.out);

    RunningKiosk kiosk(data.path());
    kiosk.begin();
    int touches = 0;
    auto const touch = [&](std::string const& key) {
        kiosk.tap(key);
        ++touches;
        kiosk.wait_for_rest();
    };
    touch("home/letter/C");
    touch("letter/section/0/Cy");
    std::string const card = "letter/topic/cytokine-release-syndrome";
    while (touches < 4 && !acts(kiosk.seen_at_rest(), card))
        touch("letter/topics/page_down");
    touch(card);
    CHECK(kiosk.wait_for("article").find("article/title")->label == "Cytokine release syndrome");
    CHECK(touches <= 4);
    CHECK(kiosk.end() == 0);
}
