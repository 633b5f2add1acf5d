#include "fixed_clock.h"
#include "lectern/effect_runner.h"

#include "store/feedback_log.h"
#include "store/fixtures.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

using lectern::EffectRunner;
using lectern::Feedback;

namespace {

using Folder = fixtures::TemporaryFolder;

/// The runner, and a wait for its next answer.
struct Runner {
    explicit Runner(std::filesystem::path const& folder, Feedback feedback = Feedback::kept)
        : runner({ .data_folder = folder,
                     .configuration = folder / "lectern.yaml",
                     .seal_to = {},
                     .feedback = feedback,
                     .clock = k_clock },
            [this] {
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
        auto* action = std::get_if<Action>(&results.front());
        REQUIRE(action);
        return std::move(*action);
    }
    std::mutex mutex;
    std::condition_variable answered;
    EffectRunner runner;
};

using fixtures::article;
using fixtures::publish;

std::vector<privacy::FeedbackRecord> stored(std::filesystem::path const& folder)
{
    std::vector<privacy::FeedbackRecord> rows;
    if (auto const log = store::FeedbackLog::open_read_only(folder))
        REQUIRE(log->for_each([&](auto const& row) { rows.push_back(row); }));
    return rows;
}

kiosk::StoreFeedback good_feedback()
{
    return { .generation = 7,
        .id = {},
        .article = "mouth-sores",
        .language = "en",
        .rating = privacy::Rating::good,
        .reasons = {},
        .comment = "clear" };
}

} // namespace

TEST_CASE("a folder without a library gives an empty one, and what is asked of it fails politely")
{
    Folder const folder;
    Runner runner(folder.path());
    CHECK(runner.await<kiosk::LibraryLoaded>().library.languages.empty());
    runner.runner.run(kiosk::LoadArticle { 3, { 1 } });
    CHECK(runner.await<kiosk::ArticleFailed>().generation == 3);
    runner.runner.run(kiosk::LoadEntries { 4, "en", "all", "C", 0, 10 });
    CHECK(runner.await<kiosk::EntriesFailed>().generation == 4);
}

TEST_CASE("an article is found by letter, read, and found again in another language or not")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome") });
    Runner runner(folder.path());
    CHECK(runner.await<kiosk::LibraryLoaded>().library.edition == 1);
    runner.runner.run(kiosk::LoadEntries { 1, "en", "all", "C", 0, 10 });
    auto const entries = runner.await<kiosk::EntriesLoaded>();
    REQUIRE(entries.entries.size() == 1);
    runner.runner.run(kiosk::LoadArticle { 1, entries.entries.front().article });
    CHECK(runner.await<kiosk::ArticleLoaded>().article->metadata.slug == "crs");
    runner.runner.run(kiosk::LoadTranslation { 1, "crs", "es" });
    (void)runner.await<kiosk::ArticleFailed>();
}

TEST_CASE("feedback is thanked for after the row is there, with its week")
{
    Folder const folder;
    Runner runner(folder.path());
    (void)runner.await<kiosk::LibraryLoaded>();
    runner.runner.run(good_feedback());
    CHECK(runner.await<kiosk::FeedbackStored>().generation == 7);
    auto const rows = stored(folder.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().comment == "clear");
    CHECK(privacy::to_string(rows.front().week) == "2026-W47");
}

TEST_CASE("a comment is scrubbed before it is stored")
{
    Folder const folder;
    Runner runner(folder.path());
    (void)runner.await<kiosk::LibraryLoaded>();
    auto feedback = good_feedback();
    feedback.comment = "Call me on 555-867-5309, the leaflet was clear";
    runner.runner.run(std::move(feedback));
    (void)runner.await<kiosk::FeedbackStored>();
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
    (void)runner.await<kiosk::LibraryLoaded>();
    runner.runner.run(good_feedback());
    auto const failed = runner.await<kiosk::FeedbackFailed>();
    CHECK(failed.id != privacy::RecordId {});

    std::filesystem::remove(data);
    auto again = good_feedback();
    again.id = failed.id;
    runner.runner.run(again);
    (void)runner.await<kiosk::FeedbackStored>();
    runner.runner.run(std::move(again));
    (void)runner.await<kiosk::FeedbackStored>();
    REQUIRE(stored(data).size() == 1);
    CHECK(stored(data).front().id == failed.id);
}

TEST_CASE("a rehearsal says thank you and keeps nothing")
{
    Folder const folder;
    Runner runner(folder.path(), Feedback::rehearsed);
    (void)runner.await<kiosk::LibraryLoaded>();
    runner.runner.run(good_feedback());
    (void)runner.await<kiosk::FeedbackStored>();
    CHECK(stored(folder.path()).empty());
}

TEST_CASE("a new edition is taken when a visitor goes or comes, not before")
{
    Folder const folder;
    publish(folder.path(), { article("crs", "Cytokine release syndrome") });
    Runner runner(folder.path());
    (void)runner.await<kiosk::LibraryLoaded>();
    publish(folder.path(), { article("biopsy", "Biopsy") });
    runner.runner.run(kiosk::LoadEntries { 1, "en", "all", "C", 0, 10 });
    CHECK(runner.await<kiosk::EntriesLoaded>().total == 1);
    runner.runner.run(kiosk::ClearTraces {});
    CHECK(runner.await<kiosk::LibraryLoaded>().library.edition == 2);
    publish(folder.path(), { article("fever", "Fever") });
    runner.runner.run(kiosk::LookForEdition {});
    CHECK(runner.await<kiosk::LibraryLoaded>().library.edition == 3);
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
