#pragma once
// A kiosk with feedback, and a stick to export it to.

#include "feedback/export/job.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>
#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <set>
#include <sstream>

namespace exports {

using Json = nlohmann::json;

/// A Sunday: its week, 2026-W47, is not over.
inline constexpr std::chrono::sys_days k_today = std::chrono::year { 2026 } / 11 / 22;
inline constexpr std::chrono::sys_days k_a_week_later = k_today + std::chrono::days(7);

inline std::string bytes_of(std::filesystem::path const& path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

struct Marks {
    bool repeated = false, hidden = false, sealed = false;
    std::optional<feedback::Rating> rating = feedback::Rating::good;
    bool held_back = false;
};

/// A log with rows of these weeks, and a folder to export into.
struct Kiosk {
    fixtures::TemporaryFolder data, stick;
    feedback::FeedbackLog log;

    Kiosk()
        : log(std::move(*feedback::FeedbackLog::open(data.path(), k_today)))
    {
    }

    void add(base::IsoWeek week, std::string comment = {}, std::string article = "rash", Marks marks = {})
    {
        feedback::FeedbackRecord made;
        made.repeated = marks.repeated;
        made.hidden = marks.hidden;
        made.sealed = marks.sealed;
        made.id.fill(++last_id);
        made.article = std::move(article);
        made.language = "en";
        made.rating = marks.rating;
        made.held_back = marks.held_back;
        if (marks.held_back)
            made.comment_language = "ar";
        made.reasons = { feedback::Reason::hard_to_read, feedback::Reason::hard_to_use };
        made.comment = std::move(comment);
        made.week = week;
        REQUIRE(log.add(made));
    }

    void add_rows(int count)
    {
        SQLite::Database other(data.path() / "log.db", SQLite::OPEN_READWRITE);
        other.exec("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(count)
            + ") INSERT INTO feedback (id, language, rating, reasons, comment, week) "
              "SELECT randomblob(16), 'en', 'good', '[]', 'Some words', '2026-W47' FROM n");
    }

    feedback::ExportRequest request(feedback::ExportFormat format = feedback::ExportFormat::csv)
    {
        return {
            .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today, .edition = 12
        };
    }

    feedback::ExportRequest since_last(std::chrono::sys_days today)
    {
        feedback::ExportRequest made = request();
        made.scope = feedback::ExportScope::since_last;
        made.today = today;
        return made;
    }

    feedback::ExportResult run(feedback::ExportRequest const& asked)
    {
        auto const result = feedback::export_feedback(log, asked);
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
        return *result;
    }

    std::set<std::string> names() const
    {
        std::set<std::string> found;
        for (auto const& entry : std::filesystem::directory_iterator(stick.path()))
            found.insert(entry.path().filename());
        return found;
    }

    std::uint8_t last_id = 0;
};

} // namespace exports
