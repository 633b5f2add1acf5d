// A journal that does not read back as it was written: SQLite drops the rest of it as soon as somebody writes.

#include "faults/faults.h"
#include "feedback/feedback_deletion.h"
#include "feedback/feedback_merge.h"
#include "feedback/log_file.h"
#include "upkeep/backup.h"
#include "upkeep/health.h"
#include "upkeep/restore.h"
#include "upkeep/verify.h"

#include <csignal>

using namespace faults;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_journal_header = 32, k_frame_header = 24;

/// A log with `rows` answers in its journal, which was not closed.
struct JournalLeft {
    fixtures::TemporaryFolder original, folder;
    fs::path file = folder.path() / "log.db", journal = folder.path() / "log.db-wal";
    std::vector<feedback::FeedbackRecord> rows;

    explicit JournalLeft(int count)
    {
        auto log = feedback::FeedbackLog::open(original.path(), k_today);
        REQUIRE(log->truncate_journal());
        for (int n = 0; n < count; ++n) {
            rows.push_back(record("Comment " + std::to_string(n)));
            REQUIRE(log->add(rows.back()));
        }
        for (char const* const name : { "log.db", "log.db-wal" })
            fs::copy_file(original.path() / name, folder.path() / name);
    }

    void flip_bit(std::size_t at) const
    {
        std::string bytes = content_of(journal);
        REQUIRE(bytes.size() > at);
        bytes[at] ^= 1;
        write_file(journal, bytes);
    }
    void damage_first_change() const { flip_bit(k_journal_header + k_frame_header + 1000); }
    void damage_last_change() const { flip_bit(content_of(journal).size() - 1000); }

    [[nodiscard]] std::vector<fs::path> kept() const
    {
        std::vector<fs::path> found;
        for (auto const& entry : fs::directory_iterator(folder.path()))
            if (entry.path().string().find("log.damaged-") != std::string::npos && entry.path().extension() == ".db")
                found.push_back(entry.path());
        return found;
    }
};

/// Another process, which does something, tells when it is done, and holds what it has open until it is killed.
class OtherProcess {
public:
    using Ready = std::function<void(bool done)>;
    explicit OtherProcess(std::function<void(Ready const& is_ready)> const& action)
    {
        int told[2];
        REQUIRE(::pipe(told) == 0);
        std::fflush(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            action([&](bool done) {
                static_cast<void>(::write(told[1], "x", done ? 1 : 0));
                ::close(told[1]);
                ::pause();
            });
            ::_exit(0);
        }
        ::close(told[1]);
        char byte = 0;
        CHECK(::read(told[0], &byte, 1) == 1);
        ::close(told[0]);
    }
    OtherProcess(OtherProcess const&) = delete;
    OtherProcess& operator=(OtherProcess const&) = delete;
    ~OtherProcess() { kill(); }

    /// As a power cut does, as far as others see.
    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    pid_t m_process = 0;
};

std::optional<base::Error> problem_of_feedback(fs::path const& folder)
{
    std::optional<base::Error> problem;
    upkeep::verify({ .data_folder = folder }, { .found = [&](upkeep::Finding const& finding) {
        if (finding.part == upkeep::Part::feedback)
            problem = finding.problem;
    } });
    return problem;
}

} // namespace

TEST_CASE("a damaged journal is kept as it was, whoever opens the log first to write")
{
    JournalLeft const left(6);
    left.damage_first_change();
    std::string const log = content_of(left.file), journal = content_of(left.journal);
    // The kiosk looks for traces before the first visitor comes.
    SUBCASE("what looks for traces of deleted rows")
    {
        REQUIRE(feedback::FeedbackLog::open_existing(left.folder.path())->erase_traces());
    }
    SUBCASE("what stores answers") { REQUIRE(feedback::FeedbackLog::open(left.folder.path(), k_today)); }
    SUBCASE("what restores a backup")
    {
        fixtures::TemporaryFolder const stick;
        fs::create_directory(stick.path() / "data");
        REQUIRE(feedback::FeedbackLog::open(stick.path() / "data", k_today)->add(record()));
        std::chrono::sys_days const day { k_today };
        fs::path const backup = stick.path() / "backup.tar";
        REQUIRE(upkeep::make_backup({ stick.path() / "data", stick.path() / "data" / "lectern.yaml", backup, day }));
        REQUIRE(upkeep::restore_backup({ .archive = backup,
            .data_folder = left.folder.path(),
            .existing = upkeep::ExistingFiles::set_aside,
            .today = k_today }));
    }
    SUBCASE("what deletes") { REQUIRE(feedback::delete_feedback(left.folder.path(), {})); }
    CHECK((!fs::exists(left.journal) || fs::is_empty(left.journal)));
    REQUIRE(left.kept().size() == 1);
    CHECK(content_of(left.kept().front()) == log);
    CHECK(content_of(left.kept().front().string() + "-wal") == journal);
    CHECK(upkeep::examine({ .data_folder = left.folder.path() }).feedback.set_aside == 1);
}

