#pragma once
// What the administrator reads, against a real log.

#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "lectern/effects/comments.h"
#include "lectern/effects/dashboard.h"
#include "lectern/effects/combined_effects.h"
#include "lectern/effects/with_answer.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace with_log {

namespace fs = std::filesystem;

/// No stretch of another text's bytes.
inline constexpr char const* k_canary = "Quokka marmalade 40213";

inline feedback::FeedbackRecord record(
    std::string comment, int week = 47, feedback::Rating rating = feedback::Rating::good)
{
    return { .id = feedback::new_record_id(),
        .article = "mouth-sores",
        .language = "en",
        .rating = rating,
        .comment = std::move(comment),
        .week = { 2026, week } };
}

/// What staff's worker has before it, and another log of these rows that stays open as the visitor's does.
struct Kiosk {
    Kiosk()
        : environment { .data_folder = folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock }
    {
    }

    feedback::RecordId add(feedback::FeedbackRecord const& record)
    {
        if (!log)
            log.emplace(std::move(*feedback::FeedbackLog::open(folder.path(), std::chrono::year { 2026 } / 11 / 22)));
        REQUIRE(log->add(record));
        return record.id;
    }

    template <typename Result, typename Effect>
    Result ask(Effect const& effect)
    {
        return answer_of<Result>(effects, effect);
    }

    std::vector<std::string> listed(feedback::CommentFilter const& filter = {})
    {
        std::vector<std::string> words;
        for (auto const& comment : ask<kiosk::comments::CommentsLoaded>(look(filter)).comments)
            words.emplace_back(comment.text.view());
        std::ranges::sort(words);
        return words;
    }

    static kiosk::comments::LoadComments look(feedback::CommentFilter const& filter = {},
        std::optional<feedback::CommentPlace> const& from = {}, int count = 20)
    {
        return { 3, filter, from, count, "en" };
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
    std::optional<feedback::FeedbackLog> log;
    lectern::effects::CombinedEffects<lectern::effects::Dashboard, lectern::effects::Comments> effects {
        lectern::effects::Dashboard(environment), lectern::effects::Comments(environment)
    };
};

} // namespace with_log
