#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "lecternctl/program.h"
#include "platform/needs_display.h"

using namespace journeys;

namespace {

/// What of the article stands where.
std::vector<std::pair<std::string, float>> places_of(Screen const& screen)
{
    std::vector<std::pair<std::string, float>> places;
    for (auto const& node : screen.nodes)
        if (node.key.starts_with("article/"))
            places.emplace_back(node.key, node.rect.y);
    return places;
}

std::string card_named(Screen const& screen, std::string const& label)
{
    for (auto const& node : screen.nodes)
        if (node.key.starts_with("letter/topic/") && node.label.starts_with(label))
            return node.key;
    return {};
}

/// On the form, to the thank-you.
void write_and_send(RunningKiosk& kiosk, std::string_view comment)
{
    kiosk.page_to("feedback/comment", "feedback/form");
    kiosk.tap("feedback/comment");
    kiosk.wait_for("comment");
    kiosk.type(comment);
    kiosk.tap("comment/done");
    kiosk.wait_for("feedback");
    kiosk.tap("footer/send");
    kiosk.wait_for("thanks");
}

} // namespace

TEST_CASE("a visitor writes a comment without choosing a face, and it is stored, listed and exported")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.open_feedback();
    write_and_send(kiosk, "Very clear");
    CHECK(kiosk.end() == 0);

    auto const rows = feedback_in(data.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].rating.empty());
    CHECK(rows[0].comment == "Very clear");
    fixtures::TemporaryFolder const stick;
    auto const exported = program::run({ "feedback", "export", "--to", stick.path(), "--data", data.path() });
    REQUIRE_MESSAGE(exported.status == 0, exported.err);
    CHECK(exported.out.find(": 1 rows") != std::string::npos);
}

TEST_CASE("a visitor reads, tells what it was like, is thanked, goes on reading, and leaves one row")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();

    // By its other name.
    kiosk.tap("home/letter/C");
    kiosk.wait_for("letter");
    while (card_named(kiosk.seen(), "CRS").empty()) {
        int const before = kiosk.seen().sequence;
        kiosk.tap("letter/topics/page_down");
        kiosk.wait_until("more topics", [&](Screen const& screen) { return screen.sequence > before; });
    }
    std::string const card = card_named(kiosk.seen(), "CRS");
    kiosk.page_to(card, "letter/topics");
    kiosk.tap(card);
    CHECK(kiosk.wait_for("article").find("article/title")->label == "Cytokine release syndrome");

    // Two pages down, one up.
    auto const top = places_of(kiosk.seen());
    for (char const* const button : { "article/text/page_down", "article/text/page_down", "article/text/page_up" }) {
        auto const before = places_of(kiosk.seen());
        kiosk.tap(button);
        kiosk.wait_until("another page", [&](Screen const& screen) { return places_of(screen) != before; });
    }
    auto const reading = places_of(kiosk.seen());
    CHECK(reading != top);

    kiosk.open_feedback();
    CHECK(kiosk.seen().find("feedback/about")->label == "Cytokine release syndrome");
    kiosk.page_to("feedback/rating/good", "feedback/form");
    kiosk.tap("feedback/rating/good");
    // Else its picture, coming late, would pass for that of the next page.
    kiosk.wait_until("a rating", [](Screen const& screen) {
        auto const* rating = screen.find("feedback/rating/good");
        return rating && rating->value == "selected";
    });
    for (char const* const reason : { "feedback/reason/answered_my_question", "feedback/reason/easy_to_understand" }) {
        kiosk.page_to(reason, "feedback/form");
        kiosk.tap(reason);
        kiosk.wait_until("a tick",
            [&](Screen const& screen) { return screen.find(reason) && screen.find(reason)->value == "checked"; });
    }
    write_and_send(kiosk, "Very clear");
    kiosk.tap("thanks/carry_on");
    CHECK(places_of(kiosk.wait_for("article")) == reading);
    kiosk.tap("footer/start_over");
    kiosk.wait_for("invitation");
    CHECK(kiosk.end() == 0);

    auto const rows = feedback_in(data.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].article == "cytokine-release-syndrome");
    CHECK(rows[0].language == "en");
    CHECK(rows[0].rating == "good");
    CHECK(rows[0].reasons == std::vector<std::string> { "easy_to_understand", "answered_my_question" });
    CHECK(rows[0].comment == "Very clear");
    CHECK(rows[0].week.size() == std::string("2026-W47").size());
    // Neither a time nor an order.
    CHECK(rows[0].fields
        == std::vector<std::string> { "article", "comment", "held_back", "hidden", "id", "language", "rating",
            "reasons", "repeated", "sealed", "week" });
}
