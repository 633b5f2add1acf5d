#include "lecternctl/secret_input.h"

#include "base/file.h"
#include "base/wipe.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace lecternctl {

namespace {

using base::ErrorCode;

constexpr int k_ending_signals[] { SIGINT, SIGTERM, SIGHUP, SIGQUIT };

volatile std::sig_atomic_t caught_signal = 0;

/// While this lives, nothing typed is shown, and a signal that would end the process is kept until it is over.
class SilentTerminal {
public:
    explicit SilentTerminal(int terminal)
        : m_terminal(terminal)
    {
        caught_signal = 0;
        sigset_t held;
        sigemptyset(&held);
        sigaddset(&held, SIGTSTP);
        for (std::size_t n = 0; n < m_actions.size(); ++n) {
            struct sigaction remember {};
            remember.sa_handler = [](int number) { caught_signal = number; };
            ::sigaction(k_ending_signals[n], &remember, &m_actions[n]);
            sigaddset(&held, k_ending_signals[n]);
        }
        ::sigprocmask(SIG_BLOCK, &held, &m_mask);
        m_waiting_mask = m_mask;
        sigaddset(&m_waiting_mask, SIGTSTP);
        for (int const number : k_ending_signals)
            sigdelset(&m_waiting_mask, number);

        m_ready = ::tcgetattr(terminal, &m_settings) == 0;
        termios silent = m_settings;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
        m_ready = m_ready && ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(SilentTerminal const&) = delete;
    SilentTerminal& operator=(SilentTerminal const&) = delete;
    ~SilentTerminal()
    {
        // TCSAFLUSH throws away what was typed beyond our limit.
        if (m_ready)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_settings);
        for (std::size_t n = 0; n < m_actions.size(); ++n)
            ::sigaction(k_ending_signals[n], &m_actions[n], nullptr);
        ::sigprocmask(SIG_SETMASK, &m_mask, nullptr);
        if (caught_signal != 0)
            ::raise(caught_signal);
    }

    [[nodiscard]] bool ready() const { return m_ready; }

    /// False when a signal came first.
    [[nodiscard]] bool wait_for_input() const
    {
        pollfd input { m_terminal, POLLIN, 0 };
        return ::ppoll(&input, 1, nullptr, &m_waiting_mask) > 0;
    }

private:
    int m_terminal;
    bool m_ready = false;
    termios m_settings {};
    sigset_t m_mask {}, m_waiting_mask {};
    std::array<struct sigaction, std::size(k_ending_signals)> m_actions {};
};

/// Reads up to and without the line break. `wait` says whether reading may go on.
template <typename Wait>
base::Result<Secret> read_line(int descriptor, bool end_counts_as_line, Wait const& wait)
{
    Secret line;
    std::array<char, 256> piece {};
    for (bool whole = false; !whole;) {
        if (!wait())
            return base::failure(ErrorCode::failed, "interrupted");
        ssize_t const count = ::read(descriptor, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::unexpected(base::error_from_errno("read"));
        std::string_view bytes(piece.data(), static_cast<std::size_t>(count));
        whole = bytes.find('\n') != bytes.npos || (bytes.empty() && end_counts_as_line);
        bool const ended = bytes.empty();
        bool const fits = line.append(bytes.substr(0, bytes.find('\n')));
        base::wipe(piece.data(), piece.size());
        if (!fits)
            return base::failure(ErrorCode::too_large, "over " + std::to_string(k_longest_input_bytes) + " bytes");
        if (ended && !whole)
            return base::failure(ErrorCode::malformed, "the input ended before Enter; nothing was changed");
    }
    if (line.text().ends_with('\r'))
        line.drop_last();
    return line;
}

void say(int terminal, std::string_view text) { static_cast<void>(!::write(terminal, text.data(), text.size())); }

} // namespace

bool Secret::append(std::string_view bytes)
{
    if (bytes.size() > k_longest_input_bytes - m_text.size())
        return false;
    m_text += bytes;
    return true;
}

base::Result<Secret> ask_on_terminal(std::string_view question)
{
    int const terminal = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return base::failure(
            ErrorCode::unavailable, "there is no terminal to ask on; --stdin reads from standard input");
    auto line = [&]() -> base::Result<Secret> {
        SilentTerminal const silent(terminal);
        if (!silent.ready())
            return base::failure(ErrorCode::unavailable, "the terminal can't be kept from showing what is typed");
        say(terminal, question);
        auto read = read_line(terminal, false, [&] { return silent.wait_for_input(); });
        say(terminal, "\n"); // Enter was not shown either.
        return read;
    }();
    ::close(terminal);
    return line;
}

base::Result<Secret> read_line_of_input()
{
    return read_line(STDIN_FILENO, true, [] { return true; });
}

} // namespace lecternctl
