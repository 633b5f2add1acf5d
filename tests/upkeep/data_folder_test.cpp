#include "store/data_folder.h"

#include "access/staff_access.h"
#include "settings/overrides.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <fstream>
#include <sys/stat.h>

using namespace fixtures;

namespace {

namespace fs = std::filesystem;

constexpr uid_t k_kiosk = 65534;

/// A data folder of the kiosk's user, in which the superuser works.
struct KioskFolder {
    TemporaryFolder folder;
    bool superuser = ::geteuid() == 0 && ::chown(folder.path().c_str(), k_kiosk, k_kiosk) == 0;

    KioskFolder()
    {
        if (!superuser)
            tests::skip("only the superuser can give a folder away");
    }
    [[nodiscard]] fs::path const& path() const { return folder.path(); }
    [[nodiscard]] bool is_all_theirs() const
    {
        bool all = true;
        for (auto const& entry : fs::directory_iterator(path())) {
            struct stat info {};
            REQUIRE(::lstat(entry.path().c_str(), &info) == 0);
            all = all && info.st_uid == k_kiosk && info.st_gid == k_kiosk;
        }
        return all;
    }
};

} // namespace

TEST_CASE("overrides that the superuser makes or changes can be read by the kiosk")
{
    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    std::chrono::year_month_day const today { std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22) };
    for (char const* const name : { "Riverside", "Hill" }) {
        REQUIRE(settings::set_override(kiosk.path(), "site_name", { name }, today));
        CHECK(kiosk.is_all_theirs());
    }
    std::ofstream(kiosk.path() / "overrides.yaml") << "\"";
    REQUIRE(settings::set_override(kiosk.path(), "site_name", { "Shore" }, today));
    CHECK(kiosk.is_all_theirs());
}

TEST_CASE("an edition, the one before and the lock that the superuser makes are the kiosk's")
{
    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    publish(kiosk.path(), { article("rash", "Rash") });
    publish(kiosk.path(), { article("rash", "Rash"), article("gout", "Gout") });
    CHECK(fs::exists(kiosk.path() / "catalogue.lock"));
    CHECK(fs::exists(kiosk.path() / "catalogue.previous.db"));
    CHECK(kiosk.is_all_theirs());
}

TEST_CASE("PINs that the superuser sets are the kiosk's, with their journal")
{
    KioskFolder const kiosk;
    if (!kiosk.superuser)
        return;
    auto access = staff::StaffAccess::open(kiosk.path(), {});
    REQUIRE(access);
    REQUIRE(access->set_pin(staff::Role::volunteer, "482915", { .passes = 1, .memory_bytes = 8 * 1024 }));
    CHECK(kiosk.is_all_theirs());
}

TEST_CASE("a file that is there already keeps its owner and content")
{
    KioskFolder const kiosk;
    std::ofstream(kiosk.path() / "lectern.yaml") << "site_name: A\n";
    REQUIRE(store::create_file(kiosk.path() / "lectern.yaml", 0640));
    CHECK(fs::file_size(kiosk.path() / "lectern.yaml") == 13);
    struct stat info {};
    REQUIRE(::stat((kiosk.path() / "lectern.yaml").c_str(), &info) == 0);
    CHECK(info.st_uid == ::geteuid());
    fs::create_symlink("nowhere", kiosk.path() / "link");
    REQUIRE(store::create_file(kiosk.path() / "link", 0640));
    CHECK_FALSE(fs::exists(kiosk.path() / "nowhere"));
}
