#include "kiosk/part.h"
#include "lectern/fixed_clock.h"
#include "lectern/worker_runner.h"

#include "feedback/feedback_log.h"
#include "support/fixtures.h"
#include "upkeep/font_note.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

using lectern::WorkerRunner;

namespace {

using Folder = fixtures::TemporaryFolder;

/// The runner, and a wait for its next answer.
struct Runner {
    explicit Runner(std::filesystem::path const& folder)
        : runner({ .data_folder = folder, .configuration = {}, .seal_to = {}, .clock = k_clock }, [this] {
            std::scoped_lock const lock(mutex);
            answered.notify_one();
        })
    {
    }
    template <typename Action>
    Action await()
    {
        std::unique_lock lock(mutex);
        std::vector<kiosk::Action> results;
        // The worker notifies under the lock after each answer, so none is missed.
        answered.wait_for(
            lock, std::chrono::seconds { 30 }, [&] { return !(results = runner.take_results()).empty(); });
        REQUIRE(results.size() == 1);
        auto* action = kiosk::part<Action>(results.front());
        REQUIRE(action);
        return std::move(*action);
    }
    std::mutex mutex;
    std::condition_variable answered;
    WorkerRunner runner;
};

using fixtures::article;
using fixtures::publish;

std::vector<feedback::FeedbackRecord> stored(std::filesystem::path const& folder)
{
    std::vector<feedback::FeedbackRecord> rows;
    if (auto const log = feedback::FeedbackLog::open_read_only(folder))
        REQUIRE(log->for_each([&](auto const& row) { rows.push_back(row); }));
    return rows;
}

kiosk::feedback::StoreFeedback good_feedback()
{
    return { .generation = 7,
        .id = {},
        .article = "mouth-sores",
        .language = "en",
        .rating = feedback::Rating::good,
        .reasons = {},
        .comment = base::WipingString("clear") };
}

} // namespace

TEST_CASE("a folder without a library gives an empty one, and what is asked of it fails politely")
{
    Folder const folder;
    Runner runner(folder.path());
    CHECK(runner.await<kiosk::session::LibraryLoaded>().library.languages.empty());
    runner.runner.run(kiosk::article::LoadArticle { 3, { 1 } });
    CHECK(runner.await<kiosk::article::ArticleFailed>().generation == 3);
    runner.runner.run(kiosk::letters::LoadEntries { 4, "en", "all", "C", 0, 10 });
    CHECK(runner.await<kiosk::letters::EntriesFailed>().generation == 4);
}

TEST_CASE("the languages that are left out for want of a font are noted for status")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome"), article("crs", "साइटोकाइन", "hi") });
    {
        WorkerRunner const runner({ .data_folder = folder.path(),
                                      .configuration = {},
                                      .seal_to = {},
                                      .clock = k_clock,
                                      .can_draw = [](std::string_view language) { return language != "hi"; } },
            [] {});
    } // It ends after what it began with.
    CHECK(upkeep::noted_languages_without_font(folder.path()) == std::vector<std::string> { "hi" });
}

TEST_CASE("an article is found by letter, read, and found again in another language or not")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome") });
    Runner runner(folder.path());
    CHECK(runner.await<kiosk::session::LibraryLoaded>().library.edition == 1);
    runner.runner.run(kiosk::letters::LoadEntries { 1, "en", "all", "C", 0, 10 });
    auto const entries = runner.await<kiosk::letters::EntriesLoaded>();
    REQUIRE(entries.entries.size() == 1);
    runner.runner.run(kiosk::article::LoadArticle { 1, entries.entries.front().article });
    CHECK(runner.await<kiosk::article::ArticleLoaded>().article->metadata.slug == "crs");
    runner.runner.run(kiosk::article::LoadTranslation { 1, "crs", "es" });
    (void)runner.await<kiosk::article::ArticleFailed>();
}

