#include "catalogue/edition_file.h"

#include "catalogue/edition_files.h"
#include "store/migrations.h"
#include "store/presence.h"

#include <unistd.h>

namespace catalogue {

namespace {

using base::ErrorCode;

/// Once its catalogue has this version, an edition has the table reading_grade.
constexpr int k_version_with_grades = 2;
/// And subjects, and sections of letters.
constexpr int k_version_with_sections = 4;
/// And the search index as it is read now.
constexpr int k_version_with_search = 5;

SQLite::Database open_read_only(std::filesystem::path const& file)
{
    return SQLite::Database(store::address_of(file, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
}

base::Result<bool> has_version(SQLite::Database& edition, int version)
{
    return read_edition(
        edition, [&]() -> base::Result<bool> { return edition.execAndGet("PRAGMA user_version").getInt() >= version; });
}

} // namespace

base::Result<SQLite::Database> open_edition(std::filesystem::path const& file)
{
    auto const presence = TRY(store::presence_of(file));
    if (presence == store::Presence::absent)
        return base::failure(ErrorCode::absent, file.string() + ": there is no such edition");
    if (presence == store::Presence::not_a_file)
        return base::failure(ErrorCode::damaged, file.string() + ": not a regular file");
    if (::access(file.c_str(), R_OK) != 0)
        return base::failure(ErrorCode::unavailable, file.string() + ": may not be read");

    auto opened = store::guarded(nullptr, [&]() -> base::Result<SQLite::Database> { return open_read_only(file); });
    if (!opened)
        return tl::unexpected(fault_of_edition(opened.error()).in(file.string()));
    auto const sound = read_edition(*opened, [&]() -> base::Result<void> {
        store::harden(*opened);
        TRY_VOID(store::check_version(*opened, store::catalogue_schema(), store::OlderVersion::accepted));
        if (opened->execAndGet("SELECT number FROM edition").getInt64() < 1)
            return base::failure(ErrorCode::damaged, "the edition has no number");
        return {};
    });
    if (!sound)
        return base::failure(sound.error().code, file.string() + ": " + sound.error().message);
    return opened;
}

base::Result<SQLite::Database> open_shown_edition(CatalogueFiles const& files)
{
    auto current = open_edition(files.current);
    return current ? std::move(current) : open_edition(files.previous);
}

base::Error fault_of_edition(base::Error const& error)
{
    if (error.code == ErrorCode::absent || error.code == ErrorCode::unsupported)
        return error;
    return { error.code == ErrorCode::unreadable ? ErrorCode::unreadable : ErrorCode::damaged,
        "catalogue: " + error.message };
}

base::Result<EditionName> name_of(SQLite::Database& edition)
{
    return read_edition(edition, [&]() -> base::Result<EditionName> {
        SQLite::Statement row(edition, "SELECT number, week FROM edition");
        if (!row.executeStep())
            return base::failure(ErrorCode::damaged, "the edition has no number");
        auto const week = base::iso_week_named(row.getColumn(1).getString());
        if (!week)
            return base::failure(ErrorCode::damaged, "the edition has no week");
        return EditionName { row.getColumn(0).getInt64(), *week };
    });
}

base::Result<bool> has_reading_grades(SQLite::Database& edition) { return has_version(edition, k_version_with_grades); }
base::Result<bool> has_search_index(SQLite::Database& edition) { return has_version(edition, k_version_with_search); }
base::Result<bool> has_letter_sections(SQLite::Database& edition)
{
    return has_version(edition, k_version_with_sections);
}

std::optional<std::int64_t> number_in(std::filesystem::path const& file)
{
    auto const number = store::guarded(nullptr, [&]() -> base::Result<std::int64_t> {
        SQLite::Database database = open_read_only(file);
        return database.execAndGet("SELECT number FROM edition").getInt64();
    });
    return number ? std::optional(*number) : std::nullopt;
}

bool reads_back(std::filesystem::path const& file)
{
    auto const sound = store::guarded(nullptr, [&]() -> base::Result<bool> {
        SQLite::Database database = open_read_only(file);
        return database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    });
    return sound.value_or(false);
}

} // namespace catalogue
