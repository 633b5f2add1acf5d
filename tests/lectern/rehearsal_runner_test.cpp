#include "lectern/rehearsal_runner.h"

#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "kiosk/part.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

namespace fs = std::filesystem;

namespace {

struct Rehearsal {
    Rehearsal()
    {
        fixtures::publish(folder.path(), { fixtures::article("crs", "Cytokine release syndrome") });
        auto log = feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22);
        REQUIRE(log);
        REQUIRE(log->add({ .id = id,
            .article = "crs",
            .language = "en",
            .rating = feedback::Rating::good,
            .comment = "Quokka marmalade",
            .week = { 2026, 47 } }));
        before = files();
    }
    lectern::RehearsalRunner& runner()
    {
        if (!m_runner) {
            m_runner.emplace(lectern::Environment {
                .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock });
            (void)m_runner->take_results();
        }
        return *m_runner;
    }
    template <typename Result>
    Result ask(kiosk::Effect effect)
    {
        runner().run(std::move(effect));
        auto const results = runner().take_results();
        REQUIRE(results.size() == 1);
        auto const* result = kiosk::part<Result>(results.front());
        REQUIRE(result);
        return *result;
    }
    [[nodiscard]] std::set<std::string> files() const
    {
        std::set<std::string> found;
        for (auto const& entry : fs::recursive_directory_iterator(folder.path()))
            if (std::string const name = entry.path().filename().string();
                !name.ends_with("-wal") && !name.ends_with("-shm"))
                found.insert(name);
        return found;
    }
    [[nodiscard]] int rows() const
    {
        int count = 0;
        auto const log = feedback::FeedbackLog::open_read_only(folder.path());
        REQUIRE(log);
        REQUIRE(log->for_each([&](auto const&) { ++count; }));
        return count;
    }

    fixtures::TemporaryFolder folder;
    feedback::RecordId id = feedback::new_record_id();
    std::set<std::string> before;

private:
    std::optional<lectern::RehearsalRunner> m_runner;
};

} // namespace

TEST_CASE("a rehearsal begins with the library and reads leaflets")
{
    Rehearsal rehearsal;
    auto const entries
        = rehearsal.ask<kiosk::letters::EntriesLoaded>(kiosk::letters::LoadEntries { 1, "en", "all", "C", 0, 10 });
    REQUIRE(entries.entries.size() == 1);
    auto const loaded = rehearsal.ask<kiosk::article::ArticleLoaded>(
        kiosk::article::LoadArticle { 1, entries.entries.front().article });
    CHECK(loaded.article->metadata.slug == "crs");
}

TEST_CASE("a rehearsal says thank you and keeps nothing")
{
    Rehearsal rehearsal;
    kiosk::feedback::StoreFeedback feedback { .generation = 7,
        .id = {},
        .article = "crs",
        .language = "en",
        .rating = feedback::Rating::poor,
        .reasons = {},
        .comment = {} };
    CHECK(rehearsal.ask<kiosk::feedback::FeedbackStored>(std::move(feedback)).generation == 7);
    CHECK(rehearsal.rows() == 1);
}

TEST_CASE("a rehearsal lets in without a PIN, and sets none")
{
    Rehearsal rehearsal;
    CHECK(rehearsal.ask<kiosk::door::PinChecked>(kiosk::door::CheckPin { 1, staff::Role::administrator, {} })
              .outcome->kind
        == staff::PinOutcome::Kind::accepted);
    CHECK(rehearsal.ask<kiosk::settings::PinSet>(kiosk::settings::SetPin { 1, staff::Role::volunteer, {} }).outcome
        == kiosk::settings::PinSetting::done);
    CHECK(rehearsal.files() == rehearsal.before);
}

TEST_CASE("a rehearsal shows no visitor's words and changes none")
{
    Rehearsal rehearsal;
    CHECK(rehearsal.ask<kiosk::comments::CommentsLoaded>(kiosk::comments::LoadComments { 1, {}, {}, 20, "en" })
              .comments.empty());
    CHECK(rehearsal.ask<kiosk::comments::CommentMarked>(kiosk::comments::MarkComment { 1, rehearsal.id, true }).done);
    CHECK(rehearsal.ask<kiosk::comments::CommentErased>(kiosk::comments::EraseComment { 1, rehearsal.id }).erasure
        == kiosk::comments::Erasure::done);
    CHECK(rehearsal.rows() == 1);
}

TEST_CASE("a rehearsal reports nothing as broken and brings nothing back")
{
    Rehearsal rehearsal;
    CHECK(rehearsal
              .ask<kiosk::volunteer::DeviceReported>(
                  kiosk::volunteer::KeepReport { 1, kiosk::volunteer::Device::sound, true })
              .kept);
    CHECK(rehearsal.ask<kiosk::volunteer::FeedbackBroughtBack>(kiosk::volunteer::MergeLogsSetAside { 1 }).visit == 1);
    CHECK(rehearsal.files() == rehearsal.before);
}

TEST_CASE("a rehearsal exports, imports, restores and sets nothing")
{
    Rehearsal rehearsal;
    auto const stick = rehearsal.folder.path().string();
    CHECK(rehearsal
              .ask<kiosk::exports::ExportEnded>(kiosk::exports::ExportFeedback {
                  1, 1, stick, kiosk::exports::ExportWeeks::all, {}, {}, { true, true, true } })
              .files.empty());
    CHECK(rehearsal.ask<kiosk::library::LibraryJobFailed>(kiosk::library::ReadImport { 1, 1, stick }).trouble
        == kiosk::Trouble::stopped);
    CHECK(rehearsal.ask<kiosk::library::LibraryJobFailed>(kiosk::library::RestorePrevious { 1, 2 }).trouble
        == kiosk::Trouble::stopped);
    CHECK(rehearsal.ask<kiosk::settings::SettingFailed>(kiosk::settings::ChangeSetting { 1, "site_name", { "Ward 7" } })
              .trouble
        == kiosk::Trouble::read_only);
    CHECK(rehearsal.ask<kiosk::settings::SettingFailed>(kiosk::settings::RemoveOverride { 1, "site_name" }).trouble
        == kiosk::Trouble::read_only);
    rehearsal.runner().run(kiosk::volunteer::RememberPause { true });
    CHECK(rehearsal.runner().idle());
    CHECK(rehearsal.files() == rehearsal.before);
}
