#pragma once
// Exports and imports against a real store, with a folder for a stick.

#include "catalogue/catalogue.h"
#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "lectern/effects/exports.h"
#include "lectern/effects/library.h"
#include "lectern/effects/places.h"
#include "lectern/effects/combined_effects.h"
#include "lectern/effects/with_answer.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <fstream>

namespace with_stick {

namespace fs = std::filesystem;

inline void write(fs::path const& file, std::string_view text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

inline std::string leaflet(std::string const& title)
{
    return "---\ntitle: " + title
        + "\nlanguage: en\nauthor: Clinic\nreviewed: 2026-01-05\nreferences: [{ title: A book }]\n---\n\nSome text.\n\n"
          "## When to call us\n\nCall us.\n";
}

/// A data folder, a folder for a stick, and what of staff's worker works between the two.
struct Kiosk {
    Kiosk()
        : environment { .data_folder = data.path(), .configuration = {}, .seal_to = {}, .clock = k_clock }
    {
        environment.mounts = [this] { return mounts; };
        mounts.push_back({ stick.path(), "KINGSTON", 14'000'000'000, false });
    }

    void add(int week)
    {
        auto log = feedback::FeedbackLog::open(data.path(), std::chrono::year { 2026 } / 11 / 22);
        REQUIRE(log);
        REQUIRE(log->add({ .id = feedback::new_record_id(),
            .article = "crs",
            .language = "en",
            .rating = feedback::Rating::good,
            .week = { 2026, week } }));
    }

    template <typename Result, typename Effect>
    Result ask(Effect const& effect)
    {
        return answer_of<Result>(effects, effect);
    }

    kiosk::exports::ExportEnded run_export(
        kiosk::exports::ExportWeeks weeks, kiosk::exports::ExportFormats formats = { true, false, false })
    {
        return ask<kiosk::exports::ExportEnded>(
            kiosk::exports::ExportFeedback { 1, 1, stick.path().string(), weeks, { 2026, 44 }, { 2026, 45 }, formats });
    }

    kiosk::library::ImportRead read_import()
    {
        return ask<kiosk::library::ImportRead>(kiosk::library::ReadImport { 1, 1, stick.path().string() });
    }
    kiosk::Trouble fail_import()
    {
        return ask<kiosk::library::LibraryJobFailed>(kiosk::library::ReadImport { 1, 1, stick.path().string() })
            .trouble;
    }

    std::int64_t edition()
    {
        auto const catalogue = catalogue::Catalogue::open(data.path());
        return catalogue ? catalogue->library()->edition : 0;
    }

    fixtures::TemporaryFolder data, stick;
    std::vector<platform::Mount> mounts;
    lectern::Environment environment;
    std::vector<kiosk::Action> posted;
    lectern::effects::Post post = [this](kiosk::Action action) { posted.push_back(std::move(action)); };
    lectern::effects::StaffJobs jobs;
    lectern::effects::CombinedEffects<lectern::effects::Places, lectern::effects::Exports, lectern::effects::Library>
        effects { lectern::effects::Places(environment, jobs), lectern::effects::Exports(environment, jobs, post),
            lectern::effects::Library(environment, jobs, post) };
};

} // namespace with_stick
