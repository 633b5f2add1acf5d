// What becomes of a visitor's query on its way into a real log.

#include "lectern/effects/missed_searches.h"

#include "lectern/effects/comments.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"
#include "support/log_of.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace {

std::string words_of(std::string_view query, std::string const& language = "en")
{
    return std::string(lectern::effects::countable_words(query, language).view());
}

struct Kiosk {
    Kiosk()
        : environment { .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock }
    {
    }

    void search(std::string_view query)
    {
        kiosk::search::CountMissedSearch effect { "en", base::WipingString(query) };
        CHECK_FALSE(effects(effect));
        CHECK(effect.words.empty());
    }
    void report(std::string_view query)
    {
        kiosk::search::ReportMissingTopic effect { "en", base::WipingString(query) };
        CHECK_FALSE(effects(effect));
        CHECK(effect.words.empty());
    }
    void end_visit() { log.end_visit(); }

    [[nodiscard]] std::string one(std::string const& query) const
    {
        SQLite::Database database(folder.path() / "log.db", SQLite::OPEN_READONLY);
        SQLite::Statement row(database, query);
        return row.executeStep() ? row.getColumn(0).getString() : "none";
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    lectern::effects::OpenLog log { environment };
    lectern::effects::MissedSearches effects { environment, log };
};

} // namespace

TEST_CASE("queries that differ in case and spaces only are the same words")
{
    CHECK(words_of("  Hand,  FOOT\tand mouth ") == "hand, foot and mouth");
    CHECK(words_of("S\u00edndrome de Sj\u00f6gren", "es") == "s\u00edndrome de sj\u00f6gren");
}

TEST_CASE("a query is scrubbed like a comment, by its capitals, and one of tags alone is only counted")
{
    CHECK(words_of("john smith hiv") == "[name] hiv");
    CHECK(words_of("Anna Smith").empty());
    CHECK(words_of("020 7946 0123").empty());
    CHECK(words_of(" ... ").empty());
    CHECK(words_of("").empty());
}

TEST_CASE("a query in a language that scrubbing is not measured for is only counted, on whichever page it is typed")
{
    CHECK(words_of("\u043a\u0430\u0448\u0435\u043b\u044c").empty());
    CHECK(words_of("ozempic", "ar").empty());
    CHECK(words_of("ozempic", "es") == "ozempic");
}

TEST_CASE("a query of more than a hundred characters is only counted")
{
    std::string const cough = "a cough that does not stop when it is cold at night ";
    CHECK(words_of(cough).size() == cough.size() - 1);
    CHECK(words_of(cough + cough).empty());
}

TEST_CASE("searches of three visits put their words in the clear, in the week that it is")
{
    Kiosk kiosk;
    for (int visit = 1; visit <= 3; ++visit) {
        kiosk.search("Long  Covid");
        kiosk.end_visit();
        CHECK(kiosk.one("SELECT count(*) FROM missed_words") == (visit < 3 ? "0" : "1"));
    }
    CHECK(kiosk.one("SELECT week || ' ' || language || ' ' || words || ' ' || times FROM missed_words")
        == base::to_string(base::iso_week_of(k_clock.today())) + " en long covid 3");
}

TEST_CASE("the words of a visit count once, also when the topic is reported missing as well")
{
    Kiosk kiosk;
    for (int visit = 0; visit < 2; ++visit) {
        kiosk.search("Long Covid");
        kiosk.report("Long Covid");
        kiosk.end_visit();
    }
    CHECK(kiosk.one("SELECT times FROM missed_hashes") == "2");
    CHECK(kiosk.one("SELECT searches || ' ' || reports FROM missed_searches") == "2 2");
    kiosk.report("Long Covid");
    CHECK(kiosk.one("SELECT times FROM missed_words") == "3");
}

TEST_CASE("the words of a visit count once, also when the log is opened anew within it")
{
    Kiosk kiosk;
    kiosk.search("Long Covid");
    kiosk.log.close(); // As after an answer that could not be stored.
    kiosk.report("Long Covid");
    CHECK(kiosk.one("SELECT times FROM missed_hashes") == "1");
}

TEST_CASE("a search that can't be counted disturbs nobody, and is one line in the program's log, without the words")
{
    Kiosk kiosk;
    std::ofstream(kiosk.folder.path() / "file").put('x');
    kiosk.environment.data_folder = kiosk.folder.path() / "file" / "no folder";
    auto const said = tests::log_of([&] { kiosk.search("Long Covid"); });
    CHECK(said.find("could not be counted") != std::string::npos);
    CHECK(std::ranges::count(said, '\n') == 1);
    CHECK(said.find("ovid") == std::string::npos);
}

TEST_CASE("when the kiosk starts in another week, the key of the last one is destroyed")
{
    Kiosk kiosk;
    REQUIRE(feedback::count_missed_search(**kiosk.log.get(),
        { .language = "en", .week = { 2020, 1 }, .words = base::WipingString(std::string_view("quokka")) }));
    kiosk.end_visit();
    REQUIRE(kiosk.one("SELECT week FROM missed_key") == "2020-W01");
    lectern::effects::Comments(kiosk.environment).finish_erasing();
    CHECK(kiosk.one("SELECT week FROM missed_key") == "none");
    CHECK(kiosk.one("SELECT times FROM missed_hashes") == "none");
}
