// How Lectern performs on this machine: real processes in a real window with real pointer events, and frames
// built without a window. Prints a table; scripts/bench runs it on a virtual display.

#include "bench/measures.h"

#include "platform/x_connection.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

namespace {

using namespace bench;

/// Nobody is sent away while a screen is watched; the display has the size of the usual panel.
constexpr char const* k_configuration = R"(languages: [en, es, ar, hi, ru, vi, zh]
idle:
  after: 900
  after_home: 900
display:
  diagonal_in: 21.5
)";

void import(Sources const& sources, std::filesystem::path const& data, std::filesystem::path const& scratch)
{
    std::vector<std::string> arguments { program_beside("lecternctl"), "import", "--create", "--data", data };
    for (auto const& path : sources.all())
        arguments.push_back(path);
    if (Child child(arguments, {}, scratch / "import.log"); child.wait() > 1)
        throw std::runtime_error("the library can't be imported");
}

void measure_window(Report& report, Options const& options, KioskSetup const& setup, Longest const& longest,
    std::filesystem::path const& scratch)
{
    if (!std::getenv("DISPLAY")) {
        report.leave_out("starting, idling, dragging", "DISPLAY is not set; run scripts/bench");
        return;
    }
    if (!tests::hold_x_server())
        throw std::runtime_error("the X server does not answer");
    if (options.wants("starts"))
        measure_starts(report, options, setup, scratch);
    if (!options.wants("idle") && !options.wants("drag"))
        return;
    auto const route = learn_route(setup, longest, scratch);
    if (options.wants("idle"))
        measure_idle(report, options, setup, route, scratch);
    if (options.wants("drag"))
        measure_drag(report, options, setup, route, scratch);
}

void measure(Report& report, Options const& options)
{
    ScratchFolder const scratch;
    auto sources = find_sources();
    if (options.smoke)
        sources.documents.clear();
    KioskSetup const setup { .data = scratch.path() / "data", .config = scratch.path() / "lectern.yaml" };
    std::ofstream(setup.config) << k_configuration;
    import(sources, setup.data, scratch.path());
    auto const longest = longest_article(setup.data);
    measure_window(report, options, setup, longest, scratch.path());
    if (options.wants("frames")) {
        measure_article(report, options, "longest leaflet", longest.article);
        measure_article(report, options, "paragraphs of 2,000 bytes", made_up_article(400, 2000));
        measure_article(report, options, "8 MB in 100,000 blocks", made_up_article(100'000, 80));
    }
    if (options.wants("tools"))
        measure_tools(report, options, sources, setup.data, scratch.path());
    if (options.wants("staff"))
        measure_staff(report, options, scratch.path());
    if (options.wants("export"))
        measure_export(report, options, scratch.path());
    if (options.wants("import"))
        measure_import(report, options, scratch.path());
    if (options.wants("search"))
        measure_search(report, options, scratch.path());
}

} // namespace

int main(int argc, char** argv)
{
    auto const options = read_options(argc, argv);
    if (auto const* status = std::get_if<int>(&options))
        return *status;
    Report report;
    int status = 0;
    try {
        measure(report, std::get<Options>(options));
    } catch (std::exception const& error) {
        fmt::print(stderr, "{}\n", error.what());
        status = 1;
    }
    report.print();
    return status;
}
