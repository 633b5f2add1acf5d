#include "bench/measures.h"

#include "catalogue/catalogue.h"

#include <stdexcept>

namespace bench {

namespace {

constexpr int k_imports = 3;

/// An import leaves with 1 when it skipped something, which a folder of found documents may hold.
double run_ms(std::vector<std::string> arguments, std::filesystem::path const& log)
{
    arguments.insert(arguments.begin(), program_beside("lecternctl"));
    Child child(arguments, {}, log);
    if (int const status = child.wait(); status > 1)
        throw std::runtime_error("lecternctl " + arguments.at(1) + " ended with " + std::to_string(status));
    return milliseconds(std::chrono::steady_clock::now() - child.started());
}

int article_count(std::filesystem::path const& data)
{
    int count = 0;
    auto const catalogue = catalogue::Catalogue::open(data);
    if (!catalogue || !catalogue->for_each_article([&](content::Metadata const&) { ++count; }) || count == 0)
        throw std::runtime_error("the import left no library");
    return count;
}

} // namespace

void measure_tools(Report& report, Options const& options, Sources const& sources, std::filesystem::path const& data,
    std::filesystem::path const& scratch)
{
    bool const found = !sources.documents.empty();
    std::string const source = found ? sources.documents : sources.samples;
    auto const log = scratch / "lecternctl.log";
    auto const target = scratch / "import";
    report.begin_section("Importing");
    Samples speed;
    int count = 0;
    for (int i = 0; i < std::min(k_imports, options.starts); ++i) {
        double const ms = run_ms({ "import", "--create", source, "--data", target }, log);
        count = article_count(target);
        speed.add(count * 1000 / ms);
    }
    report.add(
        "import of " + std::to_string(count) + (found ? " MedQuAD" : " sample") + " articles, articles a second (p50)",
        speed.percentile(0.5));

    report.begin_section("lecternctl");
    Samples open, list;
    auto const slug = longest_article(data).article.metadata.slug;
    for (int i = 0; i < options.starts; ++i) {
        open.add(run_ms({ "show", slug, "--language", "en", "--data", data }, log));
        list.add(run_ms({ "articles", "--data", data }, log));
    }
    report.add("lecternctl show: opening the library and one article, ms", open);
    report.add("lecternctl articles: listing " + std::to_string(article_count(data)) + " articles, ms", list);
}

} // namespace bench
