#pragma once
// Bringing faults about, and feedback to lose by them.

#include "feedback/feedback_log.h"
#include "feedback/record_id.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace faults {

inline constexpr std::chrono::year_month_day k_today { std::chrono::year { 2026 }, std::chrono::month { 11 },
    std::chrono::day { 22 } };

inline std::string content_of(std::filesystem::path const& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

inline void write_file(std::filesystem::path const& path, std::string const& content)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

inline feedback::FeedbackRecord record(std::string comment = "A comment")
{
    feedback::FeedbackRecord made;
    made.id = feedback::new_record_id();
    made.language = "en";
    made.rating = feedback::Rating::good;
    made.comment = std::move(comment);
    made.week = { 2026, 47 };
    return made;
}

inline base::Result<int> count_rows(feedback::FeedbackLog const& log)
{
    int rows = 0;
    TRY_VOID(log.for_each([&](feedback::FeedbackRecord const&) { ++rows; }));
    return rows;
}

/// Runs `action` in a process of its own and returns what it returned (0 to 99). A crash is 100 and
/// the signal's number.
inline int in_child(std::function<int()> const& action)
{
    std::fflush(nullptr);
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(action());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

/// The error's code as an exit status; 99 for success.
inline constexpr int k_success = 99;
template <typename T>
int status_of(base::Result<T> const& result)
{
    return result ? k_success : static_cast<int>(result.error().code);
}
inline int status_of(base::ErrorCode code) { return static_cast<int>(code); }

/// A small disk of its own in memory. Only the superuser can make one.
class SmallDisk {
public:
    explicit SmallDisk(std::string const& size)
        : m_mounted(::mount("lectern-test", m_folder.path().c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0)
    {
        if (!m_mounted)
            tests::skip("a small disk can't be mounted here");
    }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.path().c_str(), MNT_DETACH);
    }

    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] std::filesystem::path const& path() const { return m_folder.path(); }
    void make_read_only() const
    {
        REQUIRE(::mount("lectern-test", path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0);
    }
    void fill() const
    {
        std::ofstream ballast(path() / "ballast", std::ios::binary);
        std::string const chunk(1024, 'x');
        while (ballast.write(chunk.data(), static_cast<std::streamsize>(chunk.size())).flush()) {}
    }
    void make_room() const { std::filesystem::remove(path() / "ballast"); }

private:
    fixtures::TemporaryFolder m_folder;
    bool m_mounted;
};

} // namespace faults
