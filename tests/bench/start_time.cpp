#include "bench/measures.h"

namespace bench {

namespace {

double first_frame_ms(KioskSetup const& setup, std::filesystem::path const& scratch)
{
    RunningKiosk kiosk(setup, scratch);
    return milliseconds(kiosk.wait_for_frames(1).front().shown - kiosk.started());
}

} // namespace

void measure_starts(
    Report& report, Options const& options, KioskSetup const& setup, std::filesystem::path const& scratch)
{
    Samples cold, warm;
    auto own_cache = setup;
    own_cache.shader_cache = scratch / "shaders";
    report.begin_section("Starting");
    for (int i = 0; i < options.starts; ++i) {
        std::filesystem::remove_all(*own_cache.shader_cache);
        std::filesystem::create_directory(*own_cache.shader_cache);
        cold.add(first_frame_ms(own_cache, scratch));
        warm.add(first_frame_ms(own_cache, scratch));
    }
    report.add("start to first frame, ms", warm, "250 (p50)");
    report.add("the same without Mesa's shader cache, ms", cold);
}

} // namespace bench
