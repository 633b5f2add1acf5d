#include "bench/made_up_library.h"
#include "bench/measures.h"
#include "bench/plain_index.h"

#include "catalogue/catalogue.h"
#include "catalogue/catalogue_builder.h"
#include "kiosk/letters/letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <stdexcept>

namespace bench {

namespace {

constexpr double k_bytes_per_mib = 1024 * 1024;
/// From so many articles on the aims are others.
constexpr std::size_t k_large_library = 100'000;

struct Asked {
    Typed how;
    char const* name;
    char const *aim_ms, *aim_of_large_ms;
};

constexpr Asked k_asked[] {
    { Typed::one_word, "one word", "5", "16" },
    { Typed::half_a_word, "half a word", "5", "16" },
    { Typed::up_to_four_words, "up to four words", "5", "100" },
    { Typed::misspelt_word, "a misspelt word", "5", "100" },
    { Typed::long_question, "a question of 40 words", "50", "100" },
};

template <typename T>
T value_of(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

template <typename Action>
double time_ms(Action const& action)
{
    auto const began = std::chrono::steady_clock::now();
    action();
    return milliseconds(std::chrono::steady_clock::now() - began);
}

/// Processor time of this thread. All that is read lies in the system's cache, so on a machine that does nothing else
/// it is the time by the clock; elsewhere the clock would tell more of the other work than of a search.
template <typename Action>
double effort_ms(Action const& action)
{
    auto const now = [] {
        timespec time {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    };
    auto const began = now();
    action();
    return milliseconds(now() - began);
}

/// Imports as lecternctl does, but for the reading of files.
void import(MadeUpLibrary const& library, std::filesystem::path const& folder)
{
    auto builder = value_of(catalogue::CatalogueBuilder::create(folder));
    for (std::size_t number = 0; number < library.size(); ++number)
        value_of(builder.add(library.article(number)));
    value_of(builder.publish(catalogue::ImportMode::replace));
}

/// Of titles, names and blocks.
double text_bytes(std::filesystem::path const& edition)
{
    SQLite::Database database(edition, SQLite::OPEN_READONLY);
    return database
        .execAndGet("SELECT (SELECT sum(length(CAST(title AS BLOB))) FROM article)"
                    " + (SELECT total(length(CAST(name AS BLOB))) FROM other_name)"
                    " + (SELECT sum(length(CAST(text AS BLOB))) FROM block)")
        .getDouble();
}

/// Of the tables whose names begin so, without the rest of the file.
double table_bytes(std::filesystem::path const& edition, std::string const& beginning)
{
    SQLite::Database database(edition, SQLite::OPEN_READONLY);
    SQLite::Statement size(database, "SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND name LIKE ? || '%'");
    size.bind(1, beginning);
    size.executeStep();
    return size.getColumn(0).getDouble();
}

std::vector<std::string> questions(MadeUpLibrary const& library, Typed how, int count)
{
    Dice dice(7);
    std::vector<std::string> questions;
    for (int n = 0; n < count; ++n)
        questions.push_back(library.question(how, dice));
    return questions;
}

void ask(catalogue::Catalogue const& catalogue, std::string const& question)
{
    value_of(catalogue.search({ base::WipingString(question), "en", 10 }));
}

struct LetterName {
    std::string label;
    int cards = 0;
};

LetterName largest_letter(catalogue::Catalogue const& catalogue)
{
    LetterName largest;
    auto const library = value_of(catalogue.library());
    for (auto const& letter : library.languages.at(0).collections.at(0).letters)
        if (letter.cards > largest.cards)
            largest = { letter.label, letter.cards };
    return largest;
}

void read_cards(catalogue::Catalogue const& catalogue, std::string const& letter, int first)
{
    value_of(catalogue.entries({ "en", catalogue::k_all_topics, letter, first, kiosk::letters::k_entries_page }));
}

void measure_letter(Report& report, catalogue::Catalogue const& catalogue, int times)
{
    auto const letter = largest_letter(catalogue);
    report.begin_section(fmt::format("The {} cards under {}", letter.cards, letter.label));
    struct {
        char const* name;
        int first;
    } const places[] { { "first", 0 }, { "middle", letter.cards / 2 },
        { "last", std::max(0, letter.cards - kiosk::letters::k_entries_page) } };
    for (auto const& [name, first] : places) {
        Samples reading;
        for (int n = 0; n < times; ++n)
            reading.add(effort_ms([&, first = first] { read_cards(catalogue, letter.label, first); }));
        report.add(fmt::format("a letter of {} cards: the {} {}, processor ms", letter.cards, name,
                       kiosk::letters::k_entries_page),
            reading, "16");
    }
}

/// What is there from an earlier run is not timed.
void measure_building(Report& report, MadeUpLibrary const& library, std::filesystem::path const& folder)
{
    if (auto const edition = folder / "catalogue.db"; std::filesystem::exists(edition)) {
        SQLite::Database database(edition, SQLite::OPEN_READONLY);
        if (auto const articles = database.execAndGet("SELECT count(*) FROM article").getInt64();
            static_cast<std::size_t>(articles) != library.size())
            throw std::runtime_error(fmt::format("{} has {} articles: give this number with --articles, or another "
                                                 "folder with --keep",
                edition.string(), articles));
        return;
    }
    forget_peak();
    double const before = own_memory_mib("VmRSS");
    report.add(fmt::format("{} articles: import, s", library.size()), time_ms([&] { import(library, folder); }) / 1000);
    report.add("- peak of memory beyond what was in use before, MiB", own_memory_mib("VmHWM") - before);
}

PlainIndex measure_indexes(Report& report, MadeUpLibrary const& library, std::filesystem::path const& folder)
{
    report.begin_section(fmt::format("Importing {} made-up articles", library.size()));
    measure_building(report, library, folder);
    auto const edition = folder / "catalogue.db";
    double const bytes = text_bytes(edition);
    report.add(fmt::format("{} articles: text, MiB", library.size()), bytes / k_bytes_per_mib);
    report.add("- the edition, MiB", static_cast<double>(std::filesystem::file_size(edition)) / k_bytes_per_mib);
    report.add("- the search index as a share of the text", table_bytes(edition, "search_") / bytes, "0.6");
    bool const made = std::filesystem::exists(folder / "plain.db");
    auto const began = std::chrono::steady_clock::now();
    PlainIndex plain(edition, folder / "plain.db");
    if (!made)
        report.add("- making plain FTS5's index, s", milliseconds(std::chrono::steady_clock::now() - began) / 1000);
    report.add("- plain FTS5's index as a share of the text", static_cast<double>(plain.size_bytes()) / bytes);
    return plain;
}

} // namespace

void measure_search(Report& report, Options const& options, std::filesystem::path const& scratch)
{
    MadeUpLibrary const library(options.articles);
    int const times = options.questions;
    auto const folder = options.kept.empty() ? scratch / "search" : options.kept;
    auto const of_articles = fmt::format("{} articles: ", options.articles);
    PlainIndex plain = measure_indexes(report, library, folder);

    report.begin_section("Searching");
    forget_peak();
    double const before = own_memory_mib("VmRSS");
    auto const catalogue = value_of(catalogue::Catalogue::open(folder));
    for (auto const& asked : k_asked)
        for (auto const& question : questions(library, asked.how, times))
            ask(catalogue, question);
    report.add(of_articles + "memory of searching, MiB", own_memory_mib("VmHWM") - before);
    for (auto const& [how, name, aim, aim_of_large] : k_asked) {
        Samples own, plain_one;
        auto const last = how == Typed::half_a_word ? LastWord::half_typed : LastWord::whole;
        // By turns, so that both meet the same load.
        for (auto const& question : questions(library, how, times)) {
            own.add(effort_ms([&] { ask(catalogue, question); }));
            plain_one.add(effort_ms([&] { (void)plain.search(question, last); }));
        }
        report.add(of_articles + name + ", processor ms", own, options.articles < k_large_library ? aim : aim_of_large);
        report.add("- plain FTS5, processor ms", plain_one);
    }
    measure_letter(report, catalogue, times);
}

} // namespace bench
