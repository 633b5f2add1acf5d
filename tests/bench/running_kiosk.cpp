#include "bench/running_kiosk.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr auto k_patience = 60s;
constexpr auto k_quiet = 500ms;

std::vector<std::string> arguments(KioskSetup const& setup, std::filesystem::path const& trace)
{
    std::vector<std::string> words { program_beside("lectern"), "--data", setup.data, "--config", setup.config,
        "--trace", trace };
    if (setup.record)
        words.insert(words.end(), { "--record", *setup.record });
    return words;
}

std::vector<std::string> environment(KioskSetup const& setup)
{
    if (!setup.shader_cache)
        return {};
    return { "MESA_SHADER_CACHE_DIR=" + setup.shader_cache->string() };
}

std::string content_of(std::filesystem::path const& path)
{
    std::ostringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
}

} // namespace

RunningKiosk::RunningKiosk(KioskSetup const& setup, std::filesystem::path const& scratch)
    : m_trace(scratch / "trace")
    , m_log(scratch / "log")
    , m_child((std::filesystem::remove(m_trace), arguments(setup, m_trace)), environment(setup), m_log)
{
}

std::vector<FrameTimes> RunningKiosk::frames() const
{
    std::vector<FrameTimes> frames;
    std::istringstream lines(content_of(m_trace));
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
        std::int64_t began = 0, built = 0, shown = 0;
        if (std::istringstream(line) >> began >> built >> shown)
            frames.push_back({ Instant(std::chrono::nanoseconds(began)), Instant(std::chrono::nanoseconds(built)),
                Instant(std::chrono::nanoseconds(shown)) });
    }
    return frames;
}

void RunningKiosk::pause()
{
    if (!m_child.runs())
        throw std::runtime_error("the kiosk has ended: " + content_of(m_log));
    std::this_thread::sleep_for(5ms);
}

std::vector<FrameTimes> RunningKiosk::wait_for_frames(std::size_t at_least)
{
    auto const deadline = std::chrono::steady_clock::now() + k_patience;
    auto seen = frames();
    for (; seen.size() < at_least; seen = frames()) {
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("the kiosk draws no frame");
        pause();
    }
    return seen;
}

void RunningKiosk::wait_until_quiet()
{
    auto const deadline = std::chrono::steady_clock::now() + k_patience;
    auto quiet_since = std::chrono::steady_clock::now();
    for (auto count = frames().size(); std::chrono::steady_clock::now() - quiet_since < k_quiet;) {
        pause();
        if (auto const now = frames().size(); now != count) {
            count = now;
            quiet_since = std::chrono::steady_clock::now();
        }
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("the kiosk never comes to rest");
    }
}

} // namespace bench
