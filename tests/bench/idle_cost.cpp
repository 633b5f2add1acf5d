#include "bench/measures.h"

#include <thread>

namespace bench {

namespace {

constexpr int k_pages_read = 20;

void add_memory(Report& report, std::string const& when, RunningKiosk const& kiosk)
{
    if (auto const memory = memory_of(kiosk.id())) {
        report.add("memory " + when + ", MiB (proportional set)", memory->proportional, "110");
        report.add("- with all that it shares with others (resident set)", memory->resident);
    } else {
        report.leave_out("memory " + when, "only root may look");
    }
}

void watch(Report& report, std::string const& screen, RunningKiosk& kiosk, std::chrono::seconds time)
{
    kiosk.wait_until_quiet();
    report.begin_section("Watching " + screen + " for " + std::to_string(time.count()) + " s");
    auto const frames = kiosk.frames().size();
    auto const before = effort_of(kiosk.id());
    auto const began = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(time);
    auto const after = effort_of(kiosk.id());
    double const elapsed_ns = 1e6 * milliseconds(std::chrono::steady_clock::now() - began);
    std::string const what = "idle " + std::to_string(time.count()) + " s on " + screen;
    report.add(what + ": frames", static_cast<double>(kiosk.frames().size() - frames), "0");
    report.add(
        what + ": % of a processor", 100 * static_cast<double>(after.busy_ns - before.busy_ns) / elapsed_ns, "0.05");
    report.add(what + ": sleeps of its threads", static_cast<double>(after.sleeps - before.sleeps));
}

} // namespace

void measure_idle(Report& report, Options const& options, KioskSetup const& setup, Route const& route,
    std::filesystem::path const& scratch)
{
    std::chrono::seconds const time { options.seconds };
    RunningKiosk kiosk(setup, scratch);
    tests::Pointer finger;
    report.begin_section("Memory");
    kiosk.wait_for_frames(1);
    kiosk.wait_until_quiet();
    add_memory(report, "after the first frame", kiosk);
    watch(report, "the invitation", kiosk, time);
    follow(kiosk, finger, { route.start });
    watch(report, "home", kiosk, time);
    follow(kiosk, finger, route.article);
    watch(report, "an article", kiosk, time);
    base::Point const next { route.text.right() + 40, route.text.bottom() - 40 };
    int const pages = std::min(options.pages, k_pages_read);
    follow(kiosk, finger, std::vector<base::Point>(static_cast<std::size_t>(pages), next));
    add_memory(report, "after reading " + std::to_string(pages) + " pages", kiosk);
}

} // namespace bench
