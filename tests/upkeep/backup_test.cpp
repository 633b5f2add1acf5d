#include "store/folder_lock.h"
#include "upkeep/backup.h"

#include "access/staff_access.h"
#include "backup_rows.h"
#include "base/file.h"
#include "catalogue/withdrawn_list.h"
#include "feedback/feedback_log.h"
#include "feedback/missed_searches.h"
#include "settings/seal_mark.h"
#include "store/sha256.h"
#include "support/fixtures.h"
#include "upkeep/restore.h"
#include "upkeep/tar_file.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sys/stat.h>

using namespace fixtures;
using base::ErrorCode;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::year_month_day k_today { 2026y / 11 / 22 };
constexpr char const* k_file_name = "lectern-backup-2026-11-22.tar";

/// What an administrator has: where the kiosk's data is, and where backups go.
struct Kiosk {
    TemporaryFolder folder;
    fs::path data = folder.path() / "data", backups = folder.path() / "backups", other = folder.path() / "other";

    Kiosk()
    {
        fs::create_directory(data);
        fs::create_directory(backups);
        fs::create_directory(other);
    }
};

base::Result<upkeep::BackupResult> back_up(fs::path const& data, fs::path const& to)
{
    return upkeep::make_backup({ data, data / "lectern.yaml", to, k_today });
}

base::Result<upkeep::RestoreResult> restore(
    fs::path const& archive, fs::path const& data, upkeep::ExistingFiles existing = upkeep::ExistingFiles::refuse)
{
    return upkeep::restore_backup({ archive, data, existing, k_today });
}

/// A whole data folder, and its backup.
fs::path full_backup(Kiosk const& kiosk)
{
    publish(kiosk.data, { article("rash", "Rash") });
    publish(kiosk.data, { article("rash", "Rash"), article("gout", "Gout") });
    std::ofstream(kiosk.data / "lectern.yaml") << "site_name: Riverside\n";
    auto access = staff::StaffAccess::open(kiosk.data, {});
    REQUIRE(access);
    REQUIRE(access->set_pin(staff::Role::volunteer, "739154", { .passes = 1, .memory_bytes = 8192 }));
    auto const log = add_feedback(kiosk.data, 7);
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE_MESSAGE(backup, (backup ? "" : backup.error().message));
    CHECK(backup->parts.size() == 5);
    return backup->file;
}

std::string sums_of(std::vector<std::pair<std::string, std::string>> const& files)
{
    std::string text = std::string(upkeep::k_backup_heading) + "1\n";
    for (auto const& [name, content] : files) {
        store::Sha256 digest;
        digest.update(content);
        text += digest.finish() + "  " + name + "\n";
    }
    return text;
}

/// What restoring an archive with this content says; the folder must stay as it was.
std::string refusal(std::string const& tar)
{
    TemporaryFolder const folder;
    std::ofstream(folder.path() / "a.tar", std::ios::binary) << tar;
    fs::create_directory(folder.path() / "data");
    auto const restored = restore(folder.path() / "a.tar", folder.path() / "data");
    REQUIRE_FALSE(restored);
    for (auto const& entry : fs::directory_iterator(folder.path() / "data"))
        CHECK(entry.path().filename() == "catalogue.lock");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);
    return restored.error().message;
}

