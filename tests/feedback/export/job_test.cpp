#include "exporting.h"
#include "feedback/record_id.h"
#include "store/migrations.h"

#include <functional>
#include <sys/stat.h>

using namespace exports;
using base::ErrorCode;
using base::IsoWeek;
using feedback::ExportFormat;
using fixtures::TemporaryFolder;
namespace fs = std::filesystem;

TEST_CASE("an export that is stopped leaves nothing and is not the last one")
{
    Kiosk kiosk;
    kiosk.add_rows(10000);
    for (ExportFormat const format : feedback::k_export_formats) {
        std::stop_source stop;
        auto request = kiosk.request(format);
        request.stop = stop.get_token();
        auto const result = feedback::export_feedback(kiosk.log, request, [&](double, std::int64_t rows) {
            CHECK(rows == 4096);
            stop.request_stop();
        });
        REQUIRE_FALSE(result);
        CHECK(result.error().message.find("stopped") != std::string::npos);
        CHECK(fs::is_empty(kiosk.stick.path()));
    }
    CHECK_FALSE(kiosk.log.last_export().value());
    CHECK(kiosk.run(kiosk.request()).rows == 10000);
}

TEST_CASE("a range of weeks holds its first and its last week and no other")
{
    Kiosk kiosk;
    for (IsoWeek const week :
        { IsoWeek { 2025, 52 }, IsoWeek { 2026, 1 }, IsoWeek { 2026, 2 }, IsoWeek { 2026, 10 }, IsoWeek { 2026, 11 } })
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

TEST_CASE("an export has its digest and its manifest in the same folder, and overwrites nothing")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 45 });
    kiosk.add({ 2026, 47 });
    auto const result = kiosk.run(kiosk.request());
    std::string const name = "lectern-feedback-2026-W45-to-2026-W47.csv";
    CHECK(kiosk.names() == std::set<std::string> { name, name + ".sha256", name + ".manifest.json" });
    CHECK(bytes_of(result.file.string() + ".sha256") == result.digest.sha256 + "  " + name + "\n");
    CHECK(static_cast<std::int64_t>(bytes_of(result.file).size()) == result.digest.bytes);
    CHECK(std::system(("cd '" + kiosk.stick.path().string() + "' && sha256sum --status -c " + name + ".sha256").c_str())
        == 0);
    std::string const manifest = bytes_of(result.file.string() + ".manifest.json");
    for (std::string const part : { "\"rows\": 2", "\"first_week\": \"2026-W45\"", "\"last_week\": \"2026-W47\"",
             "\"asked_from\": null", "\"edition\": 12", "\"made_in\": \"2026-W47\"", "\"withheld\": []" })
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
    CHECK(kiosk.log.last_export().value() == feedback::ExportMark { { 2026, 46 }, { 2026, 47 } });
    CHECK(kiosk.run(kiosk.since_last(k_today)).file.empty());
    CHECK(kiosk.names().size() == 3);

    kiosk.add({ 2026, 47 });
    CHECK(kiosk.run(kiosk.since_last(k_a_week_later)).rows == 2);
    CHECK(kiosk.run(kiosk.since_last(k_a_week_later)).file.empty());
}

TEST_CASE("an export of a range takes its weeks, and the next since the last takes the others")
{
    Kiosk kiosk;
    for (int const week : { 10, 20, 30, 40 })
        kiosk.add({ 2026, week });
    auto request = kiosk.request();
    request.weeks = { IsoWeek { 2026, 20 }, IsoWeek { 2026, 30 } };
    kiosk.run(request);
    auto const others = kiosk.run(kiosk.since_last(k_today));
    CHECK(others.rows == 2);
    CHECK(others.file.filename() == "lectern-feedback-2026-W10-to-2026-W40.csv");
    CHECK(others.only_weeks == std::vector<IsoWeek> { { 2026, 10 }, { 2026, 40 } });
    CHECK(Json::parse(bytes_of(others.file.string() + ".manifest.json"))["only_weeks"]
        == Json::array({ "2026-W10", "2026-W40" }));
    CHECK(kiosk.run(kiosk.since_last(k_today)).file.empty());
}

