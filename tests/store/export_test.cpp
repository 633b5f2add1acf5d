#include "fixtures.h"
#include "store/export.h"
#include "store/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <set>
#include <sstream>

using namespace fixtures;
using base::ErrorCode;
using privacy::IsoWeek;
using store::ExportFormat;
namespace fs = std::filesystem;

namespace {

/// A Sunday: its week, 2026-W47, is not over.
constexpr std::chrono::sys_days k_today = std::chrono::year { 2026 } / 11 / 22;
constexpr std::chrono::sys_days k_a_week_later = k_today + std::chrono::days(7);

std::string bytes_of(fs::path const& path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// A log with rows of these weeks, and a folder to export into.
struct Kiosk {
    TemporaryFolder data, stick;
    store::FeedbackLog log;

    Kiosk()
        : log(std::move(*store::FeedbackLog::open(data.path(), k_today)))
    {
    }

    void add(IsoWeek week, std::string comment = {}, std::string article = "rash")
    {
        privacy::FeedbackRecord made;
        made.id.fill(++last_id);
        made.article = std::move(article);
        made.language = "en";
        made.rating = privacy::Rating::good;
        made.reasons = { privacy::Reason::hard_to_read, privacy::Reason::hard_to_use };
        made.comment = std::move(comment);
        made.week = week;
        REQUIRE(log.add(made));
    }

    store::ExportRequest request(ExportFormat format = ExportFormat::csv)
    {
        return { .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today, .edition = 12 };
    }

    store::ExportRequest since_last(std::chrono::sys_days today)
    {
        store::ExportRequest made = request();
        made.scope = store::ExportScope::since_last;
        made.today = today;
        return made;
    }

    store::ExportResult run(store::ExportRequest const& asked)
    {
        auto const result = store::export_feedback(log, asked);
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
        return *result;
    }

    std::set<std::string> names()
    {
        std::set<std::string> found;
        for (auto const& entry : fs::directory_iterator(stick.path()))
            found.insert(entry.path().filename());
        return found;
    }

    std::uint8_t last_id = 0;
};

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
    REQUIRE(records[1].size() == 7);
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
        == "id,week,article,language,rating,reasons,comment\r\n"
           "01010101010101010101010101010101,2026-W46,rash,en,good,hard_to_read hard_to_use,Plain\r\n"
           "02020202020202020202020202020202,2026-W47,,en,good,hard_to_read hard_to_use,\"One, \"\"two\"\"\nthree\"\r\n");
}

