// Bringing back damaged logs, against real ones.

#include "lectern/effects/logs_set_aside.h"

#include "base/file.h"
#include "feedback/feedback_deletion.h"
#include "feedback/feedback_log.h"
#include "feedback/logs_set_aside.h"
#include "lectern/effects/with_answer.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <algorithm>
#include <vector>
#include <fstream>
#include <ranges>

namespace fs = std::filesystem;
using feedback::PublishedCount;

namespace {

constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 } / 11 / 22 };

constexpr char const* k_middle = "The one in the middle";

struct Kiosk {
    fixtures::TemporaryFolder folder;
    lectern::Environment environment {
        .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock
    };
    lectern::effects::LogsSetAside effects { environment };

    [[nodiscard]] feedback::FeedbackLog open() const
    {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        REQUIRE(log);
        return std::move(*log);
    }
    /// Other rows at each call, always the same ones; the one in the middle says so.
    void add(int rows)
    {
        auto log = open();
        for (int row = 0; row < rows; ++row, ++m_rows) {
            feedback::RecordId id {};
            id[0] = static_cast<std::uint8_t>(m_rows / 256);
            id[1] = static_cast<std::uint8_t>(m_rows % 256);
            REQUIRE(log.add({ .id = id,
                .language = "en",
                .rating = feedback::Rating::good,
                .comment = row == rows / 2 ? k_middle : "Another one",
                .week = { 2026, 40 } }));
        }
    }
    /// As if the kiosk had found it damaged.
    void set_aside(char const* name) const { fs::rename(folder.path() / "log.db", folder.path() / name); }
    [[nodiscard]] int rows() const
    {
        int rows = 0;
        REQUIRE(open().for_each([&](feedback::FeedbackRecord const&) { ++rows; }));
        return rows;
    }
    [[nodiscard]] kiosk::volunteer::BroughtBack bring_back()
    {
        auto const answer
            = answer_of<kiosk::volunteer::FeedbackBroughtBack>(effects, kiosk::volunteer::MergeLogsSetAside { 9 });
        CHECK(answer.visit == 9);
        return answer.outcome;
    }

private:
    int m_rows = 0;
};

PublishedCount shown(std::int64_t count) { return { PublishedCount::State::shown, count }; }
constexpr PublishedCount k_small { PublishedCount::State::small, 0 };

} // namespace

TEST_CASE("the rows of all logs that were set aside come back, a second time none")
{
    Kiosk kiosk;
    kiosk.add(30);
    kiosk.set_aside("log.damaged-2026-03-12.db");
    kiosk.add(12);
    kiosk.set_aside("log.damaged-2026-04-01.db");
    kiosk.add(2);
    auto outcome = kiosk.bring_back();
    CHECK(outcome.trouble == kiosk::Trouble::none);
    CHECK(outcome.is_whole);
    CHECK(outcome.added == shown(42));
    CHECK(outcome.present == k_small);
    CHECK_FALSE(outcome.left_out);
    CHECK(kiosk.rows() == 44);
    outcome = kiosk.bring_back();
    CHECK(outcome.added == k_small);
    CHECK(outcome.logs == 0);
    CHECK(kiosk.rows() == 44);
    auto const kept = feedback::logs_set_aside(kiosk.folder.path());
    CHECK(kept.damaged.empty());
    REQUIRE(kept.brought_back.size() == 2);
    CHECK(kept.brought_back.front().filename() == "log.brought-back-2026-03-12.db");
}

TEST_CASE("of a log with a damaged page the rest comes back, and that some could not be read is said")
{
    Kiosk kiosk;
    kiosk.add(400);
    kiosk.set_aside("log.damaged-2026-03-12.db");
    kiosk.add(1);
    fs::path const log = kiosk.folder.path() / "log.damaged-2026-03-12.db";
    std::string bytes = base::read_file(log, 1 << 24).value();
    constexpr std::size_t k_page_bytes = 4096;
    std::size_t const page = bytes.find(k_middle) / k_page_bytes * k_page_bytes;
    REQUIRE(page < bytes.size());
    REQUIRE(bytes[page] == 10); // A leaf.
    std::ranges::fill(bytes | std::views::drop(page) | std::views::take(k_page_bytes), '\0');
    std::ofstream(log, std::ios::binary) << bytes;
    auto const outcome = kiosk.bring_back();
    CHECK(outcome.trouble == kiosk::Trouble::none);
    CHECK_FALSE(outcome.is_whole);
    CHECK(outcome.added.count > 0);
    CHECK(outcome.added.count < 400);
    CHECK(kiosk.rows() == outcome.added.count + 1);
}

TEST_CASE("a log that is none at all is said to be unreadable, and the others come back")
{
    Kiosk kiosk;
    kiosk.add(7);
    kiosk.set_aside("log.damaged-2026-03-12.db");
    kiosk.add(1);
    std::ofstream(kiosk.folder.path() / "log.damaged-2026-01-01.db")
        << "no database, but long enough to be taken for a file that holds something";
    auto const outcome = kiosk.bring_back();
    CHECK(outcome.trouble == kiosk::Trouble::damaged);
    CHECK(outcome.added == shown(7));
}

TEST_CASE("what was deleted is also gone from a log that was brought back")
{
    Kiosk kiosk;
    kiosk.add(9);
    kiosk.set_aside("log.damaged-2026-03-12.db");
    kiosk.add(1);
    CHECK(kiosk.bring_back().added == shown(9));
    feedback::RecordId const first {};
    auto const deletion = feedback::delete_feedback(kiosk.folder.path(), std::vector { first });
    REQUIRE(deletion);
    CHECK(deletion->deleted == 1);
    auto const kept = feedback::FeedbackLog::open_set_aside(kiosk.folder.path() / "log.brought-back-2026-03-12.db");
    REQUIRE(kept);
    int rows = 0;
    REQUIRE(kept->for_each([&](feedback::FeedbackRecord const&) { ++rows; }));
    CHECK(rows == 8);
}

TEST_CASE("what a restore has set aside on purpose is not brought back")
{
    Kiosk kiosk;
    kiosk.add(9);
    kiosk.set_aside("log.before-restore-2026-03-12.db");
    kiosk.add(1);
    CHECK(kiosk.bring_back().added == k_small);
    CHECK(kiosk.rows() == 1);
}

TEST_CASE("hardly any rows that come back are not counted exactly, under the kiosk's own limit")
{
    Kiosk kiosk;
    kiosk.add(9);
    kiosk.set_aside("log.damaged-2026-03-12.db");
    kiosk.add(1);
    std::ofstream(kiosk.folder.path() / "lectern.yaml") << "privacy:\n  small_cell: 10\n";
    auto const outcome = kiosk.bring_back();
    CHECK(outcome.limit == 10);
    CHECK(outcome.added == k_small);
    CHECK(kiosk.rows() == 10);
}
