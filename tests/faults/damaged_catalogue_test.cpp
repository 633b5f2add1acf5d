#include "faults/faults.h"

#include <random>

using namespace faults;
using base::ErrorCode;

namespace {

/// Reads all there is, and requires that nothing but `damaged` and `absent` is complained of.
void read_everything(catalogue::Catalogue const& catalogue)
{
    auto const fair = [](auto const& result) {
        if (!result)
            CHECK((result.error().code == ErrorCode::damaged || result.error().code == ErrorCode::absent));
        return result.has_value();
    };
    fair(catalogue.for_each_article([](content::Metadata const&) {}));
    fair(catalogue.find("topic-7", "en"));
    for (std::int64_t id = 1; id <= 40; id += 3)
        fair(catalogue.article({ id }));
    auto const library = catalogue.library();
    if (!fair(library))
        return;
    for (auto const& language : library->languages)
        for (auto const& tab : language.collections)
            for (auto const& letter : tab.letters)
                fair(catalogue.entries({ language.language, tab.key, letter.label, 0, 20 }));
}

std::vector<content::Article> many_articles()
{
    std::vector<content::Article> articles;
    for (int n = 0; n < 40; ++n) {
        content::Article made = fixtures::article("topic-" + std::to_string(n),
            std::string(1, static_cast<char>('A' + n % 26)) + " topic", "en", { "conditions" });
        made.metadata.other_names = { "Another name " + std::to_string(n) };
        made.metadata.reviewed = std::chrono::year { 2025 } / 3 / 9;
        for (int block = 0; block < 10; ++block)
            made.blocks.push_back(
                { content::BlockKind::bullet, 1, 0, { std::string(150, 'x'), { { 3, 9, true, false } } } });
        articles.push_back(std::move(made));
    }
    return articles;
}

void check_that_reading_is_safe(std::filesystem::path const& folder)
{
    auto const catalogue = catalogue::Catalogue::open(folder);
    REQUIRE(catalogue);
    read_everything(*catalogue);
}

} // namespace

TEST_CASE("bytes flipped anywhere in a catalogue never crash, and the previous edition stands by")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), many_articles());
    fixtures::publish(folder.path(), many_articles());
    auto const file = folder.path() / "catalogue.db";
    std::string const sound = content_of(file);
    std::mt19937 random(1); // the same bytes every time
    for (int round = 0; round < 600; ++round) {
        std::string bytes = sound;
        // The headers of the file and of its pages are where it hurts most.
        for (unsigned flips = 1 + random() % 8; flips > 0; --flips) {
            std::size_t const page = random() % (bytes.size() / 8192) * 8192;
            std::size_t const at
                = round % 3 == 0 ? random() % bytes.size() : page + random() % (round % 3 == 1 ? 16 : 100);
            bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << random() % 8));
        }
        write_file(file, bytes);
        check_that_reading_is_safe(folder.path());
    }
}

TEST_CASE("a catalogue that is cut short or has blank pages never crashes")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), many_articles());
    fixtures::publish(folder.path(), many_articles());
    auto const file = folder.path() / "catalogue.db";
    std::string const sound = content_of(file);
    for (std::size_t page = 0; page < sound.size() / 8192; ++page) {
        write_file(file, sound.substr(0, page * 8192 + 100));
        check_that_reading_is_safe(folder.path());
        write_file(file, std::string(sound).replace(page * 8192, 8192, 8192, '\0'));
        check_that_reading_is_safe(folder.path());
    }
}

TEST_CASE("a damaged catalogue falls back to the previous edition, and is damaged where there is none")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    for (std::string const& rubbish : { std::string(), std::string("no database"), std::string(100'000, '\0'),
             std::string("SQLite format 3\0 and rubbish", 28) }) {
        write_file(folder.path() / "catalogue.db", rubbish);
        CHECK(catalogue::Catalogue::open(folder.path()).error().code == ErrorCode::damaged);
    }
    fixtures::publish(folder.path(), { fixtures::article("b", "B") });
    fixtures::publish(folder.path(), { fixtures::article("c", "C") });
    write_file(folder.path() / "catalogue.db", "no database");
    auto const fallen_back = fixtures::open(folder.path());
    CHECK(fallen_back.find("b", "en"));
    CHECK_FALSE(fallen_back.superseded());

    fixtures::publish(folder.path(), { fixtures::article("d", "D") });
    CHECK(fallen_back.superseded());
    CHECK(fixtures::open(folder.path()).find("d", "en"));
}

namespace {

/// Damage that the cheap look at opening does not reach.
void blank_second_half(std::filesystem::path const& file)
{
    std::string bytes = content_of(file);
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2), bytes.end(), '\0');
    write_file(file, bytes);
}

} // namespace

TEST_CASE("an edition whose table of contents can't be read gives way to the previous one")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("good", "Good") });
    fixtures::publish(folder.path(), many_articles());
    std::string bytes = content_of(folder.path() / "catalogue.db");
    // All but the first pages, which hold the schema and the edition.
    std::fill(bytes.begin() + 3 * 8192, bytes.end(), '\0');
    write_file(folder.path() / "catalogue.db", bytes);
    auto const opened = catalogue::Catalogue::open(folder.path());
    REQUIRE(opened);
    CHECK(opened->library());
    CHECK(opened->find("good", "en"));
}

TEST_CASE("an import keeps a sound previous edition rather than a damaged current one")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("good", "Good") });
    fixtures::publish(folder.path(), many_articles());
    blank_second_half(folder.path() / "catalogue.db");
    fixtures::publish(folder.path(), { fixtures::article("new", "New") });
    auto const previous = catalogue::Catalogue::open_previous(folder.path());
    REQUIRE(previous);
    CHECK(previous->find("good", "en"));
}

TEST_CASE("a folder in the place of the catalogue is damaged")
{
    fixtures::TemporaryFolder const folder;
    std::filesystem::create_directory(folder.path() / "catalogue.db");
    CHECK(catalogue::Catalogue::open(folder.path()).error().code == ErrorCode::damaged);
}