bool says(std::string const& text, std::string_view part)
{
    INFO(text);
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("what was backed up comes back whole, next to a kiosk that is running")
{
    Kiosk const kiosk;
    fs::path const archive = full_backup(kiosk);
    CHECK(archive == kiosk.backups / k_file_name);
    CHECK((fs::status(archive).permissions() & fs::perms::mask) == fs::perms(0600));
    CHECK(std::distance(fs::directory_iterator(kiosk.backups), fs::directory_iterator()) == 1);

    auto const restored = restore(archive, kiosk.other / "new");
    REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
    CHECK(restored->set_aside.empty());
    CHECK(rows_in(kiosk.other / "new") == 7);
    CHECK(open(kiosk.other / "new").library()->edition == 2);
    CHECK(catalogue::Catalogue::open_previous(kiosk.other / "new")->library()->edition == 1);
    CHECK(base::read_file(kiosk.other / "new" / "lectern.yaml", 100) == std::string("site_name: Riverside\n"));
    CHECK(staff::StaffAccess::open_existing(kiosk.other / "new", {})->state(staff::Role::volunteer)->set);
    CHECK((fs::status(kiosk.other / "new" / "staff.db").permissions() & fs::perms::mask) == fs::perms(0600));
    CHECK_FALSE(fs::exists(kiosk.other / "new" / "restore.new"));
    CHECK(feedback::FeedbackLog::open(kiosk.other / "new", k_today)->tallies_agree().value());
}

TEST_CASE("that comments are sealed is backed up, and a kiosk whose key was lost does not forget it by a restore")
{
    Kiosk const kiosk;
    REQUIRE(settings::mark_seal(kiosk.data));
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE(backup);
    REQUIRE(restore(backup->file, kiosk.other / "new"));
    CHECK(settings::is_seal_marked(kiosk.other / "new"));
    CHECK(base::read_file(backup->file, 1 << 20)->find("# Lectern backup, format 3") != std::string::npos);
}

TEST_CASE("a log that a killed kiosk had only begun is left out of a backup, and the rest comes back")
{
    Kiosk const kiosk;
    std::ofstream(kiosk.data / "lectern.yaml") << "site_name: A\n";
    {
        SQLite::Database begun((kiosk.data / "log.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        begun.exec("PRAGMA page_size=4096");
        begun.exec("PRAGMA journal_mode=WAL");
    }
    REQUIRE(fs::file_size(kiosk.data / "log.db") > 0);
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE_MESSAGE(backup, (backup ? "" : backup.error().message));
    REQUIRE(backup->parts.size() == 1);
    CHECK(backup->parts.front().name == "lectern.yaml");
    CHECK(restore(backup->file, kiosk.other / "new"));
}

TEST_CASE("what was changed on the kiosk is backed up as it is, damaged or not, and comes back")
{
    for (char const* const content : { "idle:\n  after: 200\n", "site_name: \"Half", "wombats: 3\n" }) {
        CAPTURE(std::string(content));
        Kiosk const kiosk;
        std::ofstream(kiosk.data / "overrides.yaml") << content;
        auto const backup = back_up(kiosk.data, kiosk.backups);
        REQUIRE(backup);
        auto const restored = restore(backup->file, kiosk.other / "new");
        REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
        CHECK(base::read_file(kiosk.other / "new" / "overrides.yaml", 100) == std::string(content));
        CHECK((fs::status(kiosk.other / "new" / "overrides.yaml").permissions() & fs::perms::mask) == fs::perms(0644));
        // Over those that are there, only when they may be set aside.
        CHECK(restore(backup->file, kiosk.data).error().code == ErrorCode::usage);
        REQUIRE(restore(backup->file, kiosk.data, upkeep::ExistingFiles::set_aside));
        CHECK(fs::exists(kiosk.data / "overrides.before-restore-2026-11-22.yaml"));
    }
}

TEST_CASE("only a backup with overrides needs a later version, and older ones are still read")
{
    Kiosk const kiosk;
    std::ofstream(kiosk.data / "lectern.yaml") << "site_name: A\n";
    auto const heading = [&](fs::path const& archive) {
        return base::read_file(archive, 1 << 20)->substr(512, upkeep::k_backup_heading.size() + 1);
    };
    CHECK(heading(back_up(kiosk.data, kiosk.backups)->file) == "# Lectern backup, format 1");
    std::ofstream(kiosk.data / "overrides.yaml") << "site_name: B\n";
    CHECK(heading(back_up(kiosk.data, kiosk.backups)->file) == "# Lectern backup, format 2");
    REQUIRE(restore(kiosk.backups / k_file_name, kiosk.other / "old"));
    CHECK_FALSE(fs::exists(kiosk.other / "old" / "overrides.yaml"));
}

TEST_CASE("a link in the place of the overrides is no part of a backup")
{
    Kiosk const kiosk;
    std::ofstream(kiosk.data / "lectern.yaml") << "site_name: A\n";
    fs::create_symlink("/etc/hostname", kiosk.data / "overrides.yaml");
    CHECK(back_up(kiosk.data, kiosk.backups)->parts.size() == 1);
}

TEST_CASE("rows in the write-ahead log of a running kiosk are in the backup")
{
    Kiosk const kiosk;
    auto const log = add_feedback(kiosk.data, 3);
    REQUIRE(fs::file_size(kiosk.data / "log.db-wal") > 0);
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE(backup);
    REQUIRE(restore(backup->file, kiosk.other / "new"));
    CHECK(rows_in(kiosk.other / "new") == 3);
}

TEST_CASE("a backup has the words of searches, and neither the key of the week nor what is hashed under it")
{
    Kiosk kiosk;
    std::string hash;
    {
        auto log = feedback::FeedbackLog::open(kiosk.data, k_today);
        REQUIRE(log);
        for (std::string_view const words : { "quokka", "quokka", "quokka", "marmalade" })
            REQUIRE(feedback::count_missed_search(
                *log, { .language = "en", .week = { 2026, 47 }, .words = base::WipingString(words) }));
        SQLite::Database database(kiosk.data / "log.db", SQLite::OPEN_READONLY);
        hash = database.execAndGet("SELECT hash FROM missed_hashes").getString();
    }
    REQUIRE(back_up(kiosk.data, kiosk.backups));
    std::ifstream stream(kiosk.backups / k_file_name, std::ios::binary);
    std::string const archive { std::istreambuf_iterator<char>(stream), {} };
    CHECK(archive.find("quokka") != std::string::npos);
    CHECK(archive.find(hash) == std::string::npos);
    REQUIRE(restore(kiosk.backups / k_file_name, kiosk.other));
    SQLite::Database restored(kiosk.other / "log.db", SQLite::OPEN_READONLY);
    CHECK(restored.execAndGet("SELECT count(*) FROM missed_key").getInt() == 0);
}

TEST_CASE("a backup overwrites nothing, and two of a day have two names")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash") });
    CHECK(back_up(kiosk.data, kiosk.backups)->file.filename() == k_file_name);
    CHECK(back_up(kiosk.data, kiosk.backups)->file.filename() == "lectern-backup-2026-11-22-2.tar");
    CHECK(back_up(kiosk.data, kiosk.backups / "mine.tar")->file == kiosk.backups / "mine.tar");
    CHECK(back_up(kiosk.data, kiosk.backups / "mine.tar").error().code == ErrorCode::usage);
    fs::create_symlink("nowhere", kiosk.backups / "link.tar");
    CHECK(back_up(kiosk.data, kiosk.backups / "link.tar").error().code == ErrorCode::usage);
    CHECK(back_up(kiosk.data, kiosk.data).error().code == ErrorCode::usage);
    CHECK(back_up(kiosk.data, kiosk.folder.path() / "missing" / "a.tar").error().code == ErrorCode::usage);
    CHECK(back_up(kiosk.other, kiosk.backups).error().code == ErrorCode::usage);
    CHECK(back_up(kiosk.folder.path() / "missing", kiosk.backups).error().code == ErrorCode::absent);
}

TEST_CASE("what a killed backup has left goes with the next one, and links that lie there are not followed")
{
    Kiosk const kiosk;
    fs::path const file = full_backup(kiosk);
    fs::remove(file);
    for (std::string const name : { "lectern-backup.partial", "lectern-backup.log.partial",
             "lectern-backup.log.partial-journal", "lectern-backup.staff.partial" })
        std::ofstream(kiosk.backups / name) << "words of a visitor";
    std::ofstream(kiosk.data / "precious") << "precious";
    fs::create_symlink(kiosk.data / "precious", kiosk.backups / "lectern-backup.staff.partial-journal");
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE_MESSAGE(backup, (backup ? "" : backup.error().message));
    CHECK(std::distance(fs::directory_iterator(kiosk.backups), fs::directory_iterator()) == 1);
    CHECK(fs::file_size(kiosk.data / "precious") == 8);

    // Nothing waits for a pipe.
    REQUIRE(::mkfifo((kiosk.backups / "lectern-backup.log.partial").c_str(), 0600) == 0);
    CHECK(back_up(kiosk.data, kiosk.backups));
}

TEST_CASE("one backup or export at a time runs into a folder")
{
    Kiosk const kiosk;
    full_backup(kiosk);
    auto const other = store::FolderLock::acquire(kiosk.backups);
    auto const backup = back_up(kiosk.data, kiosk.backups);
    CHECK(backup.error().code == ErrorCode::busy);
    CHECK(backup.error().message.find(kiosk.backups.string()) == 0);
}

TEST_CASE("a log that can't be read fails the backup and leaves nothing behind")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash") });
    std::ofstream(kiosk.data / "log.db") << std::string(5000, 'x');
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE_FALSE(backup);
    CHECK(backup.error().code == ErrorCode::damaged);
    CHECK(fs::is_empty(kiosk.backups));
}

TEST_CASE("a database that can't be looked at fails the backup instead of being left out of it")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash") });
    for (char const* const name : { "staff.db", "log.db" }) {
        fs::create_symlink(name, kiosk.data / name);
        auto const backup = back_up(kiosk.data, kiosk.backups);
        fs::remove(kiosk.data / name);
        REQUIRE_FALSE(backup);
        CHECK(backup.error().code == ErrorCode::unavailable);
    }
    CHECK(fs::is_empty(kiosk.backups));
}

