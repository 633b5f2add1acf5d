#include "feedback/feedback_log.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

using namespace program;
using nlohmann::json;

namespace {

feedback::FeedbackLog open_log(std::filesystem::path const& folder)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    return std::move(*log);
}

feedback::FeedbackRecord record(std::uint8_t id, std::string article, std::string comment)
{
    feedback::FeedbackRecord made;
    made.id.fill(id);
    made.article = std::move(article);
    made.language = "en";
    made.rating = feedback::Rating::very_poor;
    made.reasons = { feedback::Reason::hard_to_read, feedback::Reason::hard_to_use };
    made.comment = std::move(comment);
    made.week = { 2026, 47 };
    return made;
}

} // namespace

TEST_CASE("feedback is listed as a JSON array while the kiosk has the log open")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(2, "", "")));
    REQUIRE(log.add(record(1, "rash", "Too \"small\"\nprint")));
    Outcome const outcome = run({ "feedback", "list", "--json", "--data", folder.path() });
    CHECK(outcome.status == 0);
    json const list = json::parse(outcome.out);
    REQUIRE(list.size() == 2);
    CHECK(list[0]
        == json { { "id", "01010101010101010101010101010101" }, { "article", "rash" }, { "language", "en" },
            { "rating", "very_poor" }, { "reasons", { "hard_to_read", "hard_to_use" } },
            { "comment", "Too \"small\"\nprint" }, { "week", "2026-W47" }, { "repeated", false }, { "hidden", false },
            { "sealed", false }, { "held_back", false } });
    CHECK(list[1]["article"].is_null());
}

TEST_CASE("the table for people is aligned and keeps each row on its line")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1, "rash", "Too small\nprint")));
    auto plain = record(2, "", "");
    plain.reasons.clear();
    REQUIRE(log.add(plain));
    CHECK(run({ "feedback", "list", "--data", folder.path() }).out
        == "2026-W47  very_poor  en       rash         hard_to_read, hard_to_use  Too small\xEF\xBF\xBDprint\n"
           "2026-W47  very_poor  en       (the kiosk)  \n");
}

TEST_CASE("a comment without a rating is listed with none")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    auto alone = record(1, "rash", "Alone");
    alone.rating.reset();
    alone.reasons.clear();
    REQUIRE(log.add(alone));
    CHECK(run({ "feedback", "list", "--data", folder.path() }).out == "2026-W47  -          en       rash  Alone\n");
    CHECK(json::parse(run({ "feedback", "list", "--json", "--data", folder.path() }).out)[0]["rating"].is_null());
}

TEST_CASE("a repeated opinion and a sealed comment are marked in the list")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    auto marked = record(1, "rash", "sealed-v1:AAAA");
    marked.repeated = marked.sealed = true;
    REQUIRE(log.add(marked));
    CHECK(run({ "feedback", "list", "--data", folder.path() }).out
        == "2026-W47  very_poor  en       rash  hard_to_read, hard_to_use  (repeated, sealed)\n");
    json const list = json::parse(run({ "feedback", "list", "--json", "--data", folder.path() }).out);
    CHECK(list[0]["repeated"] == true);
    CHECK(list[0]["sealed"] == true);
    CHECK(list[0]["comment"] == "sealed-v1:AAAA");
}

TEST_CASE("a comment that is held back is listed only when asked for, and standard error says that there is one")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    auto held_back = record(1, "rash", "shukran");
    held_back.held_back = true;
    held_back.comment_language = "ar";
    REQUIRE(log.add(held_back));
    Outcome const without = run({ "feedback", "list", "--data", folder.path() });
    CHECK(without.out == "2026-W47  very_poor  en       rash  hard_to_read, hard_to_use  (held back)\n");
    CHECK(contains(without.err, "1 comment is held back"));
    CHECK(contains(without.err, "(ar)"));
    json const list = json::parse(run({ "feedback", "list", "--json", "--data", folder.path() }).out);
    CHECK(list[0]["held_back"] == true);
    CHECK(list[0]["comment"] == "");

    Outcome const with = run({ "feedback", "list", "--held-back", "--data", folder.path() });
    CHECK(contains(with.out, "(held back)  shukran"));
    CHECK(with.err.empty());
}

