#pragma once
// Rows of feedback to back up, and how many came back.

#include "feedback/feedback_log.h"
#include "feedback/record_id.h"

#include <doctest/doctest.h>

#include <filesystem>

inline feedback::FeedbackLog add_feedback(std::filesystem::path const& data, int rows)
{
    auto log = feedback::FeedbackLog::open(data, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (int row = 0; row < rows; ++row)
        REQUIRE(log->add({ .id = feedback::new_record_id(),
            .language = "en",
            .rating = feedback::Rating::good,
            .comment = "Thanks",
            .week = { 2026, 40 } }));
    return std::move(*log);
}

inline int rows_in(std::filesystem::path const& data)
{
    auto const log = feedback::FeedbackLog::open_read_only(data);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    int rows = 0;
    REQUIRE(log->for_each([&](feedback::FeedbackRecord const&) { ++rows; }));
    return rows;
}
