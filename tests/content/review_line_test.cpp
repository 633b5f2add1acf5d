#include "content/review_line.h"

#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace content;
using namespace std::chrono_literals;

namespace {

Metadata taken_from(std::string const& line, std::string const& rest = "Rinse.\n", Metadata metadata = {})
{
    std::vector<Block> blocks { { BlockKind::paragraph, 0, 0, { "Rinse.", {} } },
        { BlockKind::paragraph, 0, 0, { line, {} } } };
    take_review_lines(metadata, blocks);
    CHECK_MESSAGE(dump(blocks) == rest, line);
    return metadata;
}

} // namespace

TEST_CASE("the day of a review is taken from the line that says it, however it is said")
{
    auto const day = std::chrono::year(2024) / 2 / 5;
    for (std::string const line : { "Page last reviewed: 5 February 2024", "Last reviewed on February 5, 2024.",
             "Reviewed: 5th Feb 2024", "Last medical review – 2024-02-05", "LAST REVIEWED 05 FEBRUARY 2024",
             "Page last reviewed: 05 February 2024 Next review due: 05 February 2027",
             "Fecha de la última revisión: 5 de febrero de 2024", "ULTIMA REVISION: 5 de febrero del 2024",
             "Revisado el 5 de febrero de 2024", "Dernière révision : 5 février 2024",
             "Letzte Überprüfung: 5. Februar 2024", "Zuletzt geprüft am 5.2.2024", "Última revisão: 05/02/2024",
             "Última revisão em 5 de fevereiro de 2024", "Revisado em 5 de fevereiro de 2024",
             "Ultima revisione: 5 febbraio 2024" })
        CHECK_MESSAGE(taken_from(line).reviewed == day, line);
    CHECK(taken_from("Last reviewed: 25/12/2023").reviewed == std::chrono::year(2023) / 12 / 25);
    CHECK(taken_from("Last reviewed: 12/25/2023").reviewed == std::chrono::year(2023) / 12 / 25);
    CHECK_FALSE(taken_from("Next review due: 5 February 2027").reviewed);
}

TEST_CASE("a line that says more, or whose day is not sure, stays")
{
    for (std::string const line :
        { "Reviewed by Dr Example on 5 February 2024", "Last reviewed: March 2024", "Last reviewed: 03/04/2024",
            "Reviewed 5 February 2024 and found to be good", "Last reviewed:", "Last reviewed: 31 February 2024",
            "Last updated: 5 February 2024", "Reviewedly: 5 February 2024", "Last reviewed: 99999999999/1/1",
            "Última revisión 2/12/2023", "Last reviewed: 5 February 67560", "Última revisión: -1/-1/-1" })
        CHECK_FALSE_MESSAGE(taken_from(line, "Rinse.\n" + line + "\n").reviewed, line);
    Metadata known;
    known.reviewed = std::chrono::year(2025) / 1 / 1;
    std::string const other = "Last reviewed: 5 February 2024";
    CHECK(taken_from(other, "Rinse.\n" + other + "\n", known).reviewed == known.reviewed);
    CHECK(taken_from("Last reviewed: 1 January 2025", "Rinse.\n", known).reviewed == known.reviewed);
}

TEST_CASE("a review's line goes with its heading, and where the day is the next paragraph")
{
    auto const read = [](std::string const& text) {
        auto const article = read_markdown("# Sore mouth\n\nRinse.\n\n" + text, "mouth.md");
        REQUIRE(article);
        return *article;
    };
    auto const article = read("## Review\n\nLast reviewed\n\n5 February 2024\n");
    CHECK(article.metadata.reviewed == std::chrono::year(2024) / 2 / 5);
    CHECK(dump(article.blocks) == "Rinse.\n");
    CHECK(dump(read("## Review\n\nLast reviewed: 5 February 2024\n\n## Food\n\nSoup.\n").blocks)
        == "Rinse.\n## Food\nSoup.\n");
    CHECK(dump(read("**Call us on 01234 567890**\n\nLast reviewed: 5 February 2024\n").blocks)
        == "Rinse.\n*Call us on 01234 567890*\n");
    auto const html = read_html("<h1>Sore mouth</h1><p>Last reviewed: 5 May 2024</p><p>Rinse.</p>", "mouth.html");
    REQUIRE(html);
    CHECK(html->metadata.reviewed == std::chrono::year(2024) / 5 / 5);
    CHECK(dump(html->blocks) == "Rinse.\n");
}

TEST_CASE("of several reviews the last counts, and all stay in the text")
{
    std::vector<Block> blocks;
    for (char const* const line : { "Reviewed: 5 February 2019", "Reviewed: 7 March 2024", "Reviewed: 6 March 2023" })
        blocks.push_back({ BlockKind::bullet, 0, 0, { line, {} } });
    Metadata metadata;
    take_review_lines(metadata, blocks);
    CHECK(metadata.reviewed == std::chrono::year(2024) / 3 / 7);
    CHECK(blocks.size() == 3);
}

TEST_CASE("reviews are looked for at both ends of a document only")
{
    std::vector<Block> blocks(5000, { BlockKind::paragraph, 0, 0, { "Reviewed: 5 February 2019", {} } });
    Metadata metadata;
    take_review_lines(metadata, blocks);
    CHECK(metadata.reviewed == std::chrono::year(2019) / 2 / 5);
    CHECK(blocks.size() == 5000 - 80);
}
