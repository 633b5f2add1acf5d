#pragma once
// Rows of feedback to back up, and how many came back.

#include "store/feedback_log.h"

#include <doctest/doctest.h>

#include <filesystem>

inline store::FeedbackLog add_feedback(std::filesystem::path const& data, int rows)
{
    auto log = store::FeedbackLog::open(data, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (int row = 0; row < rows; ++row)
        REQUIRE(log->add({ .id = privacy::new_record_id(),
            .language = "en",
            .rating = privacy::Rating::good,
            .comment = "Thanks",
            .week = { 2026, 40 } }));
    return std::move(*log);
}

inline int rows_in(std::filesystem::path const& data)
{
    auto const log = store::FeedbackLog::open_read_only(data);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    int rows = 0;
    REQUIRE(log->for_each([&](privacy::FeedbackRecord const&) { ++rows; }));
    return rows;
}