TEST_CASE("a cell that a spreadsheet might run is neutralised, and one apostrophe less gives it back")
{
    for (std::string const dangerous : { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", "'quoted'", "=\"a\",b" })
        CHECK(comment_in_csv(dangerous) == "'" + dangerous);
    for (std::string const harmless : { "", "1=1", "a-b", " =1", "\"x\"", "a\tb", "日本語" })
        CHECK(comment_in_csv(harmless) == harmless);
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
           R"("reasons":["hard_to_read","hard_to_use"],"comment":"=1 \"q\" \\ \n\u0001"})"
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
        == "id week article language rating reasons comment");
    CHECK(exported.execAndGet("SELECT comment FROM feedback WHERE id = '01010101010101010101010101010101'").getString() == "=1\xEF\xBF\xBD");
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
        == "id,week,article,language,rating,reasons,comment\r\n"
           ",2026-W47,,en,good,\"[\"\"a\"\"\"\"b\"\"]\",\r\n"
           "00,\"some day\",5,6.5,splendid,new_reason,A\r\n"
           "01,2026-W47,,en,good,\"[[1,\",\r\n");
    auto const lines = bytes_of(kiosk.run(kiosk.request(ExportFormat::json_lines)).file);
    CHECK(lines.find(R"("reasons":["[[1,"])") != std::string::npos);
    CHECK(kiosk.run(kiosk.request(ExportFormat::sqlite)).rows == 3);
}

TEST_CASE("a range of weeks holds its first and its last week and no other")
{
    Kiosk kiosk;
    for (IsoWeek const week : { IsoWeek { 2025, 52 }, IsoWeek { 2026, 1 }, IsoWeek { 2026, 2 }, IsoWeek { 2026, 10 }, IsoWeek { 2026, 11 } })
        kiosk.add(week);
    auto request = kiosk.request();
    request.weeks = { IsoWeek { 2026, 1 }, IsoWeek { 2026, 10 } };
    auto const result = kiosk.run(request);
    CHECK(result.rows == 3);
    CHECK(result.file.filename() == "lectern-feedback-2026-W01-to-2026-W10.csv");
    request.weeks = { IsoWeek { 2026, 11 }, {} };
    CHECK(kiosk.run(request).rows == 1);
    request.weeks = { {}, IsoWeek { 2026, 1 } };
    CHECK(kiosk.run(request).rows == 2);
}

TEST_CASE("an export has its digest and its manifest beside it, and overwrites nothing")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 45 });
    kiosk.add({ 2026, 47 });
    auto const result = kiosk.run(kiosk.request());
    std::string const name = "lectern-feedback-2026-W45-to-2026-W47.csv";
    CHECK(kiosk.names() == std::set<std::string> { name, name + ".sha256", name + ".manifest.json" });
    CHECK(bytes_of(result.file.string() + ".sha256") == result.digest.sha256 + "  " + name + "\n");
    CHECK(static_cast<std::int64_t>(bytes_of(result.file).size()) == result.digest.bytes);
    CHECK(std::system(("cd '" + kiosk.stick.path().string() + "' && sha256sum --status -c " + name + ".sha256").c_str()) == 0);
    std::string const manifest = bytes_of(result.file.string() + ".manifest.json");
    for (std::string const part : { "\"rows\": 2", "\"first_week\": \"2026-W45\"", "\"last_week\": \"2026-W47\"", "\"asked_from\": null",
             "\"edition\": 12", "\"made_in\": \"2026-W47\"", "\"withheld\": []" })
        CHECK_MESSAGE(manifest.find(part) != std::string::npos, part);
    CHECK(manifest.find(result.digest.sha256) != std::string::npos);

    CHECK(kiosk.run(kiosk.request()).file.filename() == "lectern-feedback-2026-W45-to-2026-W47-2.csv");
    CHECK(kiosk.names().size() == 6);
}

TEST_CASE("an export since the last takes each finished week once")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 45 });
    kiosk.add({ 2026, 46 });
    kiosk.add({ 2026, 47 });
    CHECK(kiosk.run(kiosk.since_last(k_today)).rows == 2);
    CHECK(kiosk.log.last_export().value() == store::ExportMark { { 2026, 46 }, { 2026, 47 } });
    CHECK(kiosk.run(kiosk.since_last(k_today)).file.empty());
    CHECK(kiosk.names().size() == 3);

    kiosk.add({ 2026, 47 });
    CHECK(kiosk.run(kiosk.since_last(k_a_week_later)).rows == 2);
    CHECK(kiosk.run(kiosk.since_last(k_a_week_later)).file.empty());
}

TEST_CASE("an export of a range counts as the last one only when it leaves no gap")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 10 });
    kiosk.add({ 2026, 40 });
    auto const with = [&](std::optional<IsoWeek> from, std::optional<IsoWeek> until) {
        auto made = kiosk.request();
        made.weeks = { from, until };
        return made;
    };
    kiosk.run(with(IsoWeek { 2026, 40 }, {}));
    CHECK_FALSE(kiosk.log.last_export().value());
    kiosk.run(with({}, IsoWeek { 2026, 20 }));
    CHECK(kiosk.log.last_export().value()->until == IsoWeek { 2026, 20 });
    kiosk.run(with(IsoWeek { 2026, 22 }, {}));
    CHECK(kiosk.log.last_export().value()->until == IsoWeek { 2026, 20 });
    kiosk.run(with({}, IsoWeek { 2026, 5 }));
    CHECK(kiosk.log.last_export().value()->until == IsoWeek { 2026, 20 });
    kiosk.run(with(IsoWeek { 2026, 21 }, {}));
    CHECK(kiosk.log.last_export().value()->until == IsoWeek { 2026, 46 });
}

