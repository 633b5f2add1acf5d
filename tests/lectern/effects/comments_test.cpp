// Dashboard and comments against a real log.

#include "kiosk/part.h"
#include "lectern/effects/comments.h"
#include "lectern/effects/dashboard.h"
#include "lectern/effects/served.h"
#include "lectern/fixed_clock.h"
#include "store/feedback_log.h"
#include "store/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace fs = std::filesystem;

using fixtures::article;
using fixtures::publish;

namespace {

/// No stretch of another text's bytes.
constexpr char const* k_canary = "Quokka marmalade 40213";

privacy::FeedbackRecord record(std::string comment, int week = 47, privacy::Rating rating = privacy::Rating::good)
{
    return { .id = privacy::new_record_id(),
        .article = "mouth-sores",
        .language = "en",
        .rating = rating,
        .comment = std::move(comment),
        .week = { 2026, week } };
}

/// What staff's worker has before it, with a log of these rows beside it that stays open as the visitor's does.
struct Kiosk {
    Kiosk()
        : environment { .data_folder = folder.path(),
            .configuration = folder.path() / "lectern.yaml",
            .seal_to = {},
            .clock = k_clock }
    {
    }

    privacy::RecordId add(privacy::FeedbackRecord const& record)
    {
        if (!log)
            log.emplace(std::move(*store::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22)));
        REQUIRE(log->add(record));
        return record.id;
    }

    template <typename Result, typename Effect>
    Result ask(Effect const& effect)
    {
        auto const answer = effects(effect);
        REQUIRE(answer);
        auto const* result = kiosk::part<Result>(*answer);
        REQUIRE(result);
        return *result;
    }

    std::vector<std::string> listed(kiosk::comments::CommentQuery const& query = {})
    {
        std::vector<std::string> words;
        for (auto const& comment : ask<kiosk::comments::CommentsLoaded>(look(query)).comments)
            words.emplace_back(comment.words.view());
        std::ranges::sort(words);
        return words;
    }

    static kiosk::comments::LoadComments look(kiosk::comments::CommentQuery const& query = {},
        std::optional<kiosk::comments::CommentPlace> const& from = {}, int count = 20)
    {
        return { 3, query, from, count, "en" };
    }

    /// Whether any file of the folder has the words, whole or their second half.
    bool files_hold(std::string_view words) const
    {
        for (auto const& entry : fs::recursive_directory_iterator(folder.path())) {
            std::ifstream file(entry.path(), std::ios::binary);
            std::string const bytes { std::istreambuf_iterator<char>(file), {} };
            if (bytes.find(words.substr(words.size() / 2)) != std::string::npos)
                return true;
        }
        return false;
    }

    fixtures::TemporaryFolder folder;
    lectern::Environment environment;
    std::optional<store::FeedbackLog> log;
    lectern::effects::Served<lectern::effects::Dashboard, lectern::effects::Comments> effects {
        lectern::effects::Dashboard(environment), lectern::effects::Comments(environment)
    };
};

} // namespace

TEST_CASE("a kiosk without a log has an empty dashboard and no comments, and none is made")
{
    Kiosk kiosk;
    auto const numbers = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" });
    REQUIRE(numbers.numbers);
    CHECK(numbers.visit == 3);
    CHECK(numbers.numbers->overview.total.state == privacy::PublishedCount::State::small);
    CHECK(kiosk.listed().empty());
    CHECK(fs::is_empty(kiosk.folder.path()));
}

TEST_CASE("the dashboard tells what the log holds, under the titles of the library")
{
    Kiosk kiosk;
    publish(kiosk.folder.path(),
        { article("mouth-sores", "Mouth sores"), article("mouth-sores", "Llagas en la boca", "es") });
    for (int i = 0; i < 30; ++i)
        kiosk.add(record("", 40 + i / 10));
    auto const english
        = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" }).numbers;
    CHECK(english->overview.total.count == 30);
    CHECK(english->overview.weeks.size() == 3);
    CHECK(english->titles.at("mouth-sores") == "Mouth sores");
    CHECK(kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "es" })
              .numbers->titles.at("mouth-sores")
        == "Llagas en la boca");
    // Where there is no translation, English.
    CHECK(kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "ar" })
              .numbers->titles.at("mouth-sores")
        == "Mouth sores");
}

TEST_CASE("the dashboard keeps to the configured limit, and tells nothing where that can't be read")
{
    Kiosk kiosk;
    for (int i = 0; i < 12; ++i)
        kiosk.add(record(""));
    std::ofstream(kiosk.environment.configuration) << "privacy:\n  small_cell: 20\n";
    auto const numbers
        = kiosk.ask<kiosk::dashboard::OverviewLoaded>(kiosk::dashboard::LoadOverview { 3, "en" }).numbers;
    CHECK(numbers->overview.limit == 20);
    CHECK(numbers->overview.total.state == privacy::PublishedCount::State::small);
    std::ofstream(kiosk.environment.configuration) << "privacy:\n  small_cell: many\n";
    (void)kiosk.ask<kiosk::dashboard::OverviewFailed>(kiosk::dashboard::LoadOverview { 3, "en" });
}

