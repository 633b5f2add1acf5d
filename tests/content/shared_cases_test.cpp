// Small files next to the clone, each with a fault of a kind; a README there says what is right. The tests of the
// readers show the same with files of their own.

#include "base/file.h"
#include "content/dump.h"
#include "content/reader.h"
#include "content/recognise.h"
#include "support/skip.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

std::filesystem::path const k_cases = LECTERN_SHARED_DATA_DIR "/../cases/import";

Article read(std::string const& name)
{
    CAPTURE(name);
    std::string const content = base::read_file(k_cases / name, k_article_file_limit_bytes).value();
    auto const format = recognise(name, content).format;
    REQUIRE(format);
    auto article = read_article(*format, content, name);
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    return *article;
}

std::string shown(std::string const& name) { return dump(read(name).blocks); }

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("the cases of imports are read as their list says")
{
    if (!std::filesystem::is_directory(k_cases)) {
        tests::skip("there is no " + k_cases.string());
        return;
    }
    CHECK(read("01-language-case/a.md").metadata.language == read("01-language-case/b.md").metadata.language);
    CHECK(read("01-language-case/c.md").metadata.language == read("01-language-case/d.md").metadata.language);
    CHECK(read("02-upper-extension/LEAFLET.MD").metadata.title == "From a FAT stick");
    CHECK(read("03-utf16/notepad.md").metadata.title == "Caf\u00E9");
    CHECK(read("04-blank-line-first/blank.md").metadata.title == "After a blank line");
    Article const untitled = read("05-no-front-matter/mouth-sores.md");
    CHECK(untitled.metadata.title == "Mouth sores");
    CHECK(untitled.remarks.size() == 1);
    CHECK(shown("06-entities.md") == "\u2713 \u0103 \u015F \u0165 \u2153 \u010E don\u2019t 5\u20136\n");
    CHECK(read("07-medquad-doc-root.xml").metadata.title == "Test topic");
    CHECK(read("08-medquad-diseasefile.xml").metadata.title == "Testworm (parasites)");
    CHECK(contains(shown("09-list-glued.xml"), "\n- of the lungs\n- of the throat\n- of the mouth\nPeople "));
    CHECK_FALSE(contains(shown("09-list-glued.xml"), "video"));
    CHECK(read("10-two-blanks-are-paragraphs.xml").blocks.size() == 4);
    CHECK(contains(shown("11-flattened-table.xml"),
        "?\n- *90%:* Short nose\n- *50%:* Seizures\n- *7.5%:* Dry skin\n- Dystonia\n"));
    CHECK(contains(shown("12-language-link-and-lines.xml"),
        "?\nTest topic is a sign of illness. It can bring:\n- Pain\n- Swelling\nSee "));
    Article const callouts = read("14-callouts.md");
    CHECK(contains(dump(callouts.blocks), "\n> [note] Find a pharmacy\n> [warning] Call "));
    REQUIRE(callouts.remarks.size() == 1);
    CHECK(callouts.remarks[0].starts_with("14-callouts.md:19: "));
    CHECK(contains(read("18-hugo.md").remarks.front(), "'date', 'description', 'tags', 'draft'"));
    CHECK(contains(shown("19-latin1.xml"), "Caf\u00E9"));
}
