#include "exporting.h"
#include "feedback/export/text.h"

using namespace exports;
using feedback::ExportFormat;

namespace {

/// The cells of RFC 4180; a record ends with CR LF and nothing else.
std::vector<std::vector<std::string>> cells_of(std::string_view csv)
{
    std::vector<std::vector<std::string>> records(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        if (csv[at] == '"') {
            if (quoted && at + 1 < csv.size() && csv[at + 1] == '"')
                cell += csv[++at];
            else
                quoted = !quoted;
        } else if (!quoted && (csv[at] == ',' || csv.substr(at, 2) == "\r\n")) {
            records.back().push_back(std::exchange(cell, {}));
            if (csv[at] == '\r') {
                ++at;
                records.emplace_back();
            }
        } else {
            cell += csv[at];
        }
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(records.back().empty());
    records.pop_back();
    return records;
}

std::string comment_in_csv(std::string const& comment)
{
    Kiosk kiosk;
    kiosk.add({ 2026, 47 }, comment);
    auto const records = cells_of(bytes_of(kiosk.run(kiosk.request()).file));
    REQUIRE(records.size() == 2);
    REQUIRE(records[1].size() == feedback::k_export_columns.size());
    return records[1][6];
}

} // namespace

TEST_CASE("the columns of a CSV export stand in their order, under a header")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 }, "Plain");
    kiosk.add({ 2026, 47 }, "One, \"two\"\nthree", "");
    auto const result = kiosk.run(kiosk.request());
    CHECK(result.rows == 2);
    CHECK(bytes_of(result.file)
        == "id,week,article,language,rating,reasons,comment,repeated,hidden,sealed,held_back\r\n"
           "\"'01010101010101010101010101010101\",2026-W46,rash,en,good,hard_to_read hard_to_use,Plain,0,0,0,0\r\n"
           "\"'02020202020202020202020202020202\",2026-W47,,en,good,hard_to_read hard_to_use,\"One, "
           "\"\"two\"\"\nthree\",0,0,0,0\r\n");
}

TEST_CASE("a cell that a spreadsheet might run is neutralised, and one apostrophe less gives it back")
{
    for (std::string const dangerous : { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1",
             "＠x", "'quoted'", "=\"a\",b" })
        CHECK(comment_in_csv(dangerous) == "'" + dangerous);
    for (std::string const harmless : { "", "1=1", "a-b", " =1", "\"x\"", "a\tb", "日本語" })
        CHECK(comment_in_csv(harmless) == harmless);
}

TEST_CASE("a cell that a spreadsheet would take for a number or a date stays text")
{
    for (std::string const taken :
        { "007", "10/10", "1.000", "12:30", "1e5", "50 %", "31-12-2024", "12345678901234567890", " 5", ".5" })
        CHECK(comment_in_csv(taken) == "'" + taken);
    for (std::string const text : { "10 out of 10", "A1C", "7B", "...", "e", "5!" })
        CHECK(comment_in_csv(text) == text);
}

TEST_CASE("bytes that are not UTF-8 and NULs become replacement characters")
{
    CHECK(comment_in_csv("a\xFFz") == "a\xEF\xBF\xBDz");
    CHECK(comment_in_csv(std::string("a\0z", 3)) == "a\xEF\xBF\xBDz");
    CHECK(comment_in_csv("12345678\xED\xA0\x80") == "12345678\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(comment_in_csv("\xF0\x9F\x98") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(comment_in_csv("12345678😀ñ") == "12345678😀ñ");
}

TEST_CASE("JSON lines hold one object a row, with null for the kiosk as a whole")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 47 }, "=1 \"q\" \\ \n\x01", "");
    CHECK(bytes_of(kiosk.run(kiosk.request(ExportFormat::json_lines)).file)
        == R"({"id":"01010101010101010101010101010101","week":"2026-W47","article":null,"language":"en","rating":"good",)"
           R"("reasons":["hard_to_read","hard_to_use"],"comment":"=1 \"q\" \\ \n\u0001","repeated":false,"hidden":false,"sealed":false,"held_back":false})"
           "\n");
}

TEST_CASE("a SQLite export holds a table of the same columns and is whole")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 }, "=1\xFF");
    kiosk.add({ 2026, 47 }, "", "");
    auto const result = kiosk.run(kiosk.request(ExportFormat::sqlite));
    SQLite::Database exported(result.file, SQLite::OPEN_READONLY);
    CHECK(exported.execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(exported.execAndGet("SELECT group_concat(name, ' ') FROM pragma_table_info('feedback')").getString()
        == "id week article language rating reasons comment repeated hidden sealed held_back");
    CHECK(exported.execAndGet("SELECT comment FROM feedback WHERE id = '01010101010101010101010101010101'").getString()
        == "=1\xEF\xBF\xBD");
    CHECK(exported.execAndGet("SELECT count(*) FROM feedback WHERE article IS NULL").getInt() == 1);
}