TEST_CASE("a log that can't be read fails the dashboard and the list")
{
    Kiosk kiosk;
    std::ofstream(kiosk.folder.path() / "log.db")
        << "This is no database, and long enough to be taken for one at first sight.";
    CHECK(kiosk.ask<kiosk::dashboard::OverviewFailed>(kiosk::dashboard::LoadOverview { 3, "en" }).visit == 3);
    CHECK(kiosk.ask<kiosk::comments::CommentsFailed>(Kiosk::look()).visit == 3);
}

TEST_CASE("comments come filtered, a stretch at a time, with what there is to choose from")
{
    Kiosk kiosk;
    publish(kiosk.folder.path(), { article("mouth-sores", "Mouth sores") });
    for (int week = 41; week <= 45; ++week)
        kiosk.add(
            record("week " + std::to_string(week), week, week == 43 ? privacy::Rating::poor : privacy::Rating::good));
    CHECK(kiosk.listed({ .rating = privacy::Rating::poor }) == std::vector<std::string> { "week 43" });

    auto const first = kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look({}, {}, 3));
    REQUIRE(first.comments.size() == 3);
    CHECK(first.comments[0].words.view() == "week 45");
    CHECK(first.choices.articles == std::vector<std::string> { "mouth-sores" });
    CHECK(first.choices.languages == std::vector<std::string> { "en" });
    CHECK(first.choices.weeks.size() == 5);
    CHECK(first.titles.at("mouth-sores") == "Mouth sores");
    REQUIRE(first.next);
    auto const second = kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look({}, first.next, 3));
    REQUIRE(second.comments.size() == 2);
    CHECK(second.comments[0].words.view() == "week 42");
    CHECK_FALSE(second.next);
    CHECK(second.from == first.next);
}

TEST_CASE("a comment is hidden and shown again, and one that is not there is not")
{
    Kiosk kiosk;
    auto const id = kiosk.add(record("one"));
    kiosk.add(record("two"));
    CHECK(kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, id, true }).done);
    CHECK(kiosk.listed() == std::vector<std::string> { "two" });
    CHECK(kiosk.listed({ .with_hidden = true }) == std::vector<std::string> { "one", "two" });
    CHECK(kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, id, false }).done);
    CHECK(kiosk.listed() == std::vector<std::string> { "one", "two" });
    CHECK_FALSE(
        kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, privacy::new_record_id(), true })
            .done);
}

TEST_CASE("a deleted comment is gone from every byte of the files, though the kiosk has the log open")
{
    Kiosk kiosk;
    std::vector<privacy::RecordId> others;
    for (int i = 0; i < 300; ++i)
        others.push_back(kiosk.add(record("A harmless remark, number " + std::to_string(i))));
    auto const id = kiosk.add(record(k_canary));
    kiosk.add(record("The last one"));
    REQUIRE(kiosk.files_hold(k_canary));
    CHECK(kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, id }).erasure
        == kiosk::comments::Erasure::done);
    CHECK_FALSE(kiosk.files_hold(k_canary));
    CHECK_FALSE(kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look()).traces_left);
    CHECK(kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look({}, {}, 1000)).comments.size() == 301);
}

TEST_CASE("traces that could not be erased are said to be left, also after a restart, until they are erased")
{
    Kiosk kiosk;
    auto const id = kiosk.add(record(k_canary));
    kiosk.add(record("Another one"));
    kiosk::comments::Erasure erasure {};
    // Somebody reads the log, and so its journal can't be emptied.
    REQUIRE(kiosk.log->for_each([&](auto const&) {
        if (erasure == kiosk::comments::Erasure {})
            erasure = kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, id }).erasure;
    }));
    REQUIRE(erasure == kiosk::comments::Erasure::traces_left);
    lectern::effects::Comments restarted { kiosk.environment };
    // A page turn waits for no erasing.
    CHECK(kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look()).traces_left);
    CHECK(kiosk.files_hold(k_canary));
    SUBCASE("by the next start") { restarted.finish_erasing(); }
    SUBCASE("by staff")
    {
        CHECK(kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, {} }).erasure
            == kiosk::comments::Erasure::done);
    }
    SUBCASE("by a reset") { REQUIRE(kiosk.log->truncate_journal()); }
    CHECK_FALSE(kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look()).traces_left);
    CHECK_FALSE(kiosk.files_hold(k_canary));
}

TEST_CASE("a comment is deleted from a log that was set aside, and where that can't be read traces are said to be left")
{
    Kiosk kiosk;
    auto const id = kiosk.add(record(k_canary)), other = kiosk.add(record("Another one"));
    REQUIRE(kiosk.log->truncate_journal());
    fs::copy_file(kiosk.folder.path() / "log.db", kiosk.folder.path() / "log.before-restore-2026-11-20.db");
    CHECK(kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, id }).erasure
        == kiosk::comments::Erasure::done);
    CHECK_FALSE(kiosk.files_hold(k_canary));
    std::ofstream(kiosk.folder.path() / "log.damaged-2026-11-20.db")
        << "This is no database, and long enough to be taken for one at first sight.";
    CHECK(kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, other }).erasure
        == kiosk::comments::Erasure::traces_left);
    CHECK_FALSE(kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look()).traces_left);
}

TEST_CASE("a log that can't be opened leaves the comment, and says that it is there")
{
    Kiosk kiosk;
    CHECK(
        kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, privacy::new_record_id() }).erasure
        == kiosk::comments::Erasure::failed);
    CHECK_FALSE(
        kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, privacy::new_record_id(), true })
            .done);
}
