#include "catalogue/withdrawn_list.h"
#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <set>

using namespace fixtures;
using base::ErrorCode;
using catalogue::Selection;
using Lines = std::vector<std::string>;

namespace {

using Articles = std::vector<content::Article>;

catalogue::Catalogue open_for_visitors(
    std::filesystem::path const& folder, Selection selection = Selection::not_withdrawn)
{
    auto catalogue = catalogue::Catalogue::open(folder, selection);
    REQUIRE_MESSAGE(catalogue, (catalogue ? "" : catalogue.error().message));
    return std::move(*catalogue);
}

content::Article named(content::Article made, std::string const& name, std::string const& author = {})
{
    made.metadata.other_names = { name };
    made.metadata.author = author;
    return made;
}

content::Article approved(content::Article made)
{
    made.metadata.approved_by = "Dr. Lee";
    made.metadata.approved = std::chrono::year { 2026 } / 5 / 1;
    return made;
}

/// Names with several leaflets each, other names, collections with all letters and with those used, two languages.
Articles random_library(std::mt19937& random, int count)
{
    constexpr std::array k_words { "Asthma", "Angina", "Bladder", "Biopsy", "Cancer", "Colon", "Croup", "Diabetes" };
    auto const number = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    Articles articles;
    for (int i = 0; i < count; ++i) {
        std::string const word = k_words.at(static_cast<std::size_t>(number(8)));
        std::string const title = number(3) == 0 ? word : word + " " + std::to_string(number(count));
        std::string const language = number(4) == 0 ? "es" : "en";
        auto made = article("leaflet-" + std::to_string(i), title, language,
            number(2) == 0 ? std::vector<std::string> { number(2) == 0 ? "rare" : "common" }
                           : std::vector<std::string> {});
        made.metadata.subtitle = "Part " + std::to_string(i);
        if (number(3) == 0)
            made.metadata.other_names = { "Zz" + std::to_string(number(count)) };
        articles.push_back(std::move(made));
    }
    return articles;
}

std::vector<content::Collection> collections()
{
    return { { "rare", { { "en", "Rare" } }, content::IndexLetters::used },
        { "common", { { "en", "Common" } }, content::IndexLetters::all } };
}

std::string line_of(catalogue::IndexEntry const& entry)
{
    return entry.slug + "|" + entry.label + "|" + entry.see + "|" + entry.caption + "|" + std::to_string(entry.leaflets)
        + (entry.subject != 0 ? "|s" : "");
}

Lines lines_of(std::vector<catalogue::IndexEntry> const& entries)
{
    Lines lines;
    for (auto const& entry : entries)
        lines.push_back(line_of(entry));
    return lines;
}

/// All that a visitor could come by.
Lines seen_in(catalogue::Catalogue const& catalogue)
{
    Lines seen;
    auto const library = catalogue.library().value();
    for (auto const& [language, tabs] : library.languages)
        for (auto const& tab : tabs) {
            seen.push_back(language + "/" + tab.key + " " + std::to_string(tab.topics));
            for (auto const& line : lines_of(tab.few))
                seen.push_back("few " + line);
            for (auto const& letter : tab.letters) {
                seen.push_back(letter.label + " " + std::to_string(letter.cards) + " " + std::to_string(letter.topics));
                auto const all = catalogue.entries({ language, tab.key, letter.label, 0, 10'000 }).value();
                CHECK(all.total == letter.cards);
                CHECK(static_cast<int>(all.entries.size()) == letter.cards);
                // The same, page by page.
                std::vector<catalogue::IndexEntry> paged;
                for (int first = 0; first < all.total; first += 7)
                    std::ranges::copy(catalogue.entries({ language, tab.key, letter.label, first, 7 }).value().entries,
                        std::back_inserter(paged));
                CHECK(paged == all.entries);
                for (auto const& entry : all.entries) {
                    seen.push_back(line_of(entry));
                    CHECK(catalogue.article(entry.article));
                    if (entry.subject == 0)
                        continue;
                    auto const leaflets
                        = catalogue.entries({ language, tab.key, letter.label, 0, 100, entry.subject }).value();
                    CHECK(leaflets.total == entry.leaflets);
                    for (auto const& leaflet : leaflets.entries)
                        seen.push_back("  " + leaflet.slug);
                }
            }
        }
    return seen;
}

/// Row 0 divides all cards of the letter, and each further row a section of the row before.
void check_sections(catalogue::Catalogue const& catalogue, std::string const& letter)
{
    auto const all = catalogue.entries({ "en", "all", letter, 0, 10'000 }).value();
    int reached = 0;
    for (auto const& section : all.sections)
        if (section.row == 0) {
            CHECK(section.first == reached);
            CHECK(section.cards > 0);
            reached += section.cards;
        }
    CHECK((all.sections.empty() || reached == all.total));
    for (auto const& section : all.sections) {
        REQUIRE(section.first < all.total);
        auto const page = catalogue.entries({ "en", "all", letter, section.first, 1 }).value();
        REQUIRE(page.entries.size() == 1);
        CHECK(page.entries.front() == all.entries.at(static_cast<std::size_t>(section.first)));
    }
}

Lines found(catalogue::Catalogue const& catalogue, std::string const& words, int limit = 10)
{
    auto const answer = catalogue.search({ base::WipingString(words), "en", limit });
    REQUIRE(answer);
    Lines slugs;
    for (auto const& hit : answer->hits)
        slugs.push_back(hit.slug);
    return slugs;
}

} // namespace

TEST_CASE("a library with withdrawn leaflets is to visitors what one without them would be")
{
    std::mt19937 random(13);
    for (int round = 0; round < 6; ++round) {
        TemporaryFolder const folder, without;
        auto const articles = random_library(random, 60 + round * 50);
        publish(folder.path(), articles, collections());
        // A few of them, found by their index, up to most, found by looking at all cards.
        unsigned const one_in = round < 3 ? 15 : 2;
        Articles left;
        for (auto const& each : articles)
            if (random() % one_in == 0)
                REQUIRE(catalogue::withdraw(folder.path(), { each.metadata.slug, {} }));
            else
                left.push_back(each);
        publish(without.path(), left, collections());
        auto const hiding = open_for_visitors(folder.path());
        CHECK(hiding.library().value().hidden != 0);
        CHECK(seen_in(hiding) == seen_in(open(without.path())));
        for (char const* const letter : { "A", "B", "C", "D", "Z" })
            check_sections(hiding, letter);
    }
}

TEST_CASE("the sections of a letter lead to the cards that are left")
{
    TemporaryFolder const folder;
    Articles articles;
    for (char second = 'a'; second <= 'y'; ++second)
        for (char third = 'a'; third <= 'y'; ++third)
            articles.push_back(article(std::string("a-") + second + third, std::string("A") + second + third));
    publish(folder.path(), articles);
    auto const sections = [&] {
        return open_for_visitors(folder.path()).entries({ "en", "all", "A", 0, 10'000 }).value().sections;
    };
    auto const before = sections().size();
    REQUIRE(before > 10);
    // All of one beginning, and some of the others.
    for (auto const& each : articles)
        if (each.metadata.slug.starts_with("a-c") || each.metadata.slug.ends_with('b'))
            REQUIRE(catalogue::withdraw(folder.path(), { each.metadata.slug, {} }));
    check_sections(open_for_visitors(folder.path()), "A");
    CHECK(sections().size() < before);
}

TEST_CASE("an edition that is withdrawn from keeps what it is: nothing of its file changes, and staff see all of it")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("gout", "Gout") });
    auto const before = std::filesystem::last_write_time(folder.path() / "catalogue.db");
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    auto const visitors = open_for_visitors(folder.path());
    CHECK(std::filesystem::last_write_time(folder.path() / "catalogue.db") == before);
    CHECK(open(folder.path()).find("rash", "en"));
    CHECK(open(folder.path()).library().value().hidden == 0);
    int seen = 0;
    REQUIRE(visitors.for_each_article([&](content::Metadata const& each) { seen += each.slug == "gout" ? 1 : 100; }));
    CHECK(seen == 1);
}

TEST_CASE("a withdrawn leaflet is absent wherever a visitor looks for it")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("rash", "Erupción", "es"), article("gout", "Gout") });
    auto const id = open(folder.path()).find("rash", "en").value();
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    auto const visitors = open_for_visitors(folder.path());
    CHECK(visitors.find("rash", "en").error().code == ErrorCode::absent);
    CHECK(visitors.article(id).error().code == ErrorCode::absent);
    CHECK(visitors.titles({ "rash", "gout" }, "en").value().size() == 1);
    CHECK(visitors.topics({ "rash", "gout" }, "en").value().size() == 1);
    auto const library = visitors.library().value();
    REQUIRE(library.languages.size() == 1);
    CHECK(library.languages.front().collections.front().topics == 1);
    CHECK(found(visitors, "rash").empty());
    CHECK(found(open(folder.path()), "rash") == Lines { "rash" });
}