TEST_CASE("an export without rows is a whole one")
{
    Kiosk kiosk;
    auto const result = kiosk.run(kiosk.request());
    CHECK(result.rows == 0);
    CHECK(bytes_of(result.file) == "id,week,article,language,rating,reasons,comment\r\n");
    CHECK(kiosk.names().size() == 3);
}

TEST_CASE("a second export from or into the same folder is busy")
{
    Kiosk kiosk, other;
    for (std::uint8_t n = 0; n < 10; ++n)
        kiosk.add({ 2026, 47 });
    auto into_same = other.request();
    into_same.folder = kiosk.stick.path();
    int asked = 0;
    // The middle of an export: the log visits a row.
    REQUIRE(kiosk.run(kiosk.request()).rows == 10);
    auto request = kiosk.request();
    for (int n = 0; n < 5000; ++n) {
        privacy::FeedbackRecord made;
        made.id = privacy::new_record_id();
        made.language = "en";
        made.week = { 2026, 47 };
        REQUIRE(kiosk.log.add(made));
    }
    double last_share = 0;
    REQUIRE(store::export_feedback(kiosk.log, request, [&](double share, std::int64_t rows) {
        ++asked;
        CHECK(rows == 4096);
        CHECK(share > 0.7);
        CHECK(share <= 1);
        last_share = share;
        CHECK(store::export_feedback(other.log, into_same).error().code == ErrorCode::busy);
        auto reader = store::FeedbackLog::open_existing(kiosk.data.path());
        CHECK(store::export_feedback(*reader, request).error().code == ErrorCode::busy);
    }));
    CHECK(asked == 1);
}

TEST_CASE("a folder that is not there, or is the data folder, is refused and left alone")
{
    Kiosk kiosk;
    auto request = kiosk.request();
    request.folder = kiosk.stick.path() / "missing";
    CHECK(store::export_feedback(kiosk.log, request).error().code == ErrorCode::absent);
    CHECK_FALSE(fs::exists(request.folder));
    request.folder = kiosk.data.path();
    CHECK(store::export_feedback(kiosk.log, request).error().code == ErrorCode::usage);
}

TEST_CASE("an export does not follow a link that lies in its way")
{
    Kiosk kiosk;
    std::ofstream(kiosk.data.path() / "precious") << "precious";
    fs::create_symlink(kiosk.data.path() / "precious", kiosk.stick.path() / "lectern-feedback.partial");
    for (ExportFormat const format : store::k_export_formats) {
        CHECK_FALSE(store::export_feedback(kiosk.log, kiosk.request(format)));
        CHECK(bytes_of(kiosk.data.path() / "precious") == "precious");
        fs::remove(kiosk.stick.path() / "lectern-feedback.partial");
        fs::create_symlink(kiosk.data.path() / "precious", kiosk.stick.path() / "lectern-feedback.partial");
    }
}

TEST_CASE("a log of an older version can be read and is brought up to date by an export")
{
    TemporaryFolder const data, stick;
    {
        SQLite::Database old(data.path() / "log.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto schema = store::log_schema();
        schema.migrations = schema.migrations.first(1);
        REQUIRE(store::migrate(old, schema));
        old.exec("INSERT INTO feedback (id, article, language, rating, reasons, comment, week) VALUES "
            "(randomblob(16), NULL, 'en', 'good', '[]', '', '2026-W40')");
    }
    int rows = 0;
    REQUIRE(store::FeedbackLog::open_read_only(data.path())->for_each([&](auto const&) { ++rows; }));
    CHECK(rows == 1);
    auto log = store::FeedbackLog::open_existing(data.path());
    REQUIRE(log);
    CHECK(store::export_feedback(*log, { .data_folder = data.path(), .folder = stick.path(), .today = k_today })->rows == 1);
    CHECK(log->last_export().value());
}

TEST_CASE("opening an existing log neither creates one nor sets a damaged one aside")
{
    TemporaryFolder const data;
    CHECK(store::FeedbackLog::open_existing(data.path()).error().code == ErrorCode::absent);
    CHECK(fs::is_empty(data.path()));
    std::ofstream(data.path() / "log.db") << "no database at all";
    CHECK(store::FeedbackLog::open_existing(data.path()).error().code == ErrorCode::damaged);
    CHECK(bytes_of(data.path() / "log.db") == "no database at all");
}
