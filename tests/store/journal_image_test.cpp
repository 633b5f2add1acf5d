#include "store/journal_image.h"

#include "base/file.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <fstream>
#include <sqlite3.h>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_journal_header = 32, k_frame_bytes = 24 + 4096;

/// The files of a database that is open: a table with the number 1 in the database, and 2 and 3 in its journal, where
/// each is on a page of its own.
struct Copied {
    fixtures::TemporaryFolder folder;
    fs::path file = folder.path() / "copy.db";
    std::string database, journal;

    Copied()
    {
        SQLite::Database open((folder.path() / "a.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        open.exec("PRAGMA page_size = 4096; CREATE TABLE one (x); CREATE TABLE two (x); CREATE TABLE three (x); "
                  "INSERT INTO one VALUES (1)");
        open.execAndGet("PRAGMA journal_mode = WAL");
        open.exec("INSERT INTO two VALUES (2)");
        open.exec("INSERT INTO three VALUES (3)");
        database = *base::read_file(folder.path() / "a.db", 1 << 20);
        journal = *base::read_file(folder.path() / "a.db-wal", 1 << 20);
        REQUIRE(journal.size() == k_journal_header + 2 * k_frame_bytes);
    }

    /// The numbers that can be read; nothing where there is no database.
    [[nodiscard]] std::string numbers() const
    {
        std::ofstream(file, std::ios::binary) << database;
        std::ofstream(file.string() + "-wal", std::ios::binary) << journal;
        auto image = store::image_with_journal(file);
        if (!image)
            return "none";
        SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE);
        auto const size = static_cast<sqlite3_int64>(image->size());
        sqlite3_deserialize(memory.getHandle(), "main", image->data(), size, size, SQLITE_DESERIALIZE_READONLY);
        std::string found;
        for (char const* const table : { "one", "two", "three" }) {
            SQLite::Statement row(memory, std::string("SELECT x FROM ") + table);
            while (row.executeStep())
                found += row.getColumn(0).getString();
        }
        return found;
    }
};

} // namespace

TEST_CASE("a database is read with its journal")
{
    Copied copied;
    CHECK(copied.numbers() == "123");
    copied.journal.clear();
    CHECK(copied.numbers() == "1");
}

TEST_CASE("a frame that is not as it was written is left out, and those behind it are not")
{
    Copied copied;
    copied.journal[k_journal_header + 24 + 4095] ^= 1;
    CHECK(copied.numbers() == "13");
}

TEST_CASE("what has no end of a transaction was never stored")
{
    Copied copied;
    copied.journal.pop_back();
    CHECK(copied.numbers() == "12");
}

TEST_CASE("a journal without its first page makes no database")
{
    Copied copied;
    copied.database.clear();
    CHECK(copied.numbers() == "none");
}
