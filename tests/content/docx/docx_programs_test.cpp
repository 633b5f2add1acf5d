// Files of programs that people write with. They are made when the test runs, since none of them is ours to keep.

#include "base/file.h"
#include "content/docx/made_docx.h"
#include "content/dump.h"
#include "content/reader.h"
#include "support/skip.h"
#include "support/temporary_folder.h"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace content;

namespace {

std::string const k_page = R"(<html lang="en"><head><meta charset="utf-8"><title>Sore mouth</title></head><body>
<h1>Sore mouth</h1><p>Some treatments make your mouth <b>sore</b>.</p>
<h2>What can I do?</h2><ol><li>Rinse</li><li>Eat soft food:<ul><li>soup</li><li>yogurt</li></ul></li><li>Rest</li></ol>
<h3>Food</h3><table border="1"><thead><tr><th>Food</th><th>Good?</th></tr></thead>
<tr><td>Soup</td><td>yes</td></tr><tr><td>Crisps</td><td>no</td></tr></table>
<p>Ask your <i>care team</i>.</p></body></html>)";

/// What all of them make of it, but for how they mark the table's first row.
std::string const k_before_table
    = "Some treatments make your mouth *sore*.\n## What can I do?\n1. Rinse\n2. Eat soft food:\n"
      "  - soup\n  - yogurt\n3. Rest\n### Food\n";
std::string const k_table = "Food\tGood?\n| Soup\tyes\n| Crisps\tno\nAsk your _care team_.\n";

bool is_missing(std::string const& program)
{
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0)
        return false;
    tests::skip(program + " is not installed");
    return true;
}

} // namespace

TEST_CASE("a page that LibreOffice saved for Word reads as it was")
{
    if (is_missing("soffice"))
        return;
    fixtures::TemporaryFolder const folder;
    REQUIRE(base::replace_file(folder.path() / "sore-mouth.html", k_page).has_value());
    std::string const command = "cd '" + folder.path().string() + "' && HOME='" + folder.path().string()
        + "' timeout 120 soffice --headless --writer --convert-to docx:'MS Word 2007 XML' sore-mouth.html >/dev/null "
          "2>&1";
    if (std::system(command.c_str()) != 0 || !std::filesystem::exists(folder.path() / "sore-mouth.docx"))
        return tests::skip("LibreOffice has no Writer or did not end in time");
    std::string const docx = base::read_file(folder.path() / "sore-mouth.docx", k_article_file_limit_bytes).value();
    auto const article = read_docx(docx, "sore-mouth.docx");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(article->metadata.title == "Sore mouth");
    CHECK(article->metadata.language == "en");
    CHECK(dump(article->blocks) == k_before_table + "|| [header] " + k_table);
}

TEST_CASE("a page that pandoc saved for Word reads as it was")
{
    if (is_missing("pandoc"))
        return;
    fixtures::TemporaryFolder const folder;
    REQUIRE(base::replace_file(folder.path() / "sore-mouth.html", k_page).has_value());
    std::string const command = "cd '" + folder.path().string() + "' && pandoc sore-mouth.html -o sore-mouth.docx";
    REQUIRE(std::system(command.c_str()) == 0);
    std::string const docx = base::read_file(folder.path() / "sore-mouth.docx", k_article_file_limit_bytes).value();
    auto const article = read_docx(docx, "sore-mouth.docx");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(article->metadata.title == "Sore mouth");
    CHECK(dump(article->blocks) == k_before_table + "|| [header] " + k_table);
}
