#include "feedback/comment_list.h"
#include "feedback/record_id.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <set>

using feedback::CommentFilter;
using feedback::CommentListPage;
using feedback::CommentPlace;
using feedback::FeedbackRecord;
using feedback::Rating;

namespace {

FeedbackRecord record(std::string comment, std::string article = "rash", int week = 47,
    std::optional<Rating> rating = Rating::good, std::string language = "en")
{
    return { .id = feedback::new_record_id(),
        .article = std::move(article),
        .language = std::move(language),
        .rating = rating,
        .comment = std::move(comment),
        .week = { 2026, week } };
}

struct Kiosk {
    fixtures::TemporaryFolder folder;
    feedback::FeedbackLog log
        = std::move(*feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22));

    feedback::RecordId add(FeedbackRecord const& record)
    {
        REQUIRE(log.add(record));
        return record.id;
    }

    CommentListPage page(
        CommentFilter const& filter = {}, std::optional<CommentPlace> const& after = {}, int count = 100) const
    {
        auto result = feedback::comments_of(log, filter, after, count);
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
        return std::move(*result);
    }

    /// The texts, sorted, as "one two".
    std::string texts(CommentFilter const& filter = {}) const
    {
        std::vector<std::string> sorted;
        for (auto const& comment : page(filter).comments)
            sorted.emplace_back(comment.text.view());
        std::ranges::sort(sorted);
        std::string all;
        for (auto const& text : sorted)
            all += (all.empty() ? "" : " ") + text;
        return all;
    }
};

} // namespace

TEST_CASE("only rows with a comment are listed, the latest week first")
{
    Kiosk kiosk;
    kiosk.add(record("older", "", 46, Rating::poor, "es"));
    kiosk.add(record(""));
    auto const id = kiosk.add(record("newer"));
    auto const page = kiosk.page();
    CHECK_FALSE(page.next);
    REQUIRE(page.comments.size() == 2);
    CHECK(page.comments[0].text == "newer");
    CHECK(page.comments[0].id == id);
    CHECK(page.comments[1].week == base::IsoWeek { 2026, 46 });
    CHECK(page.comments[1].article.empty());
    CHECK(page.comments[1].language == "es");
    CHECK(page.comments[1].rating == Rating::poor);
}

TEST_CASE("comments are filtered by article, language, rating and week, and by any of them together")
{
    Kiosk kiosk;
    kiosk.add(record("a"));
    kiosk.add(record("b", "gout"));
    kiosk.add(record("c", "rash", 46));
    kiosk.add(record("d", "rash", 47, Rating::poor));
    kiosk.add(record("e", "rash", 47, Rating::good, "es"));
    kiosk.add(record("f", ""));
    CHECK(kiosk.texts() == "a b c d e f");
    CHECK(kiosk.texts({ .article = "rash" }) == "a c d e");
    CHECK(kiosk.texts({ .article = "" }) == "f");
    CHECK(kiosk.texts({ .language = "es" }) == "e");
    CHECK(kiosk.texts({ .rating = "poor" }) == "d");
    CHECK(kiosk.texts({ .week = base::IsoWeek { 2026, 46 } }) == "c");
    CHECK(kiosk.texts({ .article = "rash", .language = "en" }) == "a c d");
    CHECK(kiosk.texts({ .language = "en", .rating = "good" }) == "a b c f");
    CHECK(kiosk.texts({ .article = "rash", .language = "en", .rating = "good", .week = base::IsoWeek { 2026, 47 } })
        == "a");
    CHECK(kiosk.texts({ .article = "rash' OR 1" }) == "");
}

TEST_CASE("hidden comments are listed only when they are asked for")
{
    Kiosk kiosk;
    kiosk.add(record("a"));
    auto const id = kiosk.add(record("b"));
    REQUIRE(kiosk.log.set_visibility(id, feedback::Visibility::hidden));
    CHECK(kiosk.texts() == "a");
    CHECK(kiosk.texts({ .hidden = feedback::HiddenComments::included }) == "a b");
    for (auto const& comment : kiosk.page({ .hidden = feedback::HiddenComments::included }).comments)
        CHECK(comment.hidden == (comment.text == "b"));
}

TEST_CASE("hiding a row without a comment does not make it one")
{
    Kiosk kiosk;
    auto const id = kiosk.add(record(""));
    CHECK(kiosk.log.set_visibility(id, feedback::Visibility::hidden) == feedback::Marking::no_comment);
    CHECK(kiosk.log.set_visibility(id, feedback::Visibility::shown) == feedback::Marking::no_comment);
    CHECK(kiosk.page({ .hidden = feedback::HiddenComments::included }).comments.empty());
}

