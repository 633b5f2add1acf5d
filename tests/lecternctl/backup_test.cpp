#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <chrono>
#include <csignal>
#include <ctime>

using namespace program;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_today { 2026y / 11 / 22 };

/// An edition of this many articles, and as many rows of feedback.
void fill(fs::path const& data, int count)
{
    std::vector<content::Article> articles;
    for (int n = 0; n < count; ++n)
        articles.push_back(fixtures::article("topic-" + std::to_string(n), "Topic " + std::to_string(n)));
    fixtures::publish(data, articles);
    auto log = feedback::FeedbackLog::open(data, k_today);
    REQUIRE(log);
    for (int n = 0; n < count; ++n)
        REQUIRE(log->add({ .id = feedback::new_record_id(),
            .language = "en",
            .rating = feedback::Rating::good,
            .week = { 2026, 40 } }));
}

int rows_in(fs::path const& data)
{
    auto const log = feedback::FeedbackLog::open_read_only(data);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    int rows = 0;
    REQUIRE(log->for_each([&](feedback::FeedbackRecord const&) { ++rows; }));
    return rows;
}

int articles_in(fs::path const& data)
{
    int articles = 0;
    REQUIRE(fixtures::open(data).for_each_article([&](content::Metadata const&) { ++articles; }));
    return articles;
}

void wait_us(long microseconds)
{
    timespec const time { microseconds / 1'000'000, microseconds % 1'000'000 * 1000 };
    ::nanosleep(&time, nullptr);
}

} // namespace

TEST_CASE("a backup is a tar archive that brings a kiosk back")
{
    fixtures::TemporaryFolder const folder;
    fs::path const data = folder.path() / "data", to = folder.path() / "to";
    fill(data, 30);
    fs::create_directory(to);
    Outcome const backup = run({ "backup", "--to", to, "--data", data });
    CHECK(backup.status == 0);
    CHECK(contains(backup.out, "log.db"));
    REQUIRE(std::distance(fs::directory_iterator(to), fs::directory_iterator()) == 1);
    std::string const file = fs::directory_iterator(to)->path();
    CHECK(content_of(file).substr(257, 5) == "ustar");

    Outcome const restored = run({ "restore", file, "--to", folder.path() / "new" });
    CHECK(restored.status == 0);
    CHECK(rows_in(folder.path() / "new") == 30);
    CHECK(articles_in(folder.path() / "new") == 30);
    CHECK(run({ "verify", "--data", folder.path() / "new" }).status == 0);

    Outcome const again = run({ "restore", file, "--to", folder.path() / "new" });
    CHECK(again.status == 2);
    CHECK(contains(again.err, "--replace"));
    Outcome const replaced = run({ "restore", file, "--to", folder.path() / "new", "--replace" });
    CHECK(replaced.status == 0);
    CHECK(contains(replaced.out, "set aside"));
    CHECK(run({ "backup", "--to", data, "--data", data }).status == 2);
    CHECK(run({ "restore", data / "log.db", "--to", folder.path() / "x" }).status == 1);

    fs::path const home = folder.path() / "home";
    fs::create_directory(home);
    fs::create_directory(home / "Documents");
    Outcome const mistyped = run({ "restore", file, "--to", home });
    CHECK(mistyped.status == 2);
    CHECK(contains(mistyped.err, "home: holds other files"));
    CHECK(std::distance(fs::directory_iterator(home), fs::directory_iterator()) == 1);
    fs::remove(home / "Documents");
    CHECK(run({ "restore", file, "--to", home }).status == 0);
}

TEST_CASE("a restore that is killed at any moment leaves each file whole, and the next one finishes")
{
    fixtures::TemporaryFolder const folder;
    fs::path const before = folder.path() / "before", after = folder.path() / "after", data = folder.path() / "data";
    fill(before, 20);
    fill(after, 400);
    std::string const archive = folder.path() / "b.tar";
    REQUIRE(run({ "backup", "--to", archive, "--data", after }).status == 0);
    std::vector<std::string> const arguments { "restore", archive, "--to", data, "--replace" };
    auto const start_again = [&] {
        fs::remove_all(data);
        fs::copy(before, data);
    };
    start_again();
    auto const started = std::chrono::steady_clock::now();
    REQUIRE(run(arguments).status == 0);
    auto const whole
        = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started).count();

    constexpr int k_rounds = 40;
    int killed = 0;
    for (int round = 0; round < k_rounds; ++round) {
        start_again();
        pid_t const child = start(arguments, folder.path() / "out", folder.path() / "err");
        // The moment of the kill moves over the whole; when exactly it falls is no matter.
        wait_us(whole * round / k_rounds);
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        killed += WIFSIGNALED(status);
        int const rows = rows_in(data), articles = articles_in(data);
        CHECK((rows == 20 || rows == 400));
        CHECK((articles == 20 || articles == 400));
        REQUIRE(run(arguments).status == 0);
        CHECK(rows_in(data) == 400);
        CHECK(articles_in(data) == 400);
        CHECK_FALSE(fs::exists(data / "restore.new"));
    }
    CHECK(killed > k_rounds / 4);
}

TEST_CASE("a backup that is killed leaves nothing that looks whole")
{
    fixtures::TemporaryFolder const folder;
    fs::path const data = folder.path() / "data", to = folder.path() / "to";
    fill(data, 400);
    fs::create_directory(to);
    for (int round = 0; round < 20; ++round) {
        pid_t const child
            = start({ "backup", "--to", to / "b.tar", "--data", data }, folder.path() / "out", folder.path() / "err");
        wait_us(1500 * round);
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        if (fs::exists(to / "b.tar")) {
            fs::remove_all(folder.path() / "new");
            CHECK(run({ "restore", to / "b.tar", "--to", folder.path() / "new" }).status == 0);
            fs::remove(to / "b.tar");
        }
    }
    CHECK(run({ "backup", "--to", to / "b.tar", "--data", data }).status == 0);
    CHECK(std::distance(fs::directory_iterator(to), fs::directory_iterator()) == 1);
}

TEST_CASE("verify names what is damaged and ends with status 1")
{
    fixtures::TemporaryFolder const folder;
    fill(folder.path(), 5);
    Outcome outcome = run({ "verify", "--data", folder.path() });
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "ok     library           5 articles read"));
    CHECK(contains(outcome.out, "ok     tallies           agree with the rows"));
    write_file(folder.path() / "staff.db", std::string(5000, 'x'));
    outcome = run({ "verify", "--data", folder.path() });
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, "fault  pins "));
    CHECK(run({ "verify", "--data", folder.path() / "missing" }).status == 2);
}
