#pragma once
// The command line of the benchmark.

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <variant>

namespace bench {

struct Options {
    int seconds = 60;            ///< How long each idle screen is watched.
    int starts = 20;             ///< How often the kiosk is started with each kind of shader cache.
    int moves = 1200;            ///< Of the finger, while it drags.
    int pages = 400;             ///< Of an article, at most.
    std::size_t articles = 5000; ///< That are imported, and of the library that is searched.
    int questions = 400;         ///< Of each kind, to that library.
    std::filesystem::path kept;  ///< Where that library is kept for the next run; empty: it is removed.
    bool smoke = false;          ///< Small samples only: the figures mean nothing.
    std::set<std::string> parts; ///< What to measure; empty: all.

    [[nodiscard]] bool wants(std::string const& part) const { return parts.empty() || parts.contains(part); }
};

/// The options, or the exit status when there is nothing to run.
[[nodiscard]] std::variant<Options, int> read_options(int argc, char** argv);

} // namespace bench
