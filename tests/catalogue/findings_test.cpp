// What an editor should look after: each kind is found where it is, and nowhere else.

#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include "catalogue/edition_report.h"
#include "catalogue/findings.h"

using namespace fixtures;
using namespace std::chrono;
using catalogue::FindingKind;

namespace {

constexpr sys_days k_today = 2026y / November / 27;

content::Article good(std::string slug, std::string title, std::string language = "en")
{
    content::Article made = article(std::move(slug), std::move(title), std::move(language));
    made.metadata.author = "Clinic";
    made.metadata.reviewed = 2026y / January / 5;
    made.metadata.references = { { "A book", "" } };
    made.blocks.push_back({ content::BlockKind::heading, 2, 0, { "When should I call?", {} }, content::Sign::today });
    return made;
}

/// "slug language: detail" of this kind.
std::vector<std::string> found(std::vector<content::Article> const& articles, FindingKind kind, int years = 3)
{
    TemporaryFolder const folder;
    publish(folder.path(), articles);
    std::vector<std::string> lines;
    auto const unknown = catalogue::visit_findings(
        folder.path(), { k_today, years }, [&](FindingKind each, catalogue::ListedArticle const& article) {
            if (each == kind)
                lines.push_back(article.slug + " " + article.language + ": " + article.detail);
        });
    REQUIRE(unknown);
    CHECK(unknown->empty());
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a leaflet that has everything has no finding")
{
    for (FindingKind const kind : catalogue::all_finding_kinds()) {
        CAPTURE(name_of(kind));
        CHECK(found({ good("a", "Cold"), good("b", "Fever"), good("a", "Resfriado", "es") }, kind).empty());
    }
}

TEST_CASE("no section on when to get help is a finding, and any of the three grades is one")
{
    auto without = good("without", "A");
    without.blocks.back().sign = content::Sign::none;
    auto routine = good("routine", "B");
    routine.blocks.back().sign = content::Sign::routine;
    CHECK(found({ without, routine }, FindingKind::without_care_section) == Lines { "without en: " });
}

TEST_CASE("a review or an approval that is yet to come is a finding")
{
    auto review = good("review", "A");
    review.metadata.reviewed = 2026y / November / 28;
    auto approval = good("approval", "B");
    approval.metadata.approved = 2027y / January / 2;
    auto today = good("today", "C");
    today.metadata.reviewed = today.metadata.approved = 2026y / November / 27;
    CHECK(found({ review, approval, today }, FindingKind::future_date)
        == Lines { "approval en: 2027-01-02", "review en: 2026-11-28" });
}

TEST_CASE("a review is overdue after as many years as the setting says")
{
    auto old = good("old", "A");
    old.metadata.reviewed = 2024y / November / 26;
    auto in_time = good("in-time", "B");
    in_time.metadata.reviewed = 2024y / November / 27;
    CHECK(found({ old, in_time }, FindingKind::overdue, 2) == Lines { "old en: 2024-11-26" });
    CHECK(found({ old, in_time }, FindingKind::overdue, 3).empty());
}

TEST_CASE("a translation is older than the English leaflet, or where there is none than the newest")
{
    auto const dated = [](std::string slug, std::string language, year_month_day day) {
        auto made = good(std::move(slug), "T " + language, std::move(language));
        made.metadata.reviewed = day;
        return made;
    };
    auto undated = good("a", "T vi", "vi");
    undated.metadata.reviewed.reset();
    auto undated_english = good("c", "T en", "en");
    undated_english.metadata.reviewed.reset();
    CHECK(found({ dated("a", "en", 2026y / March / 1), dated("a", "es", 2026y / February / 1),
                    dated("a", "ru", 2026y / March / 1), dated("a", "zh", 2026y / April / 1), undated,
                    dated("b", "es", 2026y / March / 1), dated("b", "ru", 2025y / March / 1), undated_english,
                    dated("c", "es", 2020y / March / 1), dated("alone", "es", 2020y / March / 1) },
              FindingKind::older_than_source)
        == Lines { "a es: 2026-02-01 < 2026-03-01", "b ru: 2025-03-01 < 2026-03-01" });
}

TEST_CASE("pictures that were left out for want of a text are counted")
{
    auto without = good("without", "A");
    without.remarks = { "a.md:9: the picture 'a.png' is left out: it has no text for people who do not see it, as in x",
        "a.md:10: something else" };
    auto empty = good("empty", "B");
    empty.blocks.push_back({ content::BlockKind::picture, 0, 0, {} });
    CHECK(found({ without, empty }, FindingKind::picture_without_text) == Lines { "empty en: 1", "without en: 1" });
}

TEST_CASE("words of a web page are a finding with what stands around them")
{
    auto web = good("web", "A");
    web.blocks.front().content.text = "For more, click here.";
    CHECK(found({ web }, FindingKind::web_words) == Lines { "web en: For more, click here." });
}

TEST_CASE("Spanish leaflets that are hard to read are found as English ones are")
{
    std::string const hard
        = "La administración concomitante de medicamentos inmunosupresores requiere necesariamente una "
          "monitorización hematológica periódica, especialmente cuando existen contraindicaciones "
          "individualizadas previamente documentadas por profesionales multidisciplinarios.";
    auto spanish = good("es", "Inmunosupresores", "es"), french = good("fr", "T", "fr");
    spanish.blocks.front().content.text = french.blocks.front().content.text = hard;
    auto const lines = found({ spanish, french }, FindingKind::hard_to_read);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().starts_with("es es: "));
}

TEST_CASE("leaflets of one language with nearly the same title name each other")
{
    CHECK(found({ good("mouth-sores", "Mouth sores"), good("sore-mouth", "Sore mouth"), good("third", "Mouth: sores"),
                    good("mouth-sores", "Mouth sores", "es"), good("other", "Mouth care") },
              FindingKind::alike_titles)
        == Lines { "mouth-sores en: sore-mouth: Sore mouth", "sore-mouth en: mouth-sores: Mouth sores",
            "third en: sore-mouth: Sore mouth" });
}

TEST_CASE("an edition of an older version knows what its tables tell, and says what it does not")
{
    TemporaryFolder const folder;
    auto made = good("a", "A");
    made.metadata.author.clear();
    publish(folder.path(), { made });
    drop_letter_sections(folder.path() / "catalogue.db");
    std::vector<FindingKind> kinds;
    auto const unknown = catalogue::visit_findings(
        folder.path(), { k_today }, [&](FindingKind kind, catalogue::ListedArticle const&) { kinds.push_back(kind); });
    REQUIRE(unknown);
    CHECK(kinds == std::vector { FindingKind::without_author });
    CHECK(*unknown
        == std::vector { FindingKind::without_care_section, FindingKind::picture_without_text, FindingKind::web_words,
            FindingKind::alike_titles });
}

TEST_CASE("the report and the list of all findings agree")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (int n = 100; n < 175; ++n)
        articles.push_back(article("topic-" + std::to_string(n), "Topic"));
    publish(folder.path(), articles);
    std::map<FindingKind, int> counts;
    REQUIRE(catalogue::visit_findings(folder.path(), { k_today, 3, true },
        [&](FindingKind kind, catalogue::ListedArticle const&) { ++counts[kind]; }));
    auto const report = catalogue::report_edition(folder.path(), { k_today });
    REQUIRE(report);
    for (FindingKind const kind : catalogue::all_finding_kinds()) {
        CAPTURE(name_of(kind));
        CHECK(report->warnings[kind].value().count == counts[kind]);
    }
    CHECK(counts[FindingKind::alike_titles] == 75);
}