TEST_CASE("a translation can be withdrawn alone")
{
    TemporaryFolder const folder;
    publish(
        folder.path(), { article("rash", "Rash"), article("rash", "Erupción", "es"), article("gout", "Gota", "es") });
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", "ES" }));
    auto const visitors = open_for_visitors(folder.path());
    CHECK(visitors.find("rash", "en"));
    CHECK_FALSE(visitors.find("rash", "es"));
}

TEST_CASE("a card of two leaflets opens the one that is left, and says where it is only its other name")
{
    TemporaryFolder const folder;
    publish(folder.path(),
        { named(article("a-first", "Asthma"), "Wheeze"), named(article("b-second", "Breathing"), "Asthma") });
    CHECK(entries_under(open(folder.path()), "A") == Lines { "Asthma||" });
    REQUIRE(catalogue::withdraw(folder.path(), { "a-first", {} }));
    auto const visitors = open_for_visitors(folder.path());
    auto const cards = visitors.entries({ "en", "all", "A", 0, 10 }).value();
    REQUIRE(cards.entries.size() == 1);
    CHECK(line_of(cards.entries.front()) == "b-second|Asthma|Breathing||1");
    auto const letters = visitors.library().value().languages.front().collections.front().letters;
    auto const letter = std::ranges::find(letters, "A", &catalogue::Letter::label);
    CHECK(letter->cards == 1);
    CHECK(letter->topics == 0);
}

