#include "faults/faults.h"
#include "feedback/export/job.h"
#include "lecternctl/program.h"
#include "support/skip.h"
#include "upkeep/backup.h"

#include <algorithm>
#include <csignal>
#include <grp.h>
#include <sys/stat.h>
#include <sys/resource.h>
#include <time.h>

using namespace faults;
using base::ErrorCode;
namespace fs = std::filesystem;

namespace {

void add_rows(fs::path const& folder, int count)
{
    auto log = feedback::FeedbackLog::open(folder, k_today);
    REQUIRE(log);
    for (int n = 0; n < count; ++n)
        REQUIRE(log->add(record(std::string(1900, 'x'))));
}

std::vector<std::string> whole_looking_files_in(fs::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().filename() != "ballast" && entry.path().extension() != ".partial")
            names.push_back(entry.path().filename());
    return names;
}

} // namespace

TEST_CASE("an export onto a full stick has no space and leaves nothing behind")
{
    SmallDisk const stick("256k");
    if (!stick.mounted())
        return;
    fixtures::TemporaryFolder const data;
    add_rows(data.path(), 300);
    auto log = feedback::FeedbackLog::open_existing(data.path());
    for (feedback::ExportFormat const format : feedback::k_export_formats) {
        CAPTURE(name_of(format));
        auto const result = feedback::export_feedback(
            *log, { .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today });
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::no_space);
        CHECK(result.error().message.find(stick.path().string()) != std::string::npos);
        CHECK(fs::is_empty(stick.path()));
    }
    CHECK_FALSE(log->last_export().value());
}

TEST_CASE("a backup onto a full stick names the stick, and leaves nothing behind")
{
    SmallDisk const stick("256k");
    if (!stick.mounted())
        return;
    fixtures::TemporaryFolder const data;
    add_rows(data.path(), 300);
    auto const backup = upkeep::make_backup({ data.path(), data.path() / "lectern.yaml", stick.path(), k_today });
    REQUIRE_FALSE(backup);
    CHECK(backup.error().code == ErrorCode::no_space);
    CHECK(backup.error().message.find(stick.path().string()) == 0);
    CHECK(fs::is_empty(stick.path()));
}

TEST_CASE("feedback gets out of a kiosk whose disk is full or can't be written")
{
    bool full = false;
    SUBCASE("full") { full = true; }
    SUBCASE("read-only") {}
    SmallDisk const disk("8m");
    if (!disk.mounted())
        return;
    add_rows(disk.path(), 100);
    full ? disk.fill() : disk.make_read_only();
    fixtures::TemporaryFolder const stick;
    auto log = feedback::open_log_for_export(disk.path());
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    auto const result
        = feedback::export_feedback(*log, { .data_folder = disk.path(), .folder = stick.path(), .today = k_today });
    REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    CHECK(result->rows == 100);
    CHECK(result->not_remembered);

    program::Outcome const outcome
        = program::run({ "feedback", "export", "--to", stick.path(), "--data", disk.path() });
    CHECK(outcome.status == 0);
    CHECK(program::contains(outcome.out, "100 rows"));
    CHECK(program::contains(outcome.err, "--since-last will hold these rows once more"));
}

TEST_CASE("whoever may only read the log exports it, beside a kiosk that has changes in its journal")
{
    if (::geteuid() != 0) {
        tests::skip("only the superuser can become somebody else");
        return;
    }
    constexpr uid_t k_reader = 65534;
    fixtures::TemporaryFolder const data, stick;
    add_rows(data.path(), 10);
    auto kiosk = feedback::FeedbackLog::open_existing(data.path());
    REQUIRE(kiosk->add(record()));
    REQUIRE(fs::file_size(data.path() / "log.db-wal") > 0);
    for (fs::path const& path :
        { data.path(), data.path() / "log.db", data.path() / "log.db-wal", data.path() / "log.db-shm" })
        REQUIRE(::chown(path.c_str(), 0, k_reader) == 0);
    fs::permissions(data.path(), fs::perms(0750));
    REQUIRE(::chown(stick.path().c_str(), k_reader, k_reader) == 0);
    auto const export_all = [&] {
        return in_child([&] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(k_reader) != 0 || ::setuid(k_reader) != 0)
                return 1;
            auto log = feedback::open_log_for_export(data.path());
            if (!log)
                return 2;
            auto const result = feedback::export_feedback(
                *log, { .data_folder = data.path(), .folder = stick.path(), .today = k_today });
            return result && result->not_remembered ? static_cast<int>(result->rows) : 3;
        });
    };
    CHECK(export_all() == 11);
    kiosk = tl::unexpected(base::Error {});
    CHECK(export_all() == 11);
}

