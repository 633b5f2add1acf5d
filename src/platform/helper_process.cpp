#include "platform/helper_process.h"

#include "base/file.h"

#include <cstddef>
#include <poll.h>
#include <sys/socket.h>
#include <utility>

namespace platform {

namespace {

constexpr std::size_t k_longest_answer = 64 * 1024;

base::Error gone() { return { base::ErrorCode::unavailable, "a helper has ended, or does not answer" }; }

} // namespace

base::Result<HelperProcess> HelperProcess::start(std::filesystem::path const& program, std::string const& argument)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return tl::unexpected(base::error_from_errno("start a helper"));
    base::Descriptor ours(ends[0]);
    base::Descriptor const theirs(ends[1]);
    auto child = TRY(base::ChildProcess::start(
        { .program = program, .arguments = { argument }, .input = theirs.get(), .output = theirs.get() }));
    return HelperProcess(std::move(child), std::move(ours));
}

base::Result<base::WipingString> HelperProcess::ask(std::string_view line, std::chrono::milliseconds patience)
{
    base::WipingString request(line);
    request += '\n';
    if (::send(m_channel.get(), request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        return tl::unexpected(gone());
    auto const until = std::chrono::steady_clock::now() + patience;
    auto answer = base::WipingString::with_room(k_longest_answer);
    while (!(answer == "\n" || answer.view().ends_with("\n\n"))) {
        auto const left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd waiting { m_channel.get(), POLLIN, 0 };
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
            return tl::unexpected(gone());
        std::size_t const before = answer.size();
        answer.resize(k_longest_answer);
        auto const got = ::recv(m_channel.get(), answer.data() + before, k_longest_answer - before, 0);
        answer.resize(before + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got <= 0)
            return tl::unexpected(gone());
    }
    return answer;
}

} // namespace platform
