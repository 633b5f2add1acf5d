#include "access/staff_access.h"
#include "faults/disk_journal.h"
#include "faults/scenario.h"
#include "upkeep/backup.h"
#include "upkeep/restore.h"

#include <cerrno>

using namespace faults;

namespace {

constexpr std::chrono::sys_days k_day { k_today };
constexpr staff::PinCost k_cheap { .passes = 1, .memory_bytes = 8 * 1024 };

void set_pin(std::filesystem::path const& data, char const* pin)
{
    auto access = staff::StaffAccess::open(data, {});
    REQUIRE_MESSAGE(access, why(access));
    REQUIRE(access->set_pin(staff::Role::volunteer, pin, k_cheap));
}

/// A stick that was pulled half out.
class UnreadableArchive : public DiskWatcher {
public:
    int refuse(DiskCall const& call) override
    {
        return call.kind == DiskCallKind::read && call.path.extension() == ".tar" ? EIO : 0;
    }
};

} // namespace

TEST_CASE("a backup that can't be read is not taken for one that was tampered with")
{
    fixtures::TemporaryFolder const folder;
    set_pin(folder / "data", "482915");
    REQUIRE(upkeep::make_backup({ folder / "data", {}, folder / "backup.tar", k_day }));
    UnreadableArchive archive;
    DiskWatch const watch(folder.path(), archive);
    auto const restored
        = upkeep::restore_backup({ .archive = folder / "backup.tar", .data_folder = folder / "elsewhere" });
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == base::ErrorCode::unavailable);
}

TEST_CASE("PINs whose change a power cut left half done are verified and backed up as they were before")
{
    fixtures::TemporaryFolder const kiosk, found;
    set_pin(kiosk / "data", "482915");
    DiskJournal journal(kiosk.path());
    {
        DiskWatch const watch(kiosk.path(), journal);
        set_pin(kiosk / "data", "739164");
    }
    int half_done = 0;
    for (std::size_t moment = 0; moment <= journal.size(); ++moment) {
        std::mt19937 chance(1);
        write_folder(found.path(), journal.after_cut(moment, k_power_cuts[0], chance));
        if (content_of(found / "data/staff.db-journal").substr(0, 1) != "\xd9")
            continue;
        ++half_done;
        check_nothing_is_damaged(found / "data");
        write_folder(found.path(), journal.after_cut(moment, k_power_cuts[0], chance));
        auto const made = upkeep::make_backup({ found / "data", {}, found / "backup.tar", k_day });
        CHECK_MESSAGE(made, why(made));
    }
    CHECK(half_done > 0);
}
