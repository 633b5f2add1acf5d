#include "store/database.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace store {

namespace {

using base::ErrorCode;

/// The longest value that any of our tables holds is a block or a comment, of a few thousand bytes.
constexpr int k_value_limit_bytes = 4 * 1024 * 1024;

ErrorCode code_of_io_error(int extended_code, int system_errno)
{
    if (system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG)
        return ErrorCode::no_space;
    if (system_errno == EROFS || system_errno == EACCES || system_errno == EPERM)
        return ErrorCode::read_only;
    switch (extended_code) {
    // A disk that resets answers so for a second, and a sector that is lost for ever; nothing tells them apart.
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS: return ErrorCode::unreadable;
    // A quota or a limit on the size of files: SQLite knows only ENOSPC for a full disk, and the number
    // of any other error is lost when it cleans up.
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_SHMSIZE: return system_errno == EIO ? ErrorCode::failed : ErrorCode::no_space;
    default: return ErrorCode::failed;
    }
}

/// Of a file that is there and can't be opened. 0: nobody knows why, and mostly it is a folder that can't be written.
ErrorCode code_of_closed_file(int system_errno)
{
    switch (system_errno) {
    case ENOENT: return ErrorCode::absent;
    case EIO: return ErrorCode::unreadable;
    case EMFILE:
    case ENFILE:
    case ENOMEM: return ErrorCode::failed;
    case ENOSPC:
    case EDQUOT: return ErrorCode::no_space;
    default: return ErrorCode::read_only;
    }
}

/// Whether the system ever refused to read its file. SQLite calls it corrupt when that happens inside a statement.
bool has_failed_to_read(SQLite::Database const& database)
{
    int last_errno = 0;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_LAST_ERRNO, &last_errno);
    return last_errno != 0;
}

ErrorCode code_of(SQLite::Exception const& exception, int system_errno)
{
    switch (exception.getErrorCode()) {
    case SQLITE_FULL: return ErrorCode::no_space;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::read_only;
    case SQLITE_CANTOPEN: return code_of_closed_file(system_errno);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_MISMATCH:
    case SQLITE_FORMAT: return ErrorCode::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::busy;
    case SQLITE_TOOBIG: return ErrorCode::too_large;
    case SQLITE_IOERR: return code_of_io_error(exception.getExtendedErrorCode(), system_errno);
    case SQLITE_ERROR:
        return std::string_view(exception.what()).starts_with("unsupported file format") ? ErrorCode::damaged
                                                                                         : ErrorCode::failed;
    default: return ErrorCode::failed;
    }
}

struct Head {
    std::array<char, 20> bytes {};
    std::size_t size = 0;
};

/// Nothing where it can't be read.
std::optional<Head> head_of(std::filesystem::path const& file)
{
    // No stream: its buffer would hold, and leave in memory, what visitors wrote on the pages behind.
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    Head head;
    ssize_t const got = ::pread(descriptor, head.bytes.data(), head.bytes.size(), 0);
    ::close(descriptor);
    if (got < 0)
        return std::nullopt;
    head.size = static_cast<std::size_t>(got);
    return head;
}

} // namespace

bool begins_as_database(std::filesystem::path const& file)
{
    constexpr std::string_view magic("SQLite format 3\0", 16);
    auto const head = head_of(file);
    return !head || std::string_view(head->bytes.data(), std::min(head->size, magic.size())) == magic;
}

bool is_of_later_format(std::filesystem::path const& file)
{
    constexpr std::size_t write_version = 18; // 1: with a rollback journal, 2: with a write-ahead log.
    auto const head = head_of(file);
    return head && head->size > write_version && static_cast<unsigned char>(head->bytes[write_version]) > 2;
}

base::Error error_from(SQLite::Exception const& exception, SQLite::Database const* database)
{
    int const number = errno;
    int system_errno = database ? sqlite3_system_errno(database->getHandle()) : 0;
    // What could not even be opened has no handle any more; nothing was called since but what frees memory.
    if (!database && exception.getErrorCode() == SQLITE_CANTOPEN)
        system_errno = number;
    ErrorCode code = code_of(exception, system_errno);
    if (code == ErrorCode::damaged && database && has_failed_to_read(*database))
        code = ErrorCode::unreadable;
    return { code, exception.what() };
}

std::string_view view_of(SQLite::Column const& column)
{
    char const* const bytes = static_cast<char const*>(column.getBlob());
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(column.getBytes())) : std::string_view();
}

std::string address_of(std::filesystem::path const& path, std::string const& query)
{
    std::string address = "file:";
    for (char const letter : std::filesystem::absolute(path).string()) {
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9') || letter == '/' || letter == '.' || letter == '-' || letter == '_';
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(letter)));
        address += plain ? std::string(1, letter) : escaped;
    }
    return address + "?" + query;
}

void harden(SQLite::Database& database)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(database.getHandle(), SQLITE_LIMIT_LENGTH, k_value_limit_bytes);
    database.exec("PRAGMA cell_size_check = ON");
}

} // namespace store
