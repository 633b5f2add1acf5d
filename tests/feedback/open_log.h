#pragma once
// A log of feedback in a folder, and what its files hold.

#include "feedback/feedback_log.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fixtures {

inline constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 } / 11 / 22 };

inline feedback::FeedbackLog open_log(std::filesystem::path const& folder)
{
    auto log = feedback::FeedbackLog::open(folder, k_today);
    REQUIRE_MESSAGE(log, (log ? "" : log.error().message));
    return std::move(*log);
}

inline std::string bytes_of(std::filesystem::path const& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

} // namespace fixtures
