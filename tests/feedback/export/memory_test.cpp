// What an export leaves in the memory of the kiosk, which runs on for months after it, and a merge in that of the
// machine.

#include "exporting.h"
#include "feedback/feedback_merge.h"
#include "journeys/memory_search.h"
#include "store/wiped_memory.h"
#include "support/skip.h"

#include <sqlite3.h>

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace exports;
namespace fs = std::filesystem;

namespace {

/// "Quillwort7Zeb", spelled out only where it is needed: whoever searches must not have handed it to the process that
/// is searched.
std::string secret()
{
    std::string words;
    for (char const letter : std::string_view("Swknnumpv5Xg`"))
        words += static_cast<char>(letter ^ 2);
    return words;
}

/// Rows that are longer and longer, so that every buffer has to grow.
void fill_log(fs::path const& folder)
{
    auto log = feedback::FeedbackLog::open(folder, k_today);
    feedback::FeedbackRecord row;
    row.language = "en";
    row.rating = feedback::Rating::good;
    row.week = { 2026, 46 };
    for (std::uint8_t n = 1; n < 100; ++n) {
        row.id.fill(n);
        row.comment = n % 3 == 0 ? secret() : "";
        while (row.comment.size() < n * 19U)
            row.comment += secret() + (n % 2 == 0 ? ", \"\n" : "\xC3\xA9");
        (void)log->add(row);
    }
}

/// A process of its own that does this, and then waits to be looked at.
pid_t start(std::function<bool()> const& work)
{
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (!work())
            ::_exit(1);
        ::raise(SIGSTOP);
        ::_exit(0);
    }
    return child;
}

bool is_waiting(pid_t child)
{
    int status = 0;
    return ::waitpid(child, &status, WUNTRACED) == child && WIFSTOPPED(status);
}

void wipe_what_sqlite_frees()
{
    sqlite3_shutdown(); // The tests before have used it; the programs ask for this before anybody does.
    store::wipe_memory_that_sqlite_frees();
}

void end(pid_t child)
{
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

} // namespace

TEST_CASE("after an export, or a merge, no comment is left in memory")
{
    if (!std::getenv("LD_BIND_NOW")) {
        // At the first call of a function in a library, the loader saves the registers on a stack, with what is in
        // them.
        tests::skip("needs LD_BIND_NOW in the environment, as ctest sets it");
        return;
    }
    fixtures::TemporaryFolder const data, stick, other_kiosk;
    std::vector<pid_t> children { start([&] { return fill_log(data.path()), true; }) };
    REQUIRE(is_waiting(children.front()));
    for (feedback::ExportFormat const format : feedback::k_export_formats) {
        children.push_back(start([&] {
            wipe_what_sqlite_frees();
            auto log = feedback::FeedbackLog::open_existing(data.path());
            return log
                && feedback::export_feedback(
                    *log, { .data_folder = data.path(), .folder = stick.path(), .format = format, .today = k_today });
        }));
        CHECK(is_waiting(children.back()));
    }
    children.push_back(start([&] {
        wipe_what_sqlite_frees();
        static_cast<void>(feedback::FeedbackLog::open(other_kiosk.path(), k_today));
        auto const merge = feedback::merge_feedback(other_kiosk.path(), data.path() / "log.db");
        return merge && merge->added == 99;
    }));
    CHECK(is_waiting(children.back()));
    // Not before all of them run: each begins as a copy of us.
    for (pid_t const child : children) {
        auto const finds = journeys::finds_in_memory(child, secret());
        if (!finds)
            tests::skip("the memory of a process can't be read here");
        else if (child == children.front())
            CHECK_FALSE(finds->empty());
        else
            CHECK_MESSAGE(finds->empty(), journeys::to_text(*finds));
        end(child);
    }
    CHECK(journeys::finds_in_files(stick.path(), secret()).size() >= feedback::k_export_formats.size());
    CHECK_FALSE(journeys::finds_in_files(other_kiosk.path(), secret()).empty());
}