TEST_CASE("a folder that holds something is refused, or what it holds is set aside")
{
    Kiosk const kiosk;
    fs::path const archive = full_backup(kiosk);
    publish(kiosk.other, { article("burns", "Burns") });
    {
        auto const log = add_feedback(kiosk.other, 2);
    }
    CHECK(restore(archive, kiosk.other).error().code == ErrorCode::usage);
    CHECK(rows_in(kiosk.other) == 2);

    auto const restored = restore(archive, kiosk.other, upkeep::ExistingFiles::set_aside);
    REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
    CHECK(restored->set_aside.size() == 2);
    CHECK(rows_in(kiosk.other) == 7);
    CHECK(open(kiosk.other).library()->edition == 2);
    fs::create_directory(kiosk.folder.path() / "before");
    fs::copy_file(kiosk.other / "log.before-restore-2026-11-22.db", kiosk.folder.path() / "before" / "log.db");
    CHECK(rows_in(kiosk.folder.path() / "before") == 2);
    CHECK_FALSE(fs::exists(kiosk.other / "log.db-wal"));

    CHECK(restore(archive, kiosk.other, upkeep::ExistingFiles::set_aside));
    CHECK(fs::exists(kiosk.other / "log.before-restore-2026-11-22-2.db"));
}

TEST_CASE("a log that the kiosk has open is not replaced")
{
    Kiosk const kiosk;
    fs::path const archive = full_backup(kiosk);
    auto const log = add_feedback(kiosk.other, 2);
    auto const restored = restore(archive, kiosk.other, upkeep::ExistingFiles::set_aside);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == ErrorCode::busy);
    CHECK(says(restored.error().message, "stop the kiosk first"));
    CHECK(rows_in(kiosk.other) == 2);
    CHECK_FALSE(fs::exists(kiosk.other / "catalogue.db"));
}