TEST_CASE("withdrawn leaflets take no place among the results")
{
    TemporaryFolder const folder;
    Articles articles;
    for (int i = 0; i < 40; ++i)
        articles.push_back(article("calm-" + std::to_string(i), "Calm " + std::to_string(100 + i)));
    publish(folder.path(), articles);
    auto const all = found(open(folder.path()), "calm", 40);
    REQUIRE(all.size() == 40);
    for (int i = 0; i < 35; ++i)
        REQUIRE(catalogue::withdraw(folder.path(), { all[static_cast<std::size_t>(i)], {} }));
    CHECK(found(open_for_visitors(folder.path()), "calm", 3).size() == 3);
    CHECK(found(open_for_visitors(folder.path()), "calm").size() == 5);
    // Also where the word is misspelt.
    CHECK(found(open_for_visitors(folder.path()), "calmm").size() == 5);
}

TEST_CASE("what nobody has approved by name and date is kept from visitors where approval is asked for")
{
    TemporaryFolder const folder;
    auto half = article("half", "Half");
    half.metadata.approved_by = "Dr. Lee";
    publish(folder.path(),
        { approved(article("rash", "Rash")), approved(article("gout", "Gout")), half, article("none", "None") });
    REQUIRE(catalogue::withdraw(folder.path(), { "gout", {} }));
    auto const visitors = open_for_visitors(folder.path(), Selection::approved);
    CHECK(visitors.library().value().languages.front().collections.front().topics == 1);
    CHECK(visitors.find("rash", "en"));
    for (char const* const slug : { "gout", "half", "none" })
        CHECK_FALSE(visitors.find(slug, "en"));
    CHECK(open_for_visitors(folder.path()).find("none", "en"));
}

TEST_CASE("of an edition that knows of no approval nothing is approved")
{
    TemporaryFolder const folder;
    publish(folder.path(), { approved(article("rash", "Rash")) });
    undo_migrations(folder.path() / "catalogue.db", 8);
    CHECK(open_for_visitors(folder.path()).find("rash", "en"));
    CHECK(open_for_visitors(folder.path(), Selection::approved).library().value().languages.empty());
}

TEST_CASE("leaflets are withdrawn from editions of earlier versions too")
{
    TemporaryFolder const folder;
    publish(folder.path(), { named(article("rash", "Rash"), "Red skin"), article("gout", "Gout") });
    drop_letter_sections(folder.path() / "catalogue.db");
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    auto const visitors = open_for_visitors(folder.path());
    CHECK(entries_under(visitors, "R").empty());
    CHECK(entries_under(visitors, "G") == Lines { "Gout||" });
}

TEST_CASE("where everything is withdrawn, an empty library is left")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash") });
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    auto const library = open_for_visitors(folder.path()).library().value();
    CHECK(library.languages.empty());
    CHECK(library.edition == 1);
}

TEST_CASE("a changed list is noticed, and another set of leaflets has another number")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("gout", "Gout") });
    auto const all = open_for_visitors(folder.path());
    CHECK_FALSE(all.superseded());
    CHECK(all.library().value().hidden == 0);
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    CHECK(all.superseded());
    CHECK_FALSE(open(folder.path()).superseded());
    auto const first = open_for_visitors(folder.path());
    REQUIRE(catalogue::withdraw(folder.path(), { "gout", {} }));
    CHECK(first.superseded());
    CHECK(first.library().value().hidden != open_for_visitors(folder.path()).library().value().hidden);
}

TEST_CASE("while nobody knows what is withdrawn, visitors get no edition, and staff do")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash") });
    publish(folder.path(), { article("rash", "Rash") });
    std::ofstream(folder.path() / catalogue::k_withdrawn_name) << "ra";
    CHECK(catalogue::Catalogue::open(folder.path(), Selection::not_withdrawn).error().code == ErrorCode::damaged);
    CHECK(catalogue::Catalogue::open_previous(folder.path(), Selection::not_withdrawn).error().code
        == ErrorCode::damaged);
    CHECK(catalogue::Catalogue::open(folder.path()));
}

TEST_CASE("what is withdrawn stays so through imports and the way back")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("gout", "Gout") });
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    publish(folder.path(), { article("rash", "Rash, corrected"), article("gout", "Gout") });
    CHECK_FALSE(open_for_visitors(folder.path()).find("rash", "en"));
    auto const previous = catalogue::Catalogue::open_previous(folder.path(), Selection::not_withdrawn);
    REQUIRE(previous);
    CHECK_FALSE(previous->find("rash", "en"));
    REQUIRE(catalogue::give_back(folder.path(), { "rash", {} }));
    CHECK(open_for_visitors(folder.path()).find("rash", "en"));
}
