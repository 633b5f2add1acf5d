#include "upkeep/restore.h"

#include "backup_rows.h"
#include "feedback/feedback_log.h"
#include "support/fixtures.h"
#include "support/skip.h"
#include "upkeep/backup.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sys/stat.h>

using namespace fixtures;
using base::ErrorCode;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_today { 2026y / 11 / 22 };

/// A backup of three rows, and a folder to bring them back into.
struct Desk {
    TemporaryFolder folder;
    fs::path archive = folder.path() / "b.tar", data = folder.path() / "data";

    Desk()
    {
        fs::path const before = folder.path() / "before";
        add_feedback(before, 3);
        REQUIRE(upkeep::make_backup({ before, before / "lectern.yaml", archive, k_today }));
        fs::create_directory(data);
    }
    [[nodiscard]] base::Result<upkeep::RestoreResult> restore(upkeep::ExistingFiles existing) const
    {
        return upkeep::restore_backup({ archive, data, existing, k_today });
    }
};

/// What a kiosk that lost its power leaves next to log.db: five rows in the write-ahead log.
void leave_journal(fs::path const& data, fs::path const& elsewhere)
{
    auto const log = add_feedback(elsewhere, 5);
    REQUIRE(fs::file_size(elsewhere / "log.db-wal") > 0);
    fs::copy_file(elsewhere / "log.db-wal", data / "log.db-wal");
    fs::copy_file(elsewhere / "log.db-shm", data / "log.db-shm");
}

void write_file(fs::path const& file, std::string const& content) { std::ofstream(file, std::ios::binary) << content; }

} // namespace

TEST_CASE("a journal whose log is missing is not replayed into the restored one")
{
    Desk const desk;
    leave_journal(desk.data, desk.folder.path() / "other");
    auto const restored = desk.restore(upkeep::ExistingFiles::set_aside);
    REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
    CHECK(restored->set_aside.size() == 2);
    CHECK(fs::exists(desk.data / "log.before-restore-2026-11-22.db-wal"));
    CHECK(fs::is_empty(desk.data / "log.before-restore-2026-11-22.db"));
    CHECK(rows_in(desk.data) == 3);
    CHECK(feedback::FeedbackLog::open(desk.data, k_today)->tallies_agree().value());
    CHECK(rows_in(desk.data) == 3);
}

TEST_CASE("a journal of an empty log is set aside with it")
{
    Desk const desk;
    leave_journal(desk.data, desk.folder.path() / "other");
    write_file(desk.data / "log.db", "");
    REQUIRE(desk.restore(upkeep::ExistingFiles::set_aside));
    CHECK(fs::exists(desk.data / "log.before-restore-2026-11-22.db-wal"));
    CHECK(rows_in(desk.data) == 3);
}

TEST_CASE("a journal alone counts as something that is there")
{
    for (char const* const name :
        { "log.db-wal", "log.db-shm", "log.db-journal", "staff.db-journal", "staff.db-wal", "catalogue.db-journal" }) {
        CAPTURE(name);
        Desk const desk;
        write_file(desk.data / name, "x");
        CHECK(desk.restore(upkeep::ExistingFiles::refuse).error().code == ErrorCode::usage);
        CHECK_FALSE(fs::exists(desk.data / "log.db"));
    }
}

TEST_CASE("a name that only a journal has is not taken for another database")
{
    Desk const desk;
    write_file(desk.data / "log.before-restore-2026-11-22.db-wal", "x");
    add_feedback(desk.data, 2);
    REQUIRE(desk.restore(upkeep::ExistingFiles::set_aside));
    CHECK(fs::exists(desk.data / "log.before-restore-2026-11-22-2.db"));
    CHECK_FALSE(fs::exists(desk.data / "log.before-restore-2026-11-22.db"));
}

TEST_CASE("a restore gives all that it makes to the folder's owner, also when it is refused")
{
    constexpr uid_t k_kiosk = 65534;
    if (::geteuid() != 0) {
        tests::skip("only the superuser can give a folder away");
        return;
    }
    Desk const desk;
    REQUIRE(::chown(desk.data.c_str(), k_kiosk, k_kiosk) == 0);
    auto const all_given = [&] {
        int others = 0;
        for (auto const& entry : fs::directory_iterator(desk.data)) {
            struct stat info {};
            REQUIRE(::stat(entry.path().c_str(), &info) == 0);
            others += info.st_uid != k_kiosk || info.st_gid != k_kiosk;
        }
        return others == 0;
    };
    write_file(desk.folder.path() / "broken.tar", std::string(10'240, 'x'));
    CHECK_FALSE(upkeep::restore_backup(
        { desk.folder.path() / "broken.tar", desk.data, upkeep::ExistingFiles::refuse, k_today }));
    CHECK(all_given());
    REQUIRE(desk.restore(upkeep::ExistingFiles::refuse));
    CHECK(fs::exists(desk.data / "log.db"));
    CHECK(all_given());
}
