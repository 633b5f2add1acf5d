#include "access/staff_access.h"
#include "base/file.h"
#include "faults/scenario.h"
#include "settings/overrides.h"
#include "upkeep/backup.h"
#include "upkeep/restore.h"

namespace faults {

namespace {

constexpr std::chrono::sys_days k_day { k_today };
constexpr int k_rows_in_backup = 5, k_rows_later = 3;
constexpr staff::PinCost k_cheap { .passes = 1, .memory_bytes = 8 * 1024 };

base::Result<void> back_up(std::filesystem::path const& root, char const* name)
{
    // Who was told of an error looks first: nothing is overwritten.
    if (std::filesystem::exists(root / "stick" / name))
        return base::sync_folder(root / "stick");
    TRY(upkeep::make_backup({ root / "data", root / "data" / "lectern.yaml", root / "stick" / name, k_day }));
    return {};
}

base::Result<upkeep::RestoreResult> restore(std::filesystem::path const& archive, std::filesystem::path const& data)
{
    return upkeep::restore_backup(
        { .archive = archive, .data_folder = data, .existing = upkeep::ExistingFiles::set_aside, .today = k_today });
}

void add_rows(std::filesystem::path const& root, int first, int count)
{
    auto log = feedback::FeedbackLog::open(root / "data", k_today);
    REQUIRE_MESSAGE(log, why(log));
    for (int n = first; n < first + count; ++n)
        REQUIRE(log->add(numbered_record(n)));
}

class Backup : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "a backup and a restore"; }

    void prepare(std::filesystem::path const& root) const override
    {
        REQUIRE(std::filesystem::create_directory(root / "stick"));
        fixtures::publish(root / "data", { fixtures::article("a", "A") });
        add_rows(root, 0, k_rows_in_backup);
        auto access = staff::StaffAccess::open(root / "data", {});
        REQUIRE(access);
        REQUIRE(access->set_pin(staff::Role::volunteer, "482915", k_cheap));
        REQUIRE(settings::set_override(root / "data", "idle.after", { "45" }, k_today));
        REQUIRE(back_up(root, "first.tar"));
        fixtures::publish(root / "data", { fixtures::article("a", "A"), fixtures::article("b", "B") });
        add_rows(root, 100, k_rows_later);
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        return { [=] { return back_up(root, "second.tar"); },
            [=]() -> base::Result<void> {
                TRY(restore(root / "stick" / "first.tar", root / "data"));
                return {};
            } };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        check_rows(root, progress.acknowledged[1]);
        auto const catalogue = catalogue::Catalogue::open(root / "data");
        CHECK_MESSAGE(catalogue, why(catalogue));
        auto const again = restore(root / "stick" / "first.tar", root / "data");
        CHECK_MESSAGE(again, why(again));
        check_rows(root, true);
        check_nothing_is_damaged(root / "data");
        if (std::filesystem::exists(root / "stick" / "second.tar")) {
            auto const whole = restore(root / "stick" / "second.tar", root / "elsewhere");
            CHECK_MESSAGE(whole, why(whole));
        } else {
            CHECK_FALSE(progress.acknowledged[0]);
        }
    }

private:
    /// The log that was backed up is there, and whatever came since then, there or beside it.
    static void check_rows(std::filesystem::path const& root, bool restored)
    {
        auto const log = feedback::FeedbackLog::open(root / "data", k_today);
        REQUIRE_MESSAGE(log, why(log));
        auto ids = ids_in(*log);
        if (restored)
            CHECK(ids.size() == k_rows_in_backup);
        for (int n = 0; n < k_rows_in_backup; ++n)
            CHECK(ids.contains(feedback::to_hex(numbered_record(n).id)));
        for (auto const& entry : std::filesystem::directory_iterator(root / "data"))
            if (entry.path().filename().string().starts_with("log.before-restore") && entry.path().extension() == ".db")
                if (auto const aside = feedback::FeedbackLog::open_set_aside(entry.path()))
                    ids.merge(ids_in(*aside));
        for (int n = 100; n < 100 + k_rows_later; ++n)
            CHECK(ids.contains(feedback::to_hex(numbered_record(n).id)));
    }
};

} // namespace

std::unique_ptr<Scenario> backup_and_restore() { return std::make_unique<Backup>(); }

} // namespace faults
