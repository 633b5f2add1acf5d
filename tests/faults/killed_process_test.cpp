#include "faults/faults.h"
#include "lecternctl/program.h"

#include <csignal>
#include <ctime>
#include <set>

using namespace faults;

namespace {

void wait_us(long microseconds)
{
    timespec const time { microseconds / 1'000'000, microseconds % 1'000'000 * 1000 };
    ::nanosleep(&time, nullptr);
}

} // namespace

TEST_CASE("an import that is killed at any moment leaves a whole edition in use, and the next one succeeds")
{
    fixtures::TemporaryFolder const folder;
    std::string const data = folder.path() / "data", in = folder.path() / "in";
    for (int n = 0; n < 300; ++n)
        program::write_file(in + "/" + std::to_string(n) + ".md",
            program::leaflet("topic-" + std::to_string(n), "Topic " + std::to_string(n)));
    // Changes a copy of the edition, or builds one from all leaflets.
    auto const import_round = [&](int round) {
        program::write_file(in + "/0.md", program::leaflet("topic-0", "Topic of round " + std::to_string(round)));
        return std::vector<std::string> { "import", round % 2 == 0 ? "--replace" : "--remove-missing", in, "--data",
            data };
    };
    std::vector<std::string> const arguments { "import", "--create", in, "--data", data };
    auto const started = std::chrono::steady_clock::now();
    REQUIRE(program::run(arguments).status == 0);
    auto const whole
        = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started).count();

    constexpr int k_rounds = 40;
    int killed = 0;
    std::int64_t edition = 1;
    for (int round = 0; round < k_rounds; ++round) {
        pid_t const child = program::start(import_round(round), folder.path() / "out", folder.path() / "err");
        // The moment of the kill moves over the whole import; when exactly it falls is no matter.
        wait_us(whole * round / k_rounds);
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        killed += WIFSIGNALED(status);

        auto const catalogue = fixtures::open(data);
        auto const number = catalogue.library()->edition;
        CHECK((number == edition || number == edition + 1));
        edition = number;
        int articles = 0;
        REQUIRE(catalogue.for_each_article([&](content::Metadata const&) { ++articles; }));
        CHECK(articles == 300);
        CHECK(catalogue.article(catalogue.find("topic-299", "en").value())->blocks.size() == 4);
    }
    CHECK(killed > k_rounds / 4);
    CHECK(program::run(import_round(k_rounds)).status == 0);
    CHECK_FALSE(std::filesystem::exists(data + "/catalogue.new.db"));
    CHECK_FALSE(std::filesystem::exists(data + "/catalogue.copy.new.db"));
    CHECK(fixtures::open(data).library()->edition == edition + 1);
}

TEST_CASE("a kill right after a row was added never loses it")
{
    fixtures::TemporaryFolder const folder;
    std::set<std::string> reported;
    for (int round = 0; round < 50; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        pid_t const child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto log = feedback::FeedbackLog::open(folder.path(), k_today);
            while (log) {
                auto const row = record();
                if (!log->add(row)
                    || ::write(ends[1], row.id.data(), row.id.size()) != static_cast<ssize_t>(row.id.size()))
                    break;
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        feedback::RecordId id;
        for (int rows = 0; rows <= round % 7; ++rows) {
            REQUIRE(::read(ends[0], id.data(), id.size()) == static_cast<ssize_t>(id.size()));
            reported.insert(feedback::to_hex(id));
        }
        ::kill(child, SIGKILL);
        // What it reported between our last look and the kill counts too.
        while (::read(ends[0], id.data(), id.size()) == static_cast<ssize_t>(id.size()))
            reported.insert(feedback::to_hex(id));
        ::close(ends[0]);
        REQUIRE(::waitpid(child, nullptr, 0) == child);
    }
    auto const log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    std::set<std::string> stored;
    REQUIRE(log->for_each([&](feedback::FeedbackRecord const& row) { stored.insert(feedback::to_hex(row.id)); }));
    CHECK(reported.size() >= 50);
    CHECK(std::includes(stored.begin(), stored.end(), reported.begin(), reported.end()));
}

TEST_CASE("rows that a killed kiosk left in the write-ahead log can be listed")
{
    fixtures::TemporaryFolder const folder;
    CHECK(in_child([&] {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        bool const added = log && log->add(record());
        ::_exit(added ? 0 : 1); // No destructor runs, as after a kill.
        return 1;
    }) == 0);
    REQUIRE(std::filesystem::file_size(folder.path() / "log.db-wal") > 0);
    CHECK(count_rows(*feedback::FeedbackLog::open_read_only(folder.path())).value() == 1);
}
