#include "bench/made_up_library.h"
#include "bench/measures.h"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>

namespace bench {

namespace {

std::string markdown_of(content::Article const& article)
{
    content::Metadata const& metadata = article.metadata;
    std::string text
        = fmt::format("---\ntitle: \"{}\"\nslug: {}\nlanguage: {}\ncollections: [conditions]\nauthor: Made up\n"
                      "reviewed: 2026-01-05\n",
            metadata.title, metadata.slug, metadata.language);
    if (!metadata.other_names.empty())
        text += fmt::format("other_names: [\"{}\"]\n", fmt::join(metadata.other_names, "\", \""));
    text += "references:\n  - title: A book\n---\n";
    for (content::Block const& block : article.blocks)
        text += (block.kind == content::BlockKind::heading ? "\n## " : "\n") + block.content.text + "\n";
    return text;
}

void write_leaflet(std::filesystem::path const& folder, content::Article const& article)
{
    std::ofstream file(folder / (article.metadata.slug + ".md"));
    file << markdown_of(article);
    if (!file.flush())
        throw std::runtime_error("leaflets can't be written to " + folder.string());
}

void write_leaflets(std::filesystem::path const& folder, std::size_t articles)
{
    std::filesystem::create_directories(folder);
    MadeUpLibrary const library(articles);
    for (std::size_t number = 0; number < articles; ++number)
        write_leaflet(folder, library.article(number));
}

/// A process of its own, to its end.
struct Run {
    double wall_s = 0, busy_s = 0, peak_mib = 0;
};

Run run(std::vector<std::string> const& arguments, std::filesystem::path const& log)
{
    Child child(arguments, {}, log);
    int const status = child.wait();
    double const wall_ms = milliseconds(std::chrono::steady_clock::now() - child.started());
    if (status > 1) // With 1 an import left something out.
        throw std::runtime_error(fmt::format("{} ended with {}, see {}", arguments.front(), status, log.string()));
    return { wall_ms / 1000, child.busy_s(), child.peak_mib() };
}

void add(Report& report, std::string const& what, Run const& run)
{
    report.add(what + ": processor, s", run.busy_s);
    report.add("- by the clock, s", run.wall_s);
    report.add("- peak of the resident set, MiB", run.peak_mib);
}

/// Nothing where there is no Python to run it.
std::optional<Run> run_script(std::filesystem::path const& leaflets, std::filesystem::path const& scratch)
{
    if (!std::filesystem::exists("/usr/bin/python3"))
        return std::nullopt;
    return run({ "/usr/bin/python3", LECTERN_SOURCE_DIR "/tests/bench/plain_import.py", leaflets,
                   scratch / "plain-import.db" },
        scratch / "plain-import.log");
}

} // namespace

void measure_import(Report& report, Options const& options, std::filesystem::path const& scratch)
{
    auto const leaflets = scratch / "leaflets", one = scratch / "one-leaflet", data = scratch / "imported";
    auto const log = scratch / "import.log";
    MadeUpLibrary const library(options.articles);
    write_leaflets(leaflets, options.articles);
    std::filesystem::create_directories(one);
    report.begin_section(fmt::format("Importing {} leaflets from files", options.articles));
    auto const script = run_script(leaflets, scratch);
    Run const whole = run({ program_beside("lecternctl"), "import", "--create", leaflets, "--data", data }, log);
    add(report, fmt::format("{} leaflets: import", options.articles), whole);
    if (script) {
        add(report, "- a script that puts them into FTS5", *script);
        report.add("- the import's processor time as a multiple of the script's", whole.busy_s / script->busy_s, "1.5");
        report.add("- the same by the clock", whole.wall_s / script->wall_s);
    } else {
        report.leave_out("a script that puts them into FTS5", "python3 is not installed");
    }
    auto changed = library.article(options.articles / 2);
    changed.blocks.front().content.text += " One sentence more.";
    write_leaflet(one, changed);
    Run const of_one = run({ program_beside("lecternctl"), "import", one, "--data", data }, log);
    add(report, fmt::format("one changed leaflet into {}", options.articles), of_one);
    report.add("- its processor time as a share of the whole import's", of_one.busy_s / whole.busy_s, "0.1");
}

} // namespace bench
