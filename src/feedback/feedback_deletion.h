#pragma once
// Deleting feedback for good: from the log in use, and from those that lie set aside in the same folder.

#include "base/result.h"
#include "feedback/record_id.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace feedback {

struct Deletion {
    std::size_t deleted = 0;      ///< Of the rows asked for, those that were in any of the logs.
    std::vector<RecordId> absent; ///< The others.
    /// The logs that may still hold bytes of what was deleted: each names its file and why. `busy` and `no_space` are
    /// worth another call; a log set aside that can't be read to its end will stay so.
    std::vector<base::Error> left;
};

/// Also finishes what an earlier call began; without ids, that is all it does. `absent` when the folder has no log at
/// all; with any other error the log in use is as it was.
[[nodiscard]] base::Result<Deletion> delete_feedback(
    std::filesystem::path const& data_folder, std::span<RecordId const> ids);

struct WordsDeletion {
    std::vector<std::string> absent; ///< Words that were in none of the logs.
    std::vector<base::Error> left;   ///< As in Deletion.
};

/// Deletes words that searches have put in the clear, as `feedback stats` lists them, in all weeks and languages and
/// from the same logs. How many searches there were stays.
[[nodiscard]] base::Result<WordsDeletion> delete_missed_words(
    std::filesystem::path const& data_folder, std::span<std::string const> words);

} // namespace feedback