TEST_CASE("a hidden comment is listed only when asked for, and can be shown again")
{
    fixtures::TemporaryFolder const folder;
    std::string const id = "01010101010101010101010101010101";
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1, "rash", "rude")));
    REQUIRE(log.add(record(2, "rash", "polite")));
    CHECK(run({ "feedback", "hide", id, "--data", folder.path() }).out == "1 hidden.\n");
    CHECK_FALSE(contains(run({ "feedback", "list", "--data", folder.path() }).out, "rude"));
    CHECK(contains(run({ "feedback", "list", "--hidden", "--data", folder.path() }).out, "(hidden)  rude"));
    json const list = json::parse(run({ "feedback", "list", "--hidden", "--json", "--data", folder.path() }).out);
    CHECK(list[0]["hidden"] == true);
    CHECK(run({ "feedback", "hide", "--show", id, "--data", folder.path() }).out == "1 shown again.\n");
    CHECK(contains(run({ "feedback", "list", "--data", folder.path() }).out, "rude"));
}

TEST_CASE("hiding what does not exist is reported, and what is no id is wrong usage")
{
    fixtures::TemporaryFolder const folder;
    CHECK(run({ "feedback", "hide", std::string(32, 'a'), "--data", folder.path() }).status == 1);
    auto log = open_log(folder.path());
    Outcome const outcome = run({ "feedback", "hide", std::string(32, 'a'), "--data", folder.path() });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "there is no such row"));
    CHECK(run({ "feedback", "hide", "no-id", "--data", folder.path() }).status == 2);
}

TEST_CASE("a row without a comment can't be hidden, and that is what is said")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1, "rash", "")));
    std::string const id = json::parse(run({ "feedback", "list", "--json", "--data", folder.path() }).out)[0]["id"];
    Outcome const outcome = run({ "feedback", "hide", id, "--data", folder.path() });
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "0 hidden.\n");
    CHECK(contains(outcome.err, id + ": the row has no comment, and stays listed"));
    CHECK(lines_in(run({ "feedback", "list", "--data", folder.path() }).out) == 1);
}

TEST_CASE("a folder without feedback lists nothing and is left without a log")
{
    fixtures::TemporaryFolder const folder;
    Outcome const outcome = run({ "feedback", "list", "--json", "--data", folder.path() });
    CHECK(outcome.status == 0);
    CHECK(json::parse(outcome.out) == json::array());
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(run({ "feedback", "list", "--data", folder.path() / "missing" }).status == 2);
}

TEST_CASE("hostile feedback neither breaks the JSON nor reaches the terminal")
{
    fixtures::TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record(1, "rash\x1b[2J", "\x1b]0;owned\x07\r\n\xFF\xC0\x80\xED\xA0\x80\xE2\x80\xAE")));
    REQUIRE(log.add(record(2, std::string(10'000, 'a'), std::string(2000, '\t'))));
    {
        SQLite::Database other(folder.path() / "log.db", SQLite::OPEN_READWRITE);
        other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
                   "(randomblob(3), 'x', 'en', 'good', '[]', '', '2026-W47')");
        other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
                   "(x'ffffffffffffffffffffffffffffffff', x'1b5b324a', x'00', 'good', '[[[', x'1b00ff', '2026-W47')");
    }
    Outcome const as_json = run({ "feedback", "list", "--json", "--data", folder.path() });
    CHECK(as_json.status == 0);
    CHECK(json::parse(as_json.out).size() == 3);
    CHECK(contains(as_json.err, "1 "));

    Outcome const as_table = run({ "feedback", "list", "--data", folder.path() });
    CHECK(lines_in(as_table.out) == 3);
    for (unsigned char const letter : as_table.out)
        CHECK((letter >= 0x20 || letter == '\n'));
}