TEST_CASE("feedback is thanked for after the row is there, with its week")
{
    Folder const folder;
    Runner runner(folder.path());
    (void)runner.await<kiosk::session::LibraryLoaded>();
    runner.runner.run(good_feedback());
    CHECK(runner.await<kiosk::feedback::FeedbackStored>().generation == 7);
    auto const rows = stored(folder.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().comment == "clear");
    CHECK(base::to_string(rows.front().week) == "2026-W47");
}

TEST_CASE("a comment is scrubbed before it is stored")
{
    Folder const folder;
    Runner runner(folder.path());
    (void)runner.await<kiosk::session::LibraryLoaded>();
    auto feedback = good_feedback();
    feedback.comment.clear();
    feedback.comment += "Call me on 555-867-5309, the leaflet was clear";
    runner.runner.run(std::move(feedback));
    (void)runner.await<kiosk::feedback::FeedbackStored>();
    REQUIRE(stored(folder.path()).size() == 1);
    CHECK(stored(folder.path()).front().comment == "Call me on [phone number], the leaflet was clear");
}

TEST_CASE("feedback that can't be stored keeps its id for the next attempt, which stores one row")
{
    Folder const folder;
    auto const data = folder.path() / "data";
    // A file where the folder should be.
    REQUIRE(std::fclose(std::fopen(data.c_str(), "w")) == 0);
    Runner runner(data);
    (void)runner.await<kiosk::session::LibraryLoaded>();
    runner.runner.run(good_feedback());
    auto const failed = runner.await<kiosk::feedback::FeedbackFailed>();
    CHECK(failed.id != feedback::RecordId {});

    std::filesystem::remove(data);
    auto again = good_feedback();
    again.id = failed.id;
    runner.runner.run(again);
    (void)runner.await<kiosk::feedback::FeedbackStored>();
    runner.runner.run(std::move(again));
    (void)runner.await<kiosk::feedback::FeedbackStored>();
    REQUIRE(stored(data).size() == 1);
    CHECK(stored(data).front().id == failed.id);
}

TEST_CASE("a new edition is taken when a visitor goes or comes, not before")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome") });
    Runner runner(folder.path());
    (void)runner.await<kiosk::session::LibraryLoaded>();
    publish(folder.path(), { article("biopsy", "Biopsy") });
    runner.runner.run(kiosk::letters::LoadEntries { 1, "en", "all", "C", 0, 10 });
    CHECK(runner.await<kiosk::letters::EntriesLoaded>().total == 1);
    runner.runner.run(kiosk::session::ClearTraces {});
    CHECK(runner.await<kiosk::session::LibraryLoaded>().library.edition == 2);
    publish(folder.path(), { article("fever", "Fever") });
    runner.runner.run(kiosk::session::LookForEdition {});
    CHECK(runner.await<kiosk::session::LibraryLoaded>().library.edition == 3);
}

TEST_CASE("common topics that staff choose are on home for the next visitor")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome") });
    Runner runner(folder.path());
    CHECK(runner.await<kiosk::session::LibraryLoaded>().common_topics.empty());
    runner.runner.run(kiosk::settings::ChangeSetting { 1, "common_topics", { "crs" }, "en" });
    (void)runner.await<kiosk::settings::SettingsChanged>();
    runner.runner.run(kiosk::session::RenewCommonTopics {});
    CHECK(runner.await<kiosk::home::CommonTopicsLoaded>().topics.at("en").front().slug == "crs");
}

TEST_CASE("what was asked for before the end is still done")
{
    Folder const folder;
    {
        Runner runner(folder.path());
        runner.runner.run(good_feedback());
    }
    CHECK(stored(folder.path()).size() == 1);
}

TEST_CASE("a search is answered beside the work for visitors")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome") });
    Runner runner(folder.path());
    (void)runner.await<kiosk::session::LibraryLoaded>();
    runner.runner.run(kiosk::search::Find { .generation = 1,
        .number = 5,
        .edition = 1,
        .words = base::WipingString("cytokine"),
        .language = "en",
        .others = {} });
    auto const answer = runner.await<kiosk::search::SearchAnswered>();
    CHECK(answer.number == 5);
    REQUIRE(answer.found.hits.size() == 1);
    CHECK(answer.found.hits[0].slug == "crs");
}
