#include "store/journal_loss.h"

#include "base/file.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <fstream>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_page_bytes = 4096, k_header_bytes = 32, k_frame_bytes = 24 + k_page_bytes;

/// The journal of a database with three transactions of one page each, taken while it is open.
std::string journal_of_three(fs::path const& folder)
{
    SQLite::Database database((folder / "a.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA page_size = 4096; CREATE TABLE t (x)");
    database.execAndGet("PRAGMA journal_mode = WAL");
    for (int n = 0; n < 3; ++n)
        database.exec("INSERT INTO t VALUES (1)");
    return *base::read_file(folder / "a.db-wal", 1 << 20);
}

int lost_of(fixtures::TemporaryFolder const& folder, std::string const& journal)
{
    std::ofstream(folder.path() / "wal", std::ios::binary) << journal;
    return store::loss_of_journal(folder.path() / "wal")->transactions;
}

} // namespace

TEST_CASE("a journal that is whole has lost nothing, and neither has one that is not there")
{
    fixtures::TemporaryFolder const folder;
    std::string const journal = journal_of_three(folder.path());
    REQUIRE(journal.size() == k_header_bytes + 3 * k_frame_bytes);
    CHECK(lost_of(folder, journal) == 0);
    CHECK(lost_of(folder, journal.substr(0, k_header_bytes)) == 0);
    CHECK(lost_of(folder, "") == 0);
    CHECK(store::loss_of_journal(folder.path() / "none")->transactions == 0);
}

TEST_CASE("a frame that is not as it was written costs its transaction and all behind it")
{
    fixtures::TemporaryFolder const folder;
    std::string const journal = journal_of_three(folder.path());
    for (std::size_t frame = 0; frame < 3; ++frame)
        for (std::size_t const at : { std::size_t { 16 }, std::size_t { 24 }, k_frame_bytes - 1 }) {
            CAPTURE(frame);
            CAPTURE(at);
            std::string damaged = journal;
            damaged[k_header_bytes + frame * k_frame_bytes + at] ^= 1;
            CHECK(lost_of(folder, damaged) == static_cast<int>(3 - frame));
        }
}

TEST_CASE("a change at the end may never have been whole; two that are lost, or the head, were on the disk")
{
    fixtures::TemporaryFolder const folder;
    std::string const journal = journal_of_three(folder.path());
    auto const is_proven = [&](std::size_t damaged_at) {
        std::string damaged = journal;
        damaged[damaged_at] ^= 1;
        std::ofstream(folder.path() / "wal", std::ios::binary) << damaged;
        return store::loss_of_journal(folder.path() / "wal")->is_proven;
    };
    CHECK(is_proven(9));
    CHECK(is_proven(k_header_bytes + k_frame_bytes + 100));
    CHECK_FALSE(is_proven(k_header_bytes + 2 * k_frame_bytes + 100));
}

TEST_CASE("a journal that can't be read has not lost nothing")
{
    fixtures::TemporaryFolder const folder;
    std::filesystem::create_symlink("wal", folder.path() / "wal");
    CHECK_FALSE(store::loss_of_journal(folder.path() / "wal"));
}

TEST_CASE("a frame that was cut off was never whole, and one of an earlier use of the file is not missed")
{
    fixtures::TemporaryFolder const folder;
    std::string journal = journal_of_three(folder.path());
    CHECK(lost_of(folder, journal.substr(0, journal.size() - 1)) == 0);
    journal[k_header_bytes + 2 * k_frame_bytes + 8] ^= 1;
    CHECK(lost_of(folder, journal) == 0);
}

TEST_CASE("a journal whose head is damaged has lost what is in it")
{
    fixtures::TemporaryFolder const folder;
    std::string journal = journal_of_three(folder.path());
    journal[9] ^= 1;
    CHECK(lost_of(folder, journal) == 1);
}