TEST_CASE("words of a newer version and values of another kind are exported as they stand")
{
    Kiosk kiosk;
    {
        SQLite::Database other(kiosk.data.path() / "log.db", SQLite::OPEN_READWRITE);
        other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
                   "(x'00', 5, 6.5, 'splendid', '[\"new_reason\"]', x'41', 'some day')");
        other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
                   "(x'01', NULL, 'en', 'good', '[[1,', '', '2026-W47')");
        other.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
                   "('', NULL, 'en', 'good', '[\"a\"\"b\"]', '', '2026-W47')");
    }
    CHECK(bytes_of(kiosk.run(kiosk.request()).file)
        == "id,week,article,language,rating,reasons,comment,repeated,hidden,sealed,held_back\r\n"
           ",2026-W47,,en,good,\"[\"\"a\"\"\"\"b\"\"]\",,0,0,0,0\r\n"
           "\"'00\",\"some day\",\"'5\",\"'6.5\",splendid,new_reason,A,0,0,0,0\r\n"
           "\"'01\",2026-W47,,en,good,\"[[1,\",,0,0,0,0\r\n");
    auto const lines = bytes_of(kiosk.run(kiosk.request(ExportFormat::json_lines)).file);
    CHECK(lines.find(R"("reasons":["[[1,"])") != std::string::npos);
    CHECK(kiosk.run(kiosk.request(ExportFormat::sqlite)).rows == 3);
}

TEST_CASE("marks of rows stand in the last columns, and their numbers in the manifest")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 47 }, "Not to be shown", "rash", { .repeated = true, .hidden = true });
    kiosk.add({ 2026, 47 }, "sealed-v1:AAAA", "rash", { .sealed = true });
    auto const result = kiosk.run(kiosk.request());
    auto const records = cells_of(bytes_of(result.file));
    CHECK(std::vector(records[1].begin() + 6, records[1].end())
        == std::vector<std::string> { "Not to be shown", "1", "1", "0", "0" });
    CHECK(std::vector(records[2].begin() + 6, records[2].end())
        == std::vector<std::string> { "sealed-v1:AAAA", "0", "0", "1", "0" });
    auto const manifest = Json::parse(bytes_of(result.file.string() + ".manifest.json"));
    for (auto const* const mark : { "repeated", "hidden", "sealed" })
        CHECK(manifest[mark] == 1);
    CHECK(manifest["withheld"]
        == Json::array({ { { "what", "sealed comments, unless opened with their key" }, { "rows", 1 } } }));
    CHECK(bytes_of(kiosk.run(kiosk.request(ExportFormat::json_lines)).file)
              .find(R"("repeated":true,"hidden":true,"sealed":false,"held_back":false})")
        != std::string::npos);
    SQLite::Database exported(kiosk.run(kiosk.request(ExportFormat::sqlite)).file, SQLite::OPEN_READONLY);
    CHECK(exported.execAndGet("SELECT group_concat(repeated || hidden || sealed, ' ') FROM feedback").getString()
        == "110 001");
}

TEST_CASE("hidden comments can be withheld, while their rows stay")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 47 }, "Not to be shown", "rash", { .hidden = true });
    kiosk.add({ 2026, 47 }, "Fine");
    auto request = kiosk.request();
    request.hidden = feedback::HiddenInExport::withheld;
    auto const result = kiosk.run(request);
    CHECK(result.rows == 2);
    CHECK(bytes_of(result.file).find("Not to be shown") == std::string::npos);
    CHECK(bytes_of(result.file).find("Fine") != std::string::npos);
    CHECK(Json::parse(bytes_of(result.file.string() + ".manifest.json"))["withheld"]
        == Json::array({ { { "what", "comments that staff have hidden" }, { "rows", 1 } } }));
}

TEST_CASE("an array that is no JSON is not exported as one")
{
    for (std::string const wrong :
        { "[\"a\",]", "[,\"a\"]", "[\"a\" ,\"b\"]", "[\"\"]", "[\"A\"]", "[\"a]", "[", "]", "" })
        CHECK_FALSE(feedback::is_array_of_words(wrong));
    for (std::string const right : { "[]", "[\"a\"]", "[\"a_1\",\"b\"]" })
        CHECK(feedback::is_array_of_words(right));
}

TEST_CASE("a comment without a rating is exported in each format, with no rating")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 47 }, "Alone", "rash", { .rating = std::nullopt });
    CHECK(cells_of(bytes_of(kiosk.run(kiosk.request()).file)).at(1).at(4).empty());
    CHECK(Json::parse(bytes_of(kiosk.run(kiosk.request(ExportFormat::json_lines)).file)).at("rating").is_null());
    SQLite::Database exported(kiosk.run(kiosk.request(ExportFormat::sqlite)).file, SQLite::OPEN_READONLY);
    CHECK(
        exported.execAndGet("SELECT count(*) FROM feedback WHERE rating IS NULL AND comment = 'Alone'").getInt() == 1);
}
