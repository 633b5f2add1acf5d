#include "journeys/data_folder.h"
#include "journeys/memory_search.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include <set>

using namespace journeys;

namespace {

/// What holds of every screen that a visitor meets.
void check_screen(Screen const& screen, std::string const& name, std::string const& language)
{
    CAPTURE(name);
    CAPTURE(language);
    CHECK(screen.name == name);
    CHECK(screen.language == language);
    CHECK(screen.direction == (language == "ar" ? "rtl" : "ltr"));
    std::set<std::string> keys;
    for (auto const& node : screen.nodes) {
        CAPTURE(node.key);
        CHECK(keys.insert(node.key).second);
        if (node.acts)
            CHECK_FALSE(node.label.empty());
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.y >= 0);
        CHECK(node.rect.right() <= 1280);
        CHECK(node.rect.bottom() <= 720);
    }
}

bool is_first_topic(Screen const& screen) { return screen.first("letter/topic/") != nullptr; }

/// Under the first letter, or on home where it lists all topics.
void open_first_topic(RunningKiosk& kiosk, std::string const& language)
{
    if (auto const* topic = kiosk.seen().first("home/topic/")) {
        kiosk.tap(std::string(topic->key));
        return;
    }
    auto const* letter = kiosk.seen().first("home/letter/");
    REQUIRE_MESSAGE(letter, language);
    kiosk.tap(std::string(letter->key));
    auto const& topics = kiosk.wait_until("topics", is_first_topic);
    check_screen(topics, "letter", language);
    kiosk.tap(std::string(topics.first("letter/topic/")->key));
}

void choose_language(RunningKiosk& kiosk, std::string const& language)
{
    if (kiosk.seen().language != language)
        kiosk.choose_language(language);
    kiosk.wait_until("home in " + language,
        [&](Screen const& screen) { return screen.name == "home" && screen.language == language; });
}

void walk_in(RunningKiosk& kiosk, std::string const& language)
{
    choose_language(kiosk, language);
    check_screen(kiosk.seen(), "home", language);
    open_first_topic(kiosk, language);
    check_screen(kiosk.wait_for("article"), "article", language);
    CHECK_FALSE(kiosk.seen().find("article/title")->label.empty());
    kiosk.open_feedback();
    check_screen(kiosk.seen(), "feedback", language);
    kiosk.page_to("feedback/comment", "feedback/form");
    kiosk.tap("feedback/comment");
    auto const& board = kiosk.wait_for("comment");
    check_screen(board, "comment", language);
    std::string const key = board.first("comment/key/")->key, word = key.substr(std::string("comment/key/").size());
    kiosk.tap(key);
    kiosk.wait_until(
        "'" + word + "'", [&](Screen const& screen) { return screen.find("comment/field")->value == word; });
    kiosk.tap("comment/done");
    kiosk.wait_for("feedback");
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    kiosk.tap("invitation/start");
    kiosk.wait_for("home");
}

} // namespace

TEST_CASE("Arabic mirrors the screen, and the leaflet at hand is shown in Spanish where there is one")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.open_article("C", "letter/topic/cytokine-release-syndrome");
    std::string const english = kiosk.seen().find("article/title")->label;
    CHECK(kiosk.wait_for_node("footer/back").rect.right() < 640);

    std::vector<std::string> titles { english };
    for (char const* const language : { "es", "ar" }) {
        kiosk.choose_language(language);
        titles.push_back(
            kiosk
                .wait_until("the leaflet in another language",
                    [&](Screen const& screen) { return screen.language == language && screen.find("article/title"); })
                .find("article/title")
                ->label);
    }
    CHECK(std::set<std::string>(titles.begin(), titles.end()).size() == 3);
    CHECK(kiosk.seen().direction == "rtl");
    CHECK(kiosk.wait_for_node("footer/back").rect.x > 640);
    CHECK(kiosk.end() == 0);
}

TEST_CASE("a visitor of every language comes from home to a typed comment")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    std::vector<std::string> languages;
    kiosk.tap("header/language");
    for (auto const& node : kiosk.wait_for("languages").nodes)
        if (std::string const prefix = "languages/"; node.acts && node.key.starts_with(prefix))
            languages.push_back(node.key.substr(prefix.size()));
    kiosk.tap("footer/back");
    kiosk.wait_for("home");
    CHECK(languages.size() == 7);
    for (auto const& language : languages)
        walk_in(kiosk, language);
    CHECK(kiosk.end() == 0);
    CHECK(feedback_in(data.path()).empty());
}

TEST_CASE("a comment in Chinese is written by pinyin, and stored with nothing of its letters left in a file")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    choose_language(kiosk, "zh");
    kiosk.open_feedback();
    kiosk.page_to("feedback/comment", "feedback/form");
    kiosk.tap("feedback/comment");
    kiosk.wait_for("comment");
    kiosk.type("tangniaobing");
    kiosk.wait_until("the word", [](Screen const& screen) {
        auto const* word = screen.find("comment/candidate/0");
        return word && word->label == "糖尿病";
    });
    kiosk.tap("comment/candidate/0");
    kiosk.wait_until(
        "the word in the field", [](Screen const& screen) { return screen.find("comment/field")->value == "糖尿病"; });
    kiosk.tap("comment/done");
    kiosk.wait_for("feedback");
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
    CHECK(kiosk.end() == 0);
    auto const rows = feedback_in(data.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].comment == "糖尿病");
    CHECK(finds_in_files(data.path(), "tangniaobing").empty());
}
