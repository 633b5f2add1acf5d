#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include <atomic>
#include <fstream>
#include <string>
#include <thread>

using namespace journeys;

namespace {

/// What a process holds in memory now.
long resident_kb(pid_t pid)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6));
    return 0;
}

/// A broken panel: it touches itself as fast as the X server takes it, on empty paper, until it goes.
class BrokenPanel {
public:
    BrokenPanel()
        : m_thread([this] {
            tests::Pointer finger;
            for (; !m_repaired; ++m_taps)
                finger.tap({ 3.0f + static_cast<float>(m_taps % 2), 360 });
        })
    {
    }
    BrokenPanel(BrokenPanel const&) = delete;
    BrokenPanel& operator=(BrokenPanel const&) = delete;
    ~BrokenPanel()
    {
        m_repaired = true;
        m_thread.join();
    }

    [[nodiscard]] int taps() const { return m_taps; }

private:
    std::atomic<bool> m_repaired = false;
    std::atomic<int> m_taps = 0;
    std::thread m_thread;
};

} // namespace

TEST_CASE("a flood of touches neither fills the memory nor keeps the kiosk from ending")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    kiosk.wait_for_rest();
    long const before = resident_kb(kiosk.pid());
    BrokenPanel const panel;
    REQUIRE(comes_true([&] { return panel.taps() > 60'000; }));
    CHECK(kiosk.runs());
#ifndef __SANITIZE_ADDRESS__ // It keeps hundreds of megabytes of what was freed.
    CHECK(resident_kb(kiosk.pid()) < before + 15'000);
#else
    static_cast<void>(before);
#endif
    CHECK(kiosk.end() == 0);
}
