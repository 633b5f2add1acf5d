#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include "catalogue/edition_report.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

using namespace fixtures;
using namespace std::chrono;
using base::ErrorCode;
using catalogue::FindingKind;

namespace {

constexpr sys_days k_today = 2026y / November / 22;

catalogue::EditionReport report_on(std::filesystem::path const& folder, sys_days today = k_today)
{
    auto report = catalogue::report_edition(folder, { today });
    REQUIRE_MESSAGE(report, (report ? "" : report.error().message));
    return std::move(*report);
}

content::Article complete_article(std::string slug)
{
    content::Article made = article(std::move(slug), "A cold");
    made.metadata.author = "Somebody";
    made.metadata.reviewed = 2026y / January / 5;
    made.metadata.references = { { "A book", "" } };
    made.blocks = { { content::BlockKind::paragraph, 0, 0, { "You may have a cold. Drink a lot. Go to bed.", {} } },
        { content::BlockKind::heading, 2, 0, { "When should I call?", {} }, content::Sign::today } };
    return made;
}

std::vector<std::string> slugs_of(catalogue::ArticleList const& list)
{
    std::vector<std::string> slugs;
    for (auto const& each : list.first)
        slugs.push_back(each.slug);
    return slugs;
}

using Slugs = std::vector<std::string>;

/// Takes away what later versions of the catalogue brought.
void make_first_version(std::filesystem::path const& file)
{
    fixtures::drop_search_index(file);
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec("DROP TABLE reading_grade; PRAGMA user_version = 1;");
}

} // namespace

TEST_CASE("a report says which edition it is and what is in it")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    publish(folder.path(),
        { article("a", "A", "en", { "skin", "feet" }), article("b", "B", "en", { "skin" }),
            article("a", "Ah", "de", { "skin" }) },
        { { "skin", { { "en", "Skin" }, { "de", "Haut" } }, {} }, { "feet", { { "de", "Füße" } }, {} } });
    auto const report = report_on(folder.path());
    CHECK(report.edition.number == 2);
    CHECK(report.edition.week > base::IsoWeek { 2026, 1 });
    CHECK(report.built_by.find('.') != std::string::npos);
    CHECK(report.articles == 3);
    REQUIRE(report.languages.size() == 2);
    CHECK(report.languages[0].articles == 1);
    CHECK(report.languages[1].language == "en");
    CHECK(report.languages[1].articles == 2);
    REQUIRE(report.collections.size() == 2);
    CHECK(report.collections[0].key == "skin");
    CHECK(report.collections[0].title == "Skin");
    CHECK(report.collections[0].articles == 3);
    CHECK(report.collections[1].articles == 1);
    REQUIRE(report.previous);
    CHECK(report.previous->number == 1);
    CHECK_FALSE(report.fell_back_because);
}

TEST_CASE("an article that has everything is warned of in no way")
{
    TemporaryFolder const folder;
    auto good = complete_article("good");
    good.metadata.approved_by = "Dr Somebody";
    good.metadata.approved = 2026y / January / 6;
    publish(folder.path(), { good });
    auto const warnings = report_on(folder.path()).warnings;
    for (auto const kind : catalogue::all_finding_kinds()) {
        CAPTURE(name_of(kind));
        REQUIRE(warnings[kind]);
        CHECK(warnings[kind]->count == 0);
    }
}

TEST_CASE("each warning names its articles")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (char const* const slug : { "anonymous", "hard", "harte-worte", "undated", "unfounded" })
        articles.push_back(complete_article(slug));
    articles[0].metadata.author.clear();
    articles[1].blocks[0].content.text
        = "Immunosuppressive pharmacotherapy necessitates continuous haematological surveillance, multidisciplinary "
          "evaluation, individualised contraindications and considerable precautionary consultation beforehand.";
    articles[2].blocks[0].content.text = articles[1].blocks[0].content.text;
    articles[2].metadata.language = "de";
    articles[3].metadata.reviewed.reset();
    articles[4].metadata.references.clear();
    articles[4].metadata.address = "https://clinic.example/unfounded";
    publish(folder.path(), articles);
    auto const warnings = report_on(folder.path()).warnings;
    CHECK(slugs_of(*warnings[FindingKind::without_author]) == Slugs { "anonymous" });
    CHECK(slugs_of(*warnings[FindingKind::not_dated]) == Slugs { "undated" });
    CHECK(slugs_of(*warnings[FindingKind::without_references]) == Slugs { "unfounded" });
    CHECK(slugs_of(*warnings[FindingKind::hard_to_read]) == Slugs { "hard" });
    CHECK(warnings[FindingKind::overdue]->count == 0);
}

