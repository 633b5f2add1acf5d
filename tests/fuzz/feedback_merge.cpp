// Logs as `lecternctl feedback merge` takes them: any bytes as the log, or as the journal next to a sound or an empty
// one. The first byte chooses which; the next two are the place from which on the rest is the journal, where both are
// given.

#include "feedback/feedback_log.h"
#include "feedback/feedback_merge.h"
#include "feedback/record_id.h"
#include "fuzz/fuzz.h"
#include "store/journal_loss.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string content_of(fs::path const& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

struct Files {
    std::string log, journal;
};

feedback::FeedbackLog new_log(fs::path const& folder)
{
    auto log = feedback::FeedbackLog::open(folder, std::chrono::year { 2026 } / 11 / 22);
    fuzz::require(log.has_value(), "a log can be made");
    return std::move(*log);
}

/// A log without rows, as a kiosk makes it.
std::string const& sound_log()
{
    static std::string const log = [] {
        static_cast<void>(new_log(fuzz::scratch_folder() / "sound"));
        return content_of(fuzz::scratch_folder() / "sound" / "log.db");
    }();
    return log;
}

/// Takes all rows out again, for the next input, and returns how many there were.
std::int64_t empty(feedback::FeedbackLog& log)
{
    std::vector<feedback::RecordId> ids;
    auto const read = log.for_each_stored({}, [&](feedback::StoredFeedback const& row) -> base::Result<void> {
        std::ranges::copy(row.id, ids.emplace_back().begin());
        return {};
    });
    fuzz::require(read.has_value(), "rows that came in can be read");
    for (feedback::RecordId const& id : ids)
        fuzz::require(log.remove(id).value_or(false), "rows that came in can be removed");
    return static_cast<std::int64_t>(ids.size());
}

Files files_in(unsigned choice, std::string_view bytes)
{
    switch (choice % 3) {
    case 0: return { {}, std::string(bytes) };
    case 1: return { sound_log(), std::string(bytes) };
    default: break;
    }
    if (bytes.size() < 2)
        return {};
    std::size_t const at = static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]);
    bytes.remove_prefix(2);
    std::size_t const end = std::min(at, bytes.size());
    return { std::string(bytes.substr(0, end)), std::string(bytes.substr(end)) };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const [choice, bytes] = fuzz::choice_of(data, size);
    Files const files = files_in(choice, bytes);
    fs::path const kiosk = fuzz::scratch_folder() / "kiosk", other = fuzz::scratch_folder() / "other" / "log.db";
    static feedback::FeedbackLog log = new_log(kiosk);
    fs::remove_all(other.parent_path());
    fs::create_directories(other.parent_path());
    fuzz::write_file(other, files.log);
    fuzz::write_file(other.string() + "-wal", files.journal);
    auto const loss = store::loss_of_journal(other.string() + "-wal");
    fuzz::require(loss && loss->transactions >= 0, "what a journal has lost can be told");
    auto const merge = feedback::merge_feedback(kiosk, other);
    fuzz::require(log.is_sound().value_or(false), "the log of the kiosk is sound");
    fuzz::require(log.tallies_agree().value_or(false), "rows that came in are counted");
    std::int64_t const rows = empty(log);
    fuzz::require(!merge || merge->added == rows, "as many rows came in as it says");
    fuzz::require(content_of(other) == files.log && content_of(other.string() + "-wal") == files.journal,
        "neither file is changed");
    fuzz::require(std::distance(fs::directory_iterator(other.parent_path()), {}) == 2, "no file is made next to them");
    return 0;
}