TEST_CASE("rows that come to a week after its export are in the next one, with the whole week")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 40 });
    kiosk.add({ 2026, 45 });
    CHECK(kiosk.run(kiosk.since_last(k_today)).rows == 2);
    // The clock was behind.
    kiosk.add({ 2026, 40 }, "late");
    auto const next = kiosk.run(kiosk.since_last(k_today));
    CHECK(next.rows == 2);
    CHECK(bytes_of(next.file).find("late") != std::string::npos);
    CHECK(kiosk.run(kiosk.since_last(k_today)).file.empty());
    // A row that goes makes no room for one that nobody has taken.
    feedback::RecordId id;
    id.fill(1);
    REQUIRE(kiosk.log.remove(id));
    kiosk.add({ 2026, 40 }, "later");
    CHECK(bytes_of(kiosk.run(kiosk.since_last(k_today)).file).find("later") != std::string::npos);
}

TEST_CASE("an export under a clock that is years ahead keeps none from being exported later")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 40 });
    CHECK(kiosk.run(kiosk.since_last(k_today + std::chrono::days(2000))).rows == 1);
    kiosk.add({ 2031, 10 }); // Before somebody set the clock.
    kiosk.add({ 2026, 46 });
    CHECK(kiosk.run(kiosk.since_last(k_today)).rows == 2);
    kiosk.add({ 2026, 47 });
    CHECK(kiosk.run(kiosk.since_last(k_today)).file.empty());
    CHECK(kiosk.run(kiosk.since_last(k_a_week_later)).rows == 1);
    CHECK(kiosk.log.last_export().value() == feedback::ExportMark { { 2026, 47 }, { 2026, 48 } });
}

TEST_CASE("a row that comes while an export runs is in the next one")
{
    Kiosk kiosk;
    kiosk.add_rows(5000); // Of 2026-W47.
    auto request = kiosk.since_last(k_a_week_later);
    auto const result = feedback::export_feedback(kiosk.log, request, [&](double, std::int64_t) {
        auto other = feedback::FeedbackLog::open_existing(kiosk.data.path());
        REQUIRE(other->add({ .id = feedback::new_record_id(),
            .language = "en",
            .rating = feedback::Rating::good,
            .week = { 2026, 47 } }));
    });
    CHECK(result->rows == 5000);
    CHECK(kiosk.run(request).rows == 5001);
}

TEST_CASE("an export in several formats goes to one place, as it was when it was chosen")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 });
    TemporaryFolder const other;
    fs::path const stick = other.path() / "stick";
    fs::create_directory(stick);
    auto request = kiosk.request();
    request.folder = stick;
    request.place = store::identity_of(stick);
    {
        auto job = feedback::ExportJob::begin(kiosk.log, request);
        REQUIRE(job);
        CHECK(job->write(ExportFormat::csv));
        // The mount point stays where the stick was.
        fs::rename(stick, other.path() / "pulled-out");
        fs::create_directory(stick);
        CHECK(job->write(ExportFormat::sqlite).error().code == ErrorCode::unavailable);
        CHECK(fs::is_empty(stick));
    }
    CHECK(feedback::ExportJob::begin(kiosk.log, request).error().code == ErrorCode::unavailable);
    CHECK(fs::is_empty(stick));
    CHECK_FALSE(kiosk.log.last_export().value());
}

TEST_CASE("an export of a log that can only be read is whole, and says that it is not remembered")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 });
    kiosk.log = std::move(*feedback::FeedbackLog::open_read_only(kiosk.data.path()));
    for (int round = 0; round < 2; ++round) {
        auto const result = kiosk.run(kiosk.since_last(k_today));
        CHECK(result.rows == 1);
        REQUIRE(result.not_remembered);
        CHECK(result.not_remembered->code == ErrorCode::read_only);
        CHECK(fs::exists(result.file.string() + ".manifest.json"));
    }
}

