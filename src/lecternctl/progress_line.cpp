#include "lecternctl/progress_line.h"

#include <fmt/core.h>
#include <unistd.h>

namespace lecternctl {

namespace {

constexpr std::chrono::milliseconds k_interval { 100 };
constexpr char const* k_clear = "\r\x1b[K";

} // namespace

ProgressLine::ProgressLine()
    : m_terminal(::isatty(STDERR_FILENO) == 1)
    , m_last_shown(Clock::now())
{
}

void ProgressLine::show(std::function<std::string()> const& text)
{
    if (!m_terminal)
        return;
    auto const now = Clock::now();
    if (now - m_last_shown < k_interval)
        return;
    m_last_shown = now;
    fmt::print(stderr, "{}{}", m_shown ? k_clear : "", text());
    std::fflush(stderr);
    m_shown = true;
}

void ProgressLine::clear()
{
    if (m_shown)
        std::fputs(k_clear, stderr);
    m_shown = false;
}

} // namespace lecternctl
