#include "bench/measures.h"

#include <thread>

namespace bench {

namespace {

void add_memory(Report& report, std::string const& when, RunningKiosk const& kiosk, std::string aim = {})
{
    auto const what = "memory " + when + ", MiB (proportional set)";
    if (auto const size = proportional_set_mib(kiosk.id()))
        report.add(what, *size, std::move(aim));
    else
        report.leave_out(what, "only root may look");
}

void watch(Report& report, std::string const& screen, RunningKiosk& kiosk, std::chrono::seconds time, bool still)
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
    report.add(what + ": frames", static_cast<double>(kiosk.frames().size() - frames), still ? "0" : "");
    report.add(what + ": % of a processor", 100 * static_cast<double>(after.busy_ns - before.busy_ns) / elapsed_ns, still ? "0.05" : "");
    report.add(what + ": sleeps of its threads", static_cast<double>(after.sleeps - before.sleeps));
}

} // namespace

void measure_idle(Report& report, Options const& options, KioskSetup const& setup, Route const& route, std::filesystem::path const& scratch)
{
    std::chrono::seconds const time { options.seconds };
    RunningKiosk kiosk(setup, scratch);
    tests::Pointer finger;
    report.begin_section("Memory");
    kiosk.wait_for_frames(1);
    kiosk.wait_until_quiet();
    add_memory(report, "after the first frame", kiosk, "110");
    watch(report, "the invitation", kiosk, time, false);
    follow(kiosk, finger, { route.start });
    watch(report, "home", kiosk, time, true);
    follow(kiosk, finger, route.article);
    watch(report, "an article", kiosk, time, true);
    base::Point const next { route.text.right() + 40, route.text.bottom() - 40 };
    follow(kiosk, finger, std::vector<base::Point>(static_cast<std::size_t>(std::min(options.pages, 20)), next));
    add_memory(report, "after reading 20 pages", kiosk, "110");
}

} // namespace bench