TEST_CASE("an export without rows is a whole one")
{
    Kiosk kiosk;
    auto const result = kiosk.run(kiosk.request());
    CHECK(result.rows == 0);
    CHECK(bytes_of(result.file)
        == "id,week,article,language,rating,reasons,comment,repeated,hidden,sealed,held_back\r\n");
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
    kiosk.add_rows(5000);
    double last_share = 0;
    REQUIRE(feedback::export_feedback(kiosk.log, request, [&](double share, std::int64_t rows) {
        ++asked;
        CHECK(rows == 4096);
        CHECK(share > 0.7);
        CHECK(share <= 1);
        last_share = share;
        CHECK(feedback::export_feedback(other.log, into_same).error().code == ErrorCode::busy);
        auto reader = feedback::FeedbackLog::open_existing(kiosk.data.path());
        CHECK(feedback::export_feedback(*reader, request).error().code == ErrorCode::busy);
    }));
    CHECK(asked == 1);
}

TEST_CASE("a folder that is not there, or is the data folder, is refused and left alone")
{
    Kiosk kiosk;
    auto request = kiosk.request();
    request.folder = kiosk.stick.path() / "missing";
    CHECK(feedback::export_feedback(kiosk.log, request).error().code == ErrorCode::absent);
    CHECK_FALSE(fs::exists(request.folder));
    request.folder = kiosk.data.path();
    CHECK(feedback::export_feedback(kiosk.log, request).error().code == ErrorCode::usage);
}

TEST_CASE("links, pipes and second names in the place of an export's temporary files lose nothing and stop nothing")
{
    Kiosk kiosk;
    kiosk.add({ 2026, 46 });
    fs::path const precious = kiosk.data.path() / "precious";
    std::ofstream(precious) << "precious";
    std::vector<std::function<void(fs::path const&)>> const ways { [&](fs::path const& at) {
                                                                      fs::create_symlink(precious, at);
                                                                  },
        [&](fs::path const& at) { fs::create_symlink(kiosk.data.path() / "none", at); },
        [](fs::path const& at) { REQUIRE(::mkfifo(at.c_str(), 0600) == 0); } };
    for (auto const& prepare : ways)
        for (ExportFormat const format : feedback::k_export_formats) {
            TemporaryFolder const stick;
            std::string const name = "lectern-feedback-2026-W46-to-2026-W47." + std::string(name_of(format));
            for (std::string const& temporary :
                { std::string("lectern-feedback.partial"), std::string("lectern-feedback.partial-journal"),
                    std::string("lectern-feedback.partial-wal"), name + ".sha256.new", name + ".manifest.json.new" })
                prepare(stick.path() / temporary);
            auto request = kiosk.request(format);
            request.folder = stick.path();
            request.weeks = { IsoWeek { 2026, 46 }, IsoWeek { 2026, 47 } };
            auto const result = kiosk.run(request);
            CHECK(result.file.filename() == name);
            CHECK(bytes_of(result.file.string() + ".sha256").starts_with(result.digest.sha256));
            CHECK_FALSE(fs::exists(fs::symlink_status(stick.path() / "lectern-feedback.partial")));
            CHECK(bytes_of(precious) == "precious");
            CHECK_FALSE(fs::exists(kiosk.data.path() / "none"));
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
    {
        auto old = feedback::FeedbackLog::open_read_only(data.path());
        feedback::ExportRequest const since_last { .data_folder = data.path(),
            .folder = stick.path(),
            .scope = feedback::ExportScope::since_last,
            .today = k_today };
        CHECK(feedback::export_feedback(*old, since_last)->rows == 1);
    }
    int rows = 0;
    REQUIRE(feedback::FeedbackLog::open_read_only(data.path())->for_each([&](auto const&) { ++rows; }));
    CHECK(rows == 1);
    auto log = feedback::FeedbackLog::open_existing(data.path());
    REQUIRE(log);
    CHECK(
        feedback::export_feedback(*log, { .data_folder = data.path(), .folder = stick.path(), .today = k_today })->rows
        == 1);
    CHECK(log->last_export().value());
}

TEST_CASE("opening an existing log neither creates one nor sets a damaged one aside")
{
    TemporaryFolder const data;
    CHECK(feedback::FeedbackLog::open_existing(data.path()).error().code == ErrorCode::absent);
    CHECK(fs::is_empty(data.path()));
    std::ofstream(data.path() / "log.db") << "no database at all";
    CHECK(feedback::FeedbackLog::open_existing(data.path()).error().code == ErrorCode::damaged);
    CHECK(bytes_of(data.path() / "log.db") == "no database at all");
}