TEST_CASE("a damaged log is set aside with its journal, and the backup takes its place")
{
    Kiosk const kiosk;
    fs::path const archive = full_backup(kiosk);
    std::ofstream(kiosk.other / "log.db") << std::string(5000, 'x');
    std::ofstream(kiosk.other / "log.db-wal") << std::string(5000, 'y');
    auto const restored = restore(archive, kiosk.other, upkeep::ExistingFiles::set_aside);
    REQUIRE_MESSAGE(restored, (restored ? "" : restored.error().message));
    CHECK(rows_in(kiosk.other) == 7);
    CHECK(fs::exists(kiosk.other / "log.damaged-2026-11-22.db-wal"));
}

TEST_CASE("an archive that was changed or cut anywhere is refused")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash") });
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE(backup);
    std::string const whole = base::read_file(backup->file, 1 << 24).value();
    for (std::size_t const length : { std::size_t(0), std::size_t(100), std::size_t(512), std::size_t(700),
             std::size_t(3000), whole.size() / 2, whole.size() - 20'480 })
        refusal(whole.substr(0, length));
    std::size_t const in_database = whole.find("SQLite format 3") + 1000;
    for (std::size_t const at :
        { std::size_t(5), std::size_t(130), std::size_t(600), std::size_t(1030), in_database, in_database + 20'000 }) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        refusal(changed);
    }
    std::string changed = whole;
    changed[in_database] = static_cast<char>(changed[in_database] ^ 1);
    CHECK(says(refusal(changed), "catalogue.db: is not what was backed up"));
}

TEST_CASE("an archive can't reach outside of the folder, whatever it names")
{
    std::string const yaml = "site_name: A\n";
    std::string const sums = tar_entry("SHA256SUMS", sums_of({ { "lectern.yaml", yaml } }));
    std::string const good = tar_entry("lectern.yaml", yaml);
    for (char const* const name : { "../lectern.yaml", "/tmp/lectern.yaml", "./lectern.yaml", "a/lectern.yaml",
             "log.db-wal", "x", "LECTERN.YAML", "restore.new" })
        CHECK(says(refusal(sums + good + tar_entry(name, yaml) + tar_end()), "has no business in a backup"));
    for (char const type : { '1', '2', '3', '4', '5', '6' })
        refusal(sums
            + tar_entry("lectern.yaml", type == '1' || type == '2' ? "" : "", { .type = type, .link = "/etc/passwd" })
            + tar_end());
    CHECK(says(refusal(sums + tar_entry("lectern.yaml", "", { .type = '2', .link = "/etc/passwd" }) + tar_end()),
        "is no plain file"));
    CHECK(says(refusal(sums + good + good + tar_end()), "is there twice"));
    CHECK(says(refusal(sums + tar_entry("lectern.yaml", yaml, { .claimed_bytes = 8'000'000'000 }) + tar_end()),
        "is incomplete: it ends within lectern.yaml"));
    refusal(tar_entry("SHA256SUMS", yaml, { .claimed_bytes = 8'000'000'000 }));
}

TEST_CASE("an archive that is in itself right, but no backup of ours, is refused")
{
    std::string const yaml = "site_name: A\n";
    std::string const good = tar_entry("lectern.yaml", yaml);
    CHECK(says(refusal(good + tar_end()), "this is no backup of Lectern"));
    CHECK(says(refusal(tar_entry("SHA256SUMS", sums_of({})) + tar_end()), "this is no backup of Lectern"));
    CHECK(says(refusal(tar_entry("SHA256SUMS", sums_of({})) + good + tar_end()), "lectern.yaml: is not in SHA256SUMS"));
    CHECK(says(
        refusal(tar_entry("SHA256SUMS", sums_of({ { "lectern.yaml", yaml }, { "log.db", "" } })) + good + tar_end()),
        "log.db: is missing"));
    CHECK(says(refusal(tar_entry("SHA256SUMS", "# Lectern backup, format 6\n") + good + tar_end()),
        "a later version of Lectern"));
    CHECK(says(
        refusal(tar_entry("SHA256SUMS", std::string(upkeep::k_backup_heading) + "1\nnonsense\n") + good + tar_end()),
        "a line is not"));
    for (auto const& [name, content] : { std::pair<std::string, std::string> { "lectern.yaml", "idle: { after: 5 }\n" },
             { "log.db", "not a database" }, { "catalogue.db", std::string(5000, '\0') }, { "staff.db", "" } })
        CHECK(says(
            refusal(tar_entry("SHA256SUMS", sums_of({ { name, content } })) + tar_entry(name, content) + tar_end()),
            name));
}

TEST_CASE("a backup of one kind of database under the name of another is refused")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash") });
    std::string const catalogue = base::read_file(kiosk.data / "catalogue.db", 1 << 24).value();
    refusal(tar_entry("SHA256SUMS", sums_of({ { "log.db", catalogue } })) + tar_entry("log.db", catalogue) + tar_end());
    refusal(
        tar_entry("SHA256SUMS", sums_of({ { "staff.db", catalogue } })) + tar_entry("staff.db", catalogue) + tar_end());
}

TEST_CASE("what is withdrawn is part of a backup, and still withdrawn after it was restored")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash"), article("gout", "Gout") });
    REQUIRE(catalogue::withdraw(kiosk.data, { "rash", {} }));
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE(backup);
    REQUIRE(restore(backup->file, kiosk.other / "new"));
    auto const visitors = catalogue::Catalogue::open(kiosk.other / "new", catalogue::Selection::not_withdrawn);
    REQUIRE(visitors);
    CHECK_FALSE(visitors->find("rash", "en"));
    CHECK(visitors->find("gout", "en"));
    CHECK((fs::status(kiosk.other / "new" / "withdrawn.txt").permissions() & fs::perms::mask) == fs::perms(0644));
}

TEST_CASE("a backup from before a leaflet was withdrawn does not bring it back")
{
    Kiosk const kiosk;
    publish(kiosk.data, { article("rash", "Rash") });
    auto const backup = back_up(kiosk.data, kiosk.backups);
    REQUIRE(backup);
    REQUIRE(catalogue::withdraw(kiosk.data, { "rash", {} }));
    REQUIRE(restore(backup->file, kiosk.data, upkeep::ExistingFiles::set_aside));
    CHECK_FALSE(catalogue::Catalogue::open(kiosk.data, catalogue::Selection::not_withdrawn)->find("rash", "en"));
}