TEST_CASE("an export onto a stick that can't be written is read-only")
{
    SmallDisk const stick("256k");
    if (!stick.mounted())
        return;
    stick.make_read_only();
    fixtures::TemporaryFolder const data;
    add_rows(data.path(), 1);
    auto log = feedback::FeedbackLog::open_existing(data.path());
    for (feedback::ExportFormat const format : feedback::k_export_formats)
        CHECK(feedback::export_feedback(
                  *log, { .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today })
                  .error()
                  .code
            == ErrorCode::read_only);
}

TEST_CASE("an export that is killed at any moment leaves nothing that looks whole and is not")
{
    fixtures::TemporaryFolder const data, output;
    add_rows(data.path(), 3000);
    int killed_early = 0;
    for (int round = 0; round < 24; ++round) {
        fixtures::TemporaryFolder const stick;
        pid_t const child = program::start({ "feedback", "export", "--to", stick.path(), "--data", data.path(),
                                               "--format", round % 2 ? "csv" : "sqlite" },
            output.path() / "out", output.path() / "err");
        timespec const moment { 0, round * 1'500'000 };
        ::nanosleep(&moment, nullptr);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        killed_early += WIFSIGNALED(status);

        for (std::string const& name : whole_looking_files_in(stick.path())) {
            if (!name.ends_with(".manifest.json"))
                continue;
            std::string const file = name.substr(0, name.size() - std::string(".manifest.json").size());
            CHECK(
                std::system(("cd '" + stick.path().string() + "' && sha256sum --status -c " + file + ".sha256").c_str())
                == 0);
        }
        CHECK(program::run({ "feedback", "export", "--to", stick.path(), "--data", data.path() }).status == 0);
        CHECK_FALSE(fs::exists(stick.path() / "lectern-feedback.partial"));
    }
    CHECK(killed_early > 0);
}

TEST_CASE("an export that can't write on leaves nothing, wherever that is")
{
    fixtures::TemporaryFolder const data;
    add_rows(data.path(), 400);
    for (feedback::ExportFormat const format : feedback::k_export_formats)
        for (rlim_t bytes = 0; bytes < 1'500'000; bytes = bytes * 2 + 1) {
            CAPTURE(name_of(format));
            CAPTURE(bytes);
            fixtures::TemporaryFolder const stick;
            int const status = in_child([&] {
                auto log = feedback::FeedbackLog::open_existing(data.path());
                std::signal(SIGXFSZ, SIG_IGN);
                rlimit const limit { bytes, bytes };
                ::setrlimit(RLIMIT_FSIZE, &limit);
                return status_of(feedback::export_feedback(
                    *log, { .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today }));
            });
            bool const has_manifest = std::ranges::any_of(whole_looking_files_in(stick.path()),
                [](std::string const& name) { return name.ends_with(".manifest.json"); });
            if (status == k_success)
                CHECK(has_manifest);
            else
                CHECK(fs::is_empty(stick.path()));
            if (bytes < 100'000)
                CHECK(status != k_success);
        }
}

TEST_CASE("an export onto a stick that is pulled out leaves nothing that looks whole, on it or in its place")
{
    for (feedback::ExportFormat const format : feedback::k_export_formats) {
        CAPTURE(name_of(format));
        SmallDisk const stick("64m");
        if (!stick.mounted())
            return;
        fixtures::TemporaryFolder const data, elsewhere;
        add_rows(data.path(), 5000);
        // A second way to the stick, to look at it afterwards.
        REQUIRE(::mount(stick.path().c_str(), elsewhere.path().c_str(), nullptr, MS_BIND, nullptr) == 0);
        auto log = feedback::FeedbackLog::open_existing(data.path());
        auto const result = feedback::export_feedback(*log,
            { .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today },
            [&](double, std::int64_t) { ::umount2(stick.path().c_str(), MNT_DETACH); });
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::unavailable);
        CHECK(fs::is_empty(stick.path()));
        CHECK(whole_looking_files_in(elsewhere.path()).empty());
        CHECK_FALSE(log->last_export().value());
        ::umount2(elsewhere.path().c_str(), MNT_DETACH);
    }
}
