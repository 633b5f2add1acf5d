#include "faults/faults.h"

#include <sys/stat.h>

using namespace faults;
using base::ErrorCode;

namespace {

/// As a user who owns nothing here; the superuser may write everywhere.
int as_nobody(std::function<int()> const& action)
{
    return in_child([&] {
        constexpr uid_t k_nobody = 65534;
        if (::geteuid() == 0 && (::setgid(k_nobody) != 0 || ::setuid(k_nobody) != 0))
            return 98;
        return action();
    });
}

/// A folder with an edition and one row of feedback, which others may read and nobody may write.
class LockedFolder {
public:
    LockedFolder()
    {
        fixtures::publish(path(), { fixtures::article("old", "Old") });
        auto log = feedback::FeedbackLog::open(path(), k_today);
        REQUIRE(log);
        REQUIRE(log->add(record()));
        log = base::failure(ErrorCode::absent, "closed");
        for (auto const& entry : std::filesystem::directory_iterator(path()))
            ::chmod(entry.path().c_str(), 0444);
        ::chmod(path().c_str(), 0555);
    }
    ~LockedFolder() { ::chmod(path().c_str(), 0755); }
    [[nodiscard]] std::filesystem::path const& path() const { return m_folder.path(); }

private:
    fixtures::TemporaryFolder m_folder;
};

} // namespace

TEST_CASE("an import into a folder that can't be written is read-only, and the edition stays")
{
    LockedFolder const folder;
    CHECK(as_nobody([&] { return status_of(catalogue::CatalogueBuilder::create(folder.path())); })
        == status_of(ErrorCode::read_only));
    CHECK(as_nobody([&] { return status_of(catalogue::CatalogueBuilder::create(folder.path() / "below")); })
        == status_of(ErrorCode::read_only));
    CHECK(fixtures::open(folder.path()).find("old", "en"));
}

TEST_CASE("a log in a folder that can't be written is read-only to the kiosk and never set aside")
{
    LockedFolder const folder;
    CHECK(as_nobody([&] { return status_of(feedback::FeedbackLog::open(folder.path(), k_today)); })
        == status_of(ErrorCode::read_only));
    CHECK(std::filesystem::exists(folder.path() / "log.db"));
}

TEST_CASE("catalogue and feedback can be read in a folder that can't be written")
{
    LockedFolder const folder;
    CHECK(as_nobody([&] {
        auto const catalogue = catalogue::Catalogue::open(folder.path());
        auto const log = feedback::FeedbackLog::open_read_only(folder.path());
        if (!catalogue || !log)
            return 1;
        return catalogue->find("old", "en") && count_rows(*log).value_or(0) == 1 ? k_success : 2;
    }) == k_success);
}

TEST_CASE("a catalogue that may not be read is unavailable and not damaged")
{
    LockedFolder const folder;
    ::chmod((folder.path() / "catalogue.db").c_str(), 0);
    CHECK(as_nobody([&] { return status_of(catalogue::Catalogue::open(folder.path())); })
        == status_of(ErrorCode::unavailable));
}

TEST_CASE("a disk that is mounted read-only is distinguished from a damaged one")
{
    SmallDisk const disk("4m");
    if (!disk.mounted())
        return;
    fixtures::publish(disk.path(), { fixtures::article("old", "Old") });
    REQUIRE(feedback::FeedbackLog::open(disk.path(), k_today)->add(record()));
    disk.make_read_only();
    CHECK(catalogue::CatalogueBuilder::create(disk.path()).error().code == ErrorCode::read_only);
    CHECK(feedback::FeedbackLog::open(disk.path(), k_today).error().code == ErrorCode::read_only);
    CHECK(fixtures::open(disk.path()).find("old", "en"));
    CHECK(count_rows(*feedback::FeedbackLog::open_read_only(disk.path())).value() == 1);
}
