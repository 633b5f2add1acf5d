// Comments in which names may have been left: what the log keeps of them, and who gets to see them.

#include "feedback/comment_list.h"
#include "feedback/feedback_merge.h"
#include "feedback/feedback_overview.h"
#include "feedback/open_log.h"
#include "feedback/record_id.h"
#include "store/migrations.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

using feedback::FeedbackRecord;
using feedback::HeldBackComments;
using feedback::HiddenComments;
using namespace fixtures;
namespace fs = std::filesystem;

namespace {

FeedbackRecord record(std::string comment, std::string held_back_in = {})
{
    return { .id = feedback::new_record_id(),
        .article = "rash",
        .language = "en",
        .rating = feedback::Rating::good,
        .comment = std::move(comment),
        .week = { 2026, 47 },
        .held_back = !held_back_in.empty(),
        .comment_language = held_back_in.empty() ? "en" : held_back_in };
}

std::set<std::string> listed(feedback::FeedbackLog const& log, feedback::CommentFilter const& filter = {})
{
    std::set<std::string> texts;
    auto const page = feedback::comments_of(log, filter, {}, 100);
    REQUIRE_MESSAGE(page, page.error().message);
    for (auto const& comment : page->comments)
        texts.insert(std::string(comment.text.view()) + (comment.held_back ? " (held back)" : ""));
    return texts;
}

/// A log of the fifth schema, which did not know of comments that are held back.
void make_older_log(fs::path const& file)
{
    SQLite::Database log(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (int i = 0; i < 5; ++i)
        log.exec(store::log_schema().migrations[static_cast<std::size_t>(i)].sql);
    log.exec(
        "PRAGMA application_id = " + std::to_string(store::log_schema().application_id) + "; PRAGMA user_version = 5");
    log.exec("INSERT INTO feedback (id, language, rating, reasons, comment, week, hidden, sealed) VALUES "
             "(randomblob(16), 'es-MX', 'good', '[]', 'Gracias', '2026-W40', 0, 0),"
             "(randomblob(16), 'ar', 'good', '[]', 'shukran', '2026-W40', 0, 0),"
             "(randomblob(16), 'ar', 'good', '[]', 'sealed-v1:AAAA', '2026-W40', 0, 1),"
             "(randomblob(16), 'ar', 'good', '[]', '', '2026-W40', NULL, 0)");
}

} // namespace

TEST_CASE("the log keeps the language that a comment was read as, and whether it is held back")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record("shukran", "ar")));
    REQUIRE(log.for_each([](FeedbackRecord const& row) {
        CHECK(row.held_back);
        CHECK(row.comment_language == "ar");
        CHECK(row.language == "en");
    }));
}

TEST_CASE("comments that are held back are listed only when they are asked for, with whatever filter")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    REQUIRE(log.add(record("Thanks")));
    REQUIRE(log.add(record("shukran", "ar")));
    for (feedback::CommentFilter filter : { feedback::CommentFilter {}, { .article = "rash" }, { .language = "en" },
             { .rating = "good" }, { .language = "en", .rating = "good" }, { .week = base::IsoWeek { 2026, 47 } } }) {
        CHECK(listed(log, filter) == std::set<std::string> { "Thanks" });
        filter.held_back = HeldBackComments::included;
        CHECK(listed(log, filter) == std::set<std::string> { "Thanks", "shukran (held back)" });
    }
}

TEST_CASE("what is held back is counted with its languages, the most frequent first")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    CHECK(feedback::held_back_comments(log, HiddenComments::included)->comments == 0);
    REQUIRE(log.add(record("Thanks")));
    REQUIRE(log.add(record("dhanyavaad", "hi")));
    for (int n = 0; n < 2; ++n)
        REQUIRE(log.add(record("shukran", "ar")));
    auto hidden = record("spasibo", "ru");
    hidden.hidden = true;
    REQUIRE(log.add(hidden));
    CHECK(feedback::held_back_comments(log, HiddenComments::left_out).value()
        == feedback::HeldBack { 3, { "ar", "hi" } });
    CHECK(feedback::held_back_comments(log, HiddenComments::included).value()
        == feedback::HeldBack { 4, { "ar", "hi", "ru" } });
}

TEST_CASE("the number of comments that are held back follows those that are hidden, shown again and deleted")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    auto const number = [&](HiddenComments hidden) { return feedback::held_back_comments(log, hidden)->comments; };
    auto const row = record("shukran", "ar");
    REQUIRE(log.add(row));
    REQUIRE(log.add(row)); // A retry.
    CHECK(number(HiddenComments::left_out) == 1);
    REQUIRE(log.set_visibility(row.id, feedback::Visibility::hidden));
    CHECK(number(HiddenComments::left_out) == 0);
    CHECK(number(HiddenComments::included) == 1);
    REQUIRE(log.set_visibility(row.id, feedback::Visibility::shown));
    CHECK(number(HiddenComments::left_out) == 1);
    REQUIRE(log.remove(row.id));
    CHECK(feedback::held_back_comments(log, HiddenComments::included).value() == feedback::HeldBack {});
}

TEST_CASE("comments of an older log are judged by the language of their page")
{
    TemporaryFolder const folder;
    make_older_log(folder.path() / "log.db");
    SUBCASE("that the program takes over")
    {
        auto const log = open_log(folder.path());
        CHECK(listed(log) == std::set<std::string> { "Gracias", "" }); // The second is sealed.
        CHECK(
            feedback::held_back_comments(log, HiddenComments::included).value() == feedback::HeldBack { 1, { "ar" } });
    }
    SUBCASE("that is merged into another one")
    {
        TemporaryFolder const data;
        auto const log = open_log(data.path());
        REQUIRE(feedback::merge_feedback(data.path(), folder.path() / "log.db"));
        CHECK(listed(log) == std::set<std::string> { "Gracias", "" });
        CHECK(
            feedback::held_back_comments(log, HiddenComments::included).value() == feedback::HeldBack { 1, { "ar" } });
    }
    SUBCASE("that is only read")
    {
        auto const log = feedback::FeedbackLog::open_read_only(folder.path());
        REQUIRE(log);
        int held_back = 0;
        REQUIRE(log->for_each([&](FeedbackRecord const& row) { held_back += row.held_back; }));
        CHECK(held_back == 1);
    }
}

TEST_CASE("a comment that is held back stays so in a log that it is merged into")
{
    TemporaryFolder const data, elsewhere;
    auto const log = open_log(data.path());
    REQUIRE(open_log(elsewhere.path()).add(record("shukran", "ar")));
    REQUIRE(feedback::merge_feedback(data.path(), elsewhere.path() / "log.db"));
    CHECK(listed(log).empty());
    CHECK(feedback::held_back_comments(log, HiddenComments::included).value() == feedback::HeldBack { 1, { "ar" } });
}

TEST_CASE("an overview counts comments that are held back, and tells no small number of them")
{
    TemporaryFolder const folder;
    auto log = open_log(folder.path());
    auto const overview = [&] {
        return feedback::overview_of(log, { .limit = 5, .this_week = { 2026, 47 }, .articles = 10 })->held_back;
    };
    for (int n = 0; n < 20; ++n)
        REQUIRE(log.add(record(n < 4 ? "shukran" : "Thanks", n < 4 ? "ar" : "")));
    CHECK(overview() == feedback::PublishedCount { feedback::PublishedCount::State::small, 0 });
    REQUIRE(log.add(record("shukran", "ar")));
    CHECK(overview() == feedback::PublishedCount { feedback::PublishedCount::State::shown, 5 });
}
