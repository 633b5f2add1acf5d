#include "feedback/unused_bytes.h"

#include "store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <span>
#include <vector>

namespace feedback {

namespace {

/// Read at once; SQLite's pages are at most 64 KiB.
constexpr std::int64_t k_bytes_at_once = 1024 * 1024;
constexpr std::size_t k_file_header_bytes = 100;

void check(int code, char const* what)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(what, code & 0xff);
}

/// The database's file as SQLite has it open. Opening it by hand would drop its locks (store/connected_file.h).
sqlite3_file& file_of(SQLite::Database& database)
{
    sqlite3_file* file = nullptr;
    check(sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file),
        "finding the file of the log");
    return *file;
}

std::size_t number_at(std::span<unsigned char const> page, std::size_t at)
{
    return static_cast<std::size_t>(page[at] << 8 | page[at + 1]);
}

/// Between the list of a page's rows and the first of these. Empty for a page that holds none: what it had was
/// overwritten when it was freed. Empty, too, where the numbers can't be true: such a page is damaged, and is left to
/// whoever repairs it.
std::span<unsigned char> unused_in(std::span<unsigned char> page, bool first_of_file)
{
    std::size_t const header = first_of_file ? k_file_header_bytes : 0;
    unsigned char const kind = page[header];
    bool const inner = kind == 2 || kind == 5, leaf = kind == 10 || kind == 13;
    // Overflow pages begin with a page's number, which is this large only in a file of 128 GiB.
    if (!inner && !leaf)
        return {};
    std::size_t const begin = header + (inner ? 12 : 8) + 2 * number_at(page, header + 3);
    std::size_t const first_row = number_at(page, header + 5), end = first_row == 0 ? 65536 : first_row;
    return begin < end && end <= page.size() ? page.subspan(begin, end - begin) : std::span<unsigned char> {};
}

} // namespace

std::int64_t overwrite_unused_bytes(SQLite::Database& database, std::int64_t first, std::int64_t count)
{
    sqlite3_file& file = file_of(database);
    std::int64_t const page_bytes = database.execAndGet("PRAGMA page_size").getInt64();
    sqlite3_int64 file_bytes = 0;
    check(file.pMethods->xFileSize(&file, &file_bytes), "asking for the size of the log");
    std::int64_t const end = std::min(first + count, std::int64_t { file_bytes } / page_bytes + 1),
                       at_once = k_bytes_at_once / page_bytes;

    std::vector<unsigned char> bytes(static_cast<std::size_t>(k_bytes_at_once));
    for (std::int64_t page = first; page < end; page += at_once) {
        std::int64_t const pages = std::min(at_once, end - page), begins = (page - 1) * page_bytes;
        check(
            file.pMethods->xRead(&file, bytes.data(), static_cast<int>(pages * page_bytes), begins), "reading the log");
        for (std::int64_t at = 0; at < pages; ++at) {
            auto const all = std::span(bytes).subspan(
                static_cast<std::size_t>(at * page_bytes), static_cast<std::size_t>(page_bytes));
            auto const unused = unused_in(all, page + at == 1);
            if (std::ranges::all_of(unused, [](unsigned char byte) { return byte == 0; }))
                continue;
            std::ranges::fill(unused, static_cast<unsigned char>(0));
            check(file.pMethods->xWrite(
                      &file, unused.data(), static_cast<int>(unused.size()), begins + (unused.data() - bytes.data())),
                "overwriting the unused bytes of the log");
        }
    }
    check(file.pMethods->xSync(&file, SQLITE_SYNC_FULL), "writing the log to the disk");
    sqlite3_db_release_memory(database.getHandle());
    return end;
}

} // namespace feedback
