// Comments against a real log.

#include "feedback/record_id.h"
#include "lectern/effects/with_log.h"

#include <doctest/doctest.h>

#include <fstream>

using fixtures::article;
using fixtures::publish;
using namespace with_log;

TEST_CASE("comments come filtered, a stretch at a time, with what there is to choose from")
{
    Kiosk kiosk;
    publish(kiosk.folder.path(), { article("mouth-sores", "Mouth sores") });
    for (int week = 41; week <= 45; ++week)
        kiosk.add(
            record("week " + std::to_string(week), week, week == 43 ? feedback::Rating::poor : feedback::Rating::good));
    CHECK(kiosk.listed({ .rating = "poor" }) == std::vector<std::string> { "week 43" });

    auto const first = kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look({}, {}, 3));
    REQUIRE(first.comments.size() == 3);
    CHECK(first.comments[0].text.view() == "week 45");
    CHECK(first.choices.articles == std::vector<std::string> { "mouth-sores" });
    CHECK(first.choices.languages == std::vector<std::string> { "en" });
    CHECK(first.choices.weeks.size() == 5);
    CHECK(first.titles.at("mouth-sores") == "Mouth sores");
    REQUIRE(first.next);
    auto const second = kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look({}, first.next, 3));
    REQUIRE(second.comments.size() == 2);
    CHECK(second.comments[0].text.view() == "week 42");
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
    CHECK(kiosk.listed({ .hidden = feedback::HiddenComments::included }) == std::vector<std::string> { "one", "two" });
    CHECK(kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, id, false }).done);
    CHECK(kiosk.listed() == std::vector<std::string> { "one", "two" });
    CHECK_FALSE(
        kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, feedback::new_record_id(), true })
            .done);
}

TEST_CASE("a deleted comment is gone from every byte of the files, though the kiosk has the log open")
{
    Kiosk kiosk;
    std::vector<feedback::RecordId> others;
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
    CHECK(kiosk.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 3, feedback::new_record_id() })
              .erasure
        == kiosk::comments::Erasure::failed);
    CHECK_FALSE(
        kiosk.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 3, feedback::new_record_id(), true })
            .done);
}

TEST_CASE("the list comes with the number and the languages of the comments that are held back")
{
    Kiosk kiosk;
    kiosk.add(record("Thanks"));
    auto held_back = record("shukran");
    held_back.held_back = true;
    held_back.comment_language = "ar";
    kiosk.add(held_back);
    auto const seen = kiosk.ask<kiosk::comments::CommentsLoaded>(Kiosk::look());
    CHECK(seen.held_back == feedback::HeldBack { 1, { "ar" } });
    CHECK(kiosk.listed() == std::vector<std::string> { "Thanks" });
    CHECK(kiosk.listed({ .held_back = feedback::HeldBackComments::included })
        == std::vector<std::string> { "Thanks", "shukran" });
}