TEST_CASE("a review is overdue on the day after three years")
{
    TemporaryFolder const folder;
    content::Article made = complete_article("cold");
    made.metadata.reviewed = 2023y / November / 22;
    publish(folder.path(), { made });
    CHECK(report_on(folder.path(), k_today).warnings[FindingKind::overdue]->count == 0);
    CHECK(report_on(folder.path(), k_today + days { 1 }).warnings[FindingKind::overdue]->count == 1);
    // Three years before a leap day there is no such day.
    CHECK(report_on(folder.path(), sys_days { 2028y / February / 29 }).warnings[FindingKind::overdue]->count == 1);
}

TEST_CASE("warnings name the first articles and count all")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (int n = 100; n < 175; ++n)
        articles.push_back(article("topic-" + std::to_string(n), "Topic"));
    publish(folder.path(), articles);
    auto const list = report_on(folder.path()).warnings[FindingKind::not_dated].value();
    CHECK(list.count == 75);
    CHECK(list.first.size() == catalogue::k_listed_articles);
    CHECK(list.first.front().slug == "topic-100");
}

TEST_CASE("an edition that the first version built is shown, reported without reading levels, and compared")
{
    TemporaryFolder const folder;
    publish(folder.path(), { complete_article("cold") });
    make_first_version(folder.path() / "catalogue.db");
    auto const catalogue = open(folder.path());
    auto without_signs = complete_article("cold");
    without_signs.blocks.back().sign = content::Sign::none;
    CHECK(catalogue.article(catalogue.find("cold", "en").value()).value() == without_signs);
    auto const report = report_on(folder.path());
    CHECK(report.articles == 1);
    CHECK_FALSE(report.warnings[FindingKind::hard_to_read]);
    CHECK_FALSE(report.warnings[FindingKind::web_words]);
    CHECK(report.warnings[FindingKind::not_dated]);

    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    REQUIRE(builder->add(complete_article("cold")));
    CHECK(builder->changes()->same == 1);
    REQUIRE(builder->publish(catalogue::ImportMode::replace) == 2);
    CHECK(report_on(folder.path()).warnings[FindingKind::hard_to_read]);
    CHECK(report_on(folder.path()).previous->number == 1);
}

TEST_CASE("an edition that claims a version whose tables it lacks is damaged")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    SQLite::Database(folder.path() / "catalogue.db", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 1");
    CHECK(catalogue::Catalogue::open(folder.path()).error().code == ErrorCode::damaged);
}

TEST_CASE("where the edition in use is damaged, the report is about the one before and says why")
{
    TemporaryFolder const folder;
    CHECK(catalogue::report_edition(folder.path(), { k_today }).error().code == ErrorCode::absent);
    publish(folder.path(), { article("a", "A") });
    publish(folder.path(), { article("b", "B") });
    std::ofstream(folder.path() / "catalogue.db") << "no database";
    auto const report = report_on(folder.path());
    CHECK(report.edition.number == 1);
    REQUIRE(report.previous);
    CHECK(report.previous->number == 1);
    CHECK(report.fell_back_because.value_or("").find("catalogue.db") != std::string::npos);
}

TEST_CASE("what is overdue is counted as the report does, also in the edition before when the current one is damaged")
{
    TemporaryFolder const folder;
    CHECK(catalogue::count_overdue(folder.path(), { k_today }).error().code == ErrorCode::absent);
    auto old = complete_article("old");
    old.metadata.reviewed = 2023y / November / 21;
    auto three_years = complete_article("three-years");
    three_years.metadata.reviewed = 2023y / November / 22;
    publish(folder.path(), { old, three_years, article("not-dated", "Not dated") });
    CHECK(catalogue::count_overdue(folder.path(), { k_today }) == 1);
    CHECK(catalogue::count_overdue(folder.path(), { k_today })
        == report_on(folder.path()).warnings[FindingKind::overdue]->count);
    publish(folder.path(), { three_years });
    CHECK(catalogue::count_overdue(folder.path(), { k_today }) == 0);
    std::ofstream(folder.path() / "catalogue.db") << "damaged";
    CHECK(catalogue::count_overdue(folder.path(), { k_today }) == 1);
}
