#include "bench/options.h"

#include <CLI/CLI.hpp>

#include <vector>

namespace bench {

std::variant<Options, int> read_options(int argc, char** argv)
{
    Options options;
    std::vector<std::string> parts;
    CLI::App app { "Measures how Lectern performs on this machine and prints a table.", "lectern_bench" };
    app.add_option("PART", parts, "What to measure (default: all)")
        ->check(CLI::IsMember({ "starts", "idle", "frames", "drag", "tools", "staff", "export", "import", "search" }));
    app.add_option("--seconds", options.seconds, "How long each idle screen is watched")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    app.add_option("--starts", options.starts, "How often the kiosk is started with each kind of shader cache")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app.add_option("--moves", options.moves, "Moves of a dragging finger")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    app.add_option("--pages", options.pages, "Pages of an article at most")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    app.add_option(
           "--articles", options.articles, "Made-up articles that are imported, and of the library that is searched")
        ->check(CLI::Range(100, 10000000))
        ->capture_default_str();
    app.add_option("--questions", options.questions, "Questions of each kind to that library")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    app.add_option("--keep", options.kept,
        "A folder where that library is kept, and taken from if it is there: a million articles take long to make up");
    app.add_flag("--smoke", options.smoke, "Only show that each part works: the figures mean nothing");
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    options.parts = { parts.begin(), parts.end() };
    if (options.smoke) {
        options.seconds = options.starts = 1;
        options.moves = 30;
        options.pages = 2;
        options.articles = 100;
        options.questions = 3;
    }
    return options;
}

} // namespace bench