TEST_CASE("a sealed comment is listed without its text")
{
    Kiosk kiosk;
    auto sealed = record("sealed-v1:AAAA");
    sealed.sealed = true;
    kiosk.add(sealed);
    REQUIRE(kiosk.page().comments.size() == 1);
    CHECK(kiosk.page().comments[0].sealed);
    CHECK(kiosk.page().comments[0].text.empty());
}

TEST_CASE("pages show each comment once, also when the last of a page is deleted before the next is read")
{
    Kiosk kiosk;
    for (int n = 0; n < 25; ++n)
        kiosk.add(record(std::to_string(n), "rash", 45 + n % 3));
    std::set<std::string> seen;
    std::optional<CommentPlace> after;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        auto const page = kiosk.page({ .language = "en" }, after, 10);
        for (auto const& comment : page.comments)
            CHECK(seen.emplace(comment.text.view()).second);
        CHECK(kiosk.log.remove(page.comments.back().id).value());
        more = page.next.has_value();
        after = page.next;
    }
    CHECK(pages == 3);
    CHECK(seen.size() == 25);
}

TEST_CASE("comments that mean nothing to this version are stepped over")
{
    Kiosk kiosk;
    kiosk.add(record("a", "rash", 40));
    {
        SQLite::Database other(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE);
        for (char const* const values : { "randomblob(16), 'en', 'splendid', '[]', 'x', '2026-W47'",
                 "randomblob(16), 'en', 'good', '[]', 'x', 'yesterday'", "'short', 'en', 'good', '[]', 'x', '2026-W47'",
                 "randomblob(16), 'en', 'good', '[]', '', '2026-W47'" })
            other.exec(std::string("INSERT INTO feedback (id, language, rating, reasons, comment, week) VALUES (")
                + values + ")");
        other.exec("INSERT INTO feedback (id, language, rating, reasons, comment, week, article) "
                   "VALUES (randomblob(16), 'en', 'good', '[]', printf('%.*c', 1000000, 'y'), '2026-W39', "
                   "printf('%.*c', 1000000, 'z'))");
    }
    std::vector<std::string> texts;
    std::optional<CommentPlace> after;
    int pages = 0;
    do {
        auto const page = kiosk.page({}, after, 1);
        for (auto const& comment : page.comments)
            texts.push_back(std::string(comment.text.view().substr(0, 3)) + std::to_string(comment.text.size()));
        after = page.next;
    } while (after && ++pages < 10);
    CHECK_FALSE(after);
    CHECK(texts == std::vector<std::string> { "a1", "yyy2000" });
}

TEST_CASE("the filters offered are what has been counted")
{
    Kiosk kiosk;
    kiosk.add(record("a"));
    kiosk.add(record("", "gout", 46, Rating::poor, "es"));
    kiosk.add(record("", "", 46));
    auto const filters = feedback::comment_choices(kiosk.log);
    REQUIRE(filters);
    CHECK(filters->articles == std::vector<std::string> { "", "gout", "rash" });
    CHECK(filters->languages == std::vector<std::string> { "en" });
    CHECK(filters->weeks == std::vector<base::IsoWeek> { { 2026, 47 }, { 2026, 46 } });
}

TEST_CASE("every language with comments is offered, however few they are")
{
    Kiosk kiosk;
    for (int n = 0; n < 5; ++n)
        kiosk.add(record("", "busy-" + std::to_string(n % 3)));
    kiosk.add(record("a", "quiet", 46, Rating::poor, "ar"));
    kiosk.add(record("b", "quiet", 46, Rating::poor, "vi"));
    auto const id = kiosk.add(record("c", "quiet", 46, Rating::poor, "es"));
    REQUIRE(kiosk.log.set_visibility(id, feedback::Visibility::hidden));
    SQLite::Database(kiosk.folder.path() / "log.db", SQLite::OPEN_READWRITE)
        .exec("INSERT INTO feedback (id, language, rating, reasons, comment, week, hidden) VALUES (randomblob(16), "
              "x'656e', 'good', '[]', 'x', '2026-W47', 0), "
              "(randomblob(16), printf('%.*c', 1000, 'h'), 'good', '[]', 'x', '2026-W47', 0)");
    auto const filters = feedback::comment_choices(kiosk.log, 1);
    REQUIRE(filters);
    CHECK(filters->articles.size() == 1);
    CHECK(filters->languages == std::vector<std::string> { "ar", "es", "vi" });
}

TEST_CASE("comments without a face are listed among all, and by themselves")
{
    Kiosk kiosk;
    kiosk.add(record("good"));
    kiosk.add(record("alone", "rash", 47, std::nullopt));
    CHECK(kiosk.texts() == "alone good");
    CHECK(kiosk.texts({ .rating = "" }) == "alone");
    CHECK(kiosk.texts({ .language = "en", .rating = "" }) == "alone");
    CHECK_FALSE(kiosk.page({ .rating = "" }).comments.at(0).rating);
}