TEST_CASE("a damaged journal is a warning for status and a fault for verify, before anybody drops it")
{
    JournalLeft const left(6);
    CHECK_FALSE(problem_of_feedback(left.folder.path()));
    left.damage_first_change();
    auto const feedback = upkeep::examine({ .data_folder = left.folder.path() }).feedback;
    CHECK(feedback.changes_lost == 6);
    CHECK(level_of(feedback) == upkeep::HealthLevel::warning);
    auto const problem = problem_of_feedback(left.folder.path());
    REQUIRE(problem);
    CHECK(problem->code == base::ErrorCode::damaged);
}

TEST_CASE("a last change that a power cut may have cut off is no damage")
{
    JournalLeft const left(6);
    left.damage_last_change();
    CHECK_FALSE(problem_of_feedback(left.folder.path()));
    CHECK(level_of(upkeep::examine({ .data_folder = left.folder.path() }).feedback) == upkeep::HealthLevel::ok);
    auto const log = feedback::FeedbackLog::open_existing(left.folder.path());
    CHECK(count_rows(*log).value() == 5);
    CHECK(left.kept().empty());
}

TEST_CASE("of a journal that was kept nothing is dropped by a deletion, which says that bytes may be left")
{
    JournalLeft const left(6);
    left.damage_first_change();
    REQUIRE(feedback::FeedbackLog::open_existing(left.folder.path()));
    std::string const journal = content_of(left.kept().front().string() + "-wal");
    feedback::RecordId const ids[] { left.rows.front().id };
    for (int n = 0; n < 2; ++n) {
        auto const deletion = feedback::delete_feedback(left.folder.path(), ids);
        REQUIRE(deletion);
        CHECK(deletion->left.size() == 1);
    }
    CHECK(left.kept().size() == 1);
    CHECK(content_of(left.kept().front().string() + "-wal") == journal);
}

TEST_CASE("a journal that can't be kept is not dropped")
{
    JournalLeft const left(6);
    left.damage_first_change();
    std::string const journal = content_of(left.journal);
    SmallDisk const disk("1M");
    if (!disk.mounted())
        return;
    fs::create_directory(disk.path() / "data");
    for (char const* const name : { "log.db", "log.db-wal" })
        fs::copy_file(left.folder.path() / name, disk.path() / "data" / name);
    disk.fill();
    auto const log = feedback::FeedbackLog::open(disk.path() / "data", k_today);
    REQUIRE_FALSE(log);
    CHECK(log.error().code == base::ErrorCode::no_space);
    CHECK(content_of(disk.path() / "data" / "log.db-wal") == journal);
    CHECK(std::distance(fs::directory_iterator(disk.path() / "data"), {}) == 2);
}

TEST_CASE("a damaged journal is kept before somebody reads the log, under whom a writer drops it")
{
    JournalLeft const left(40);
    left.damage_first_change();
    std::string const log = content_of(left.file), journal = content_of(left.journal);
    for (int n = 0; n < 2; ++n)
        REQUIRE(feedback::FeedbackLog::open_read_only(left.folder.path()));
    OtherProcess reader([&](auto const& is_ready) {
        auto const read = feedback::FeedbackLog::open_read_only(left.folder.path());
        is_ready(read.has_value());
    });
    REQUIRE(feedback::FeedbackLog::open(left.folder.path(), k_today)->add(record()));
    reader.kill();
    REQUIRE(left.kept().size() == 1);
    CHECK(content_of(left.kept().front()) == log);
    CHECK(content_of(left.kept().front().string() + "-wal") == journal);
    auto const merge = feedback::merge_feedback(left.folder.path(), left.kept().front());
    REQUIRE(merge);
    CHECK(merge->added == 40);
}

TEST_CASE("a damaged journal is kept once, however often the power fails before it is emptied")
{
    JournalLeft const left(6);
    left.damage_first_change();
    {
        OtherProcess kiosk([&](auto const& is_ready) {
            auto log = feedback::FeedbackLog::open(left.folder.path(), k_today);
            is_ready(log && log->add(record()));
        });
        kiosk.kill();
    }
    CHECK(feedback::changes_lost_in(left.file)->transactions == 0);
    CHECK(count_rows(*feedback::FeedbackLog::open(left.folder.path(), k_today)).value() == 1);
    CHECK(left.kept().size() == 1);
}

TEST_CASE("the journal of a log that another process has open is no sign of damage")
{
    JournalLeft const left(6);
    OtherProcess other([&](auto const& is_ready) {
        auto const log = feedback::FeedbackLog::open_existing(left.folder.path());
        is_ready(log && count_rows(*log) == 6);
    });
    left.damage_first_change(); // As a page may look between two writes.
    CHECK(feedback::changes_lost_in(left.file)->transactions == 0);
    other.kill();
    CHECK(feedback::changes_lost_in(left.file)->transactions == 6);
}
