#include "faults/faults.h"

#include <random>

using namespace faults;
using base::ErrorCode;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> set_aside_in(fs::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("log.damaged"))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("a corrupt log is set aside and a new one starts")
{
    fixtures::TemporaryFolder const folder;
    std::string const rubbish = "this is not a database at all";
    write_file(folder.path() / "log.db", rubbish);
    write_file(folder.path() / "log.db-wal", "nor is this a journal");
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    REQUIRE(log->add(record()));
    CHECK(count_rows(*log).value() == 1);
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22.db") == rubbish);
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22.db-wal") == "nor is this a journal");
}

TEST_CASE("no log that was set aside is ever overwritten")
{
    fixtures::TemporaryFolder const folder;
    for (char const* const rubbish : { "first", "second", "third" }) {
        write_file(folder.path() / "log.db", rubbish);
        REQUIRE(feedback::FeedbackLog::open(folder.path(), k_today));
        fs::remove(folder.path() / "log.db-wal");
    }
    CHECK(set_aside_in(folder.path())
        == std::vector<std::string> {
            "log.damaged-2026-11-22-2.db", "log.damaged-2026-11-22-3.db", "log.damaged-2026-11-22.db" });
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22.db") == "first");
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22-3.db") == "third");
}

TEST_CASE("an empty log, as a power cut leaves it, is simply filled")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "log.db", "");
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    CHECK(log->add(record()));
    CHECK(set_aside_in(folder.path()).empty());
}

TEST_CASE("a folder in the place of the log is set aside")
{
    fixtures::TemporaryFolder const folder;
    fs::create_directory(folder.path() / "log.db");
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    CHECK(log->add(record()));
    CHECK(set_aside_in(folder.path()).size() == 1);
}

/// As on a disk that fails: whether there is a log can't be found out.
TEST_CASE("a log that can't be looked at is not taken for a damaged one, and its journal stays with it")
{
    fixtures::TemporaryFolder const folder;
    fs::create_symlink("log.db", folder.path() / "log.db");
    write_file(folder.path() / "log.db-wal", "changes");
    CHECK(feedback::FeedbackLog::open(folder.path(), k_today).error().code == ErrorCode::unavailable);
    CHECK(feedback::FeedbackLog::open_read_only(folder.path()).error().code == ErrorCode::unavailable);
    CHECK(set_aside_in(folder.path()).empty());
    CHECK(content_of(folder.path() / "log.db-wal") == "changes");
}

TEST_CASE("a journal without its log is set aside under the name of a log, which is empty")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "log.db-wal", "changes");
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    CHECK(log->add(record()));
    CHECK(set_aside_in(folder.path())
        == std::vector<std::string> { "log.damaged-2026-11-22.db", "log.damaged-2026-11-22.db-wal" });
    CHECK(fs::is_empty(folder.path() / "log.damaged-2026-11-22.db"));
    CHECK(content_of(folder.path() / "log.damaged-2026-11-22.db-wal") == "changes");
}

TEST_CASE("damage that shows only when a row is added sets the log aside, and the row is kept")
{
    fixtures::TemporaryFolder const folder;
    {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        for (int n = 0; n < 500; ++n)
            REQUIRE(log->add(record(std::string(200, 'x'))));
        REQUIRE(log->truncate_journal());
    }
    // The leaves are blank, while the root and the header stay.
    std::string bytes = content_of(folder.path() / "log.db");
    std::size_t const leaves = 2 * 4096;
    REQUIRE(bytes.size() > leaves);
    write_file(folder.path() / "log.db", bytes.replace(leaves, bytes.size() - leaves, bytes.size() - leaves, '\xEE'));

    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    REQUIRE(log->add(record()));
    CHECK(count_rows(*log).value() == 1);
    CHECK(set_aside_in(folder.path()).size() == 1);
}

TEST_CASE("a log of a newer version is refused and left where it is")
{
    fixtures::TemporaryFolder const folder;
    {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        REQUIRE(log->add(record()));
        REQUIRE(log->truncate_journal());
    }
    constexpr std::size_t k_user_version_offset = 60; // big-endian, last byte at 63 (SQLite file format, 1.3)
    std::string bytes = content_of(folder.path() / "log.db");
    bytes[k_user_version_offset + 3] = '\x7F';
    write_file(folder.path() / "log.db", bytes);
    CHECK(feedback::FeedbackLog::open(folder.path(), k_today).error().code == ErrorCode::unsupported);
    CHECK(feedback::FeedbackLog::open_read_only(folder.path()).error().code == ErrorCode::unsupported);
    CHECK(set_aside_in(folder.path()).empty());
    CHECK(content_of(folder.path() / "log.db").size() == bytes.size());
}

TEST_CASE("bytes flipped anywhere in a log never crash, and feedback can be added ever after")
{
    fixtures::TemporaryFolder const original;
    {
        auto log = feedback::FeedbackLog::open(original.path(), k_today);
        for (int n = 0; n < 200; ++n)
            REQUIRE(log->add(record(std::string(100, 'x'))));
        REQUIRE(log->truncate_journal());
    }
    std::string const sound = content_of(original.path() / "log.db");
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        std::string bytes = sound;
        for (unsigned flips = 1 + random() % 8; flips > 0; --flips) {
            std::size_t const page = random() % (bytes.size() / 4096) * 4096;
            std::size_t const at = round % 2 == 0 ? random() % bytes.size() : page + random() % 100;
            bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << random() % 8));
        }
        fixtures::TemporaryFolder const folder;
        write_file(folder.path() / "log.db", bytes);
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        if (!log) {
            // A flipped version looks newer than ours.
            CHECK_MESSAGE(log.error().code == ErrorCode::unsupported, log.error().message);
            continue;
        }
        for (int n = 0; n < 20; ++n) {
            auto const added = log->add(record(std::string(100, 'y')));
            CHECK_MESSAGE(added, (added ? "" : added.error().message));
        }
        auto const rows = count_rows(*log);
        if (!rows)
            CHECK(rows.error().code == ErrorCode::damaged);
    }
}
