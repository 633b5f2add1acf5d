#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include <algorithm>

using namespace journeys;

namespace {

constexpr char const* k_crs = "search/hit/cytokine-release-syndrome";

/// From home, to what these words find.
void search_for(RunningKiosk& kiosk, std::string_view words)
{
    kiosk.tap("home/search");
    kiosk.wait_for("search");
    kiosk.type(words);
}

void start_over(RunningKiosk& kiosk)
{
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    kiosk.tap("invitation/start");
    kiosk.wait_for("home");
}

void choose_language(RunningKiosk& kiosk, std::string const& language)
{
    kiosk.choose_language(language);
    kiosk.wait_until("home in " + language,
        [&](Screen const& screen) { return screen.name == "home" && screen.language == language; });
}

bool shows(Screen const& screen, std::string_view key)
{
    return screen.name == "search" && screen.find(std::string(key));
}

} // namespace

TEST_CASE("a visitor asks a question, opens the section that answers, and comes back to the results")
{
    NEEDS_DISPLAY();
    constexpr char const* hit = "search/hit/chemotherapy";
    constexpr char const* question = "what are the side effects of chemo";
    constexpr char const* answer = "What side effects may I have?";
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    search_for(kiosk, question);
    auto const& found = kiosk.wait_until("the section that answers", [&](Screen const& screen) {
        return shows(screen, hit) && screen.find(hit)->label.find(answer) != std::string::npos;
    });
    CHECK(found.find("search/field")->value == question);
    kiosk.tap(hit);
    auto const& leaflet = kiosk.wait_for("article");
    auto const begins_page = [&](Node const& node) { return node.role == "heading" && node.label == answer; };
    CHECK(std::ranges::any_of(leaflet.nodes, begins_page));
    kiosk.tap("footer/back");
    auto const& results = kiosk.wait_until("the results", [&](Screen const& screen) { return shows(screen, hit); });
    CHECK(results.find("search/field")->value == question);
    CHECK_FALSE(results.find("search/key/a"));
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a visitor finds a leaflet by a misspelt word and by its other name")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    search_for(kiosk, "lymfoma");
    kiosk.wait_until("what was meant", [](Screen const& screen) {
        return shows(screen, "search/did_you_mean") && shows(screen, "search/hit/lymphoma");
    });
    start_over(kiosk);
    search_for(kiosk, "crs");
    kiosk.wait_until("the leaflet of that name", [](Screen const& screen) { return shows(screen, k_crs); });
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a visitor searches in Spanish, in Arabic, and in Chinese by Latin letters")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    for (auto const& [language, words, hit] : std::vector<std::array<std::string, 3>> {
             { "es", "fiebre", "search/hit/fever" }, { "ar", "متلازم", k_crs }, { "zh", "xibao", k_crs } }) {
        choose_language(kiosk, language);
        search_for(kiosk, words);
        kiosk.wait_until("a result for " + words, [&](Screen const& screen) { return shows(screen, hit); });
        start_over(kiosk);
    }
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a visitor who finds nothing says that the topic is missing")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    search_for(kiosk, "xqzvkw");
    kiosk.wait_until("that nothing is found", [](Screen const& screen) { return shows(screen, "search/nothing"); });
    kiosk.tap("search/done");
    kiosk.wait_until(
        "the page without its keyboard", [](Screen const& screen) { return !shows(screen, "search/done"); });
    kiosk.tap("search/missing");
    kiosk.wait_until("thanks", [](Screen const& screen) { return shows(screen, "search/thanks"); });
    kiosk.tap("search/letters");
    kiosk.wait_for("home");
    CHECK(kiosk.end() == 0);
}
