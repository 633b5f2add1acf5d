// An import of a few leaflets changes a copy of the edition in use. What comes of it is what an import of all would
// make.

#include "catalogue/edition_content.h"
#include "content/picture_remark.h"
#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <random>

using namespace fixtures;
using catalogue::ImportMode;
namespace fs = std::filesystem;

namespace {

/// The leaflets of an import, as of a folder that is read.
struct Import {
    std::vector<content::Article> articles;
    ImportMode mode = ImportMode::add;
    std::string folder = "/stick";
    content::Synonyms synonyms {};
    std::vector<content::Collection> collections {};
    std::vector<content::DecodedPicture> pictures {}; ///< Of the first leaflet.
};

void import_into(fs::path const& data, Import const& import)
{
    auto builder = catalogue::CatalogueBuilder::create(data);
    REQUIRE(builder);
    REQUIRE(builder->note(catalogue::ImportPlace::source, import.folder));
    REQUIRE(builder->define(import.collections));
    builder->add_synonyms(import.synonyms);
    for (content::Article article : import.articles) {
        if (article.metadata.slug == import.articles.front().metadata.slug)
            for (auto const& picture : import.pictures)
                article.pictures.push_back(*builder->add_picture(picture));
        REQUIRE(builder->add(article, import.folder + "/" + article.metadata.slug + "." + article.metadata.language));
    }
    auto const number = builder->publish(import.mode);
    REQUIRE_MESSAGE(number, (number ? "" : number.error().message));
}

void forget_rules(fs::path const& data)
{
    SQLite::Database edition(data / "catalogue.db", SQLite::OPEN_READWRITE);
    edition.exec("UPDATE edition SET rules = ''");
}

std::int64_t id_of(fs::path const& data, std::string const& slug)
{
    auto const id = open(data).find(slug, "en");
    REQUIRE(id);
    return id->value;
}

std::vector<std::string> hits(fs::path const& data, std::string const& question)
{
    auto const answer = open(data).search({ base::WipingString(question), "en", 100, true });
    REQUIRE(answer);
    std::vector<std::string> lines;
    for (auto const& hit : answer->hits)
        lines.push_back(hit.title + "|" + hit.heading + "|" + hit.snippet);
    std::ranges::sort(lines);
    return lines;
}

/// Two kiosks that get the same imports: one changes its edition, the other builds it from all leaflets.
struct TwoKiosks {
    /// Whether the first really changed its edition shows in a leaflet that keeps its number.
    enum class Way { changed, built };
    void import(Import const& import, Way expected = Way::changed) const
    {
        std::int64_t const before = id_of(changing, "kept");
        forget_rules(building);
        import_into(changing, import);
        import_into(building, import);
        CHECK((id_of(changing, "kept") == before) == (expected == Way::changed));
        compare();
    }
    void compare() const
    {
        auto const one = content_of(changing / "catalogue.db"), other = content_of(building / "catalogue.db");
        bool const same = one == other;
        CHECK_MESSAGE(same, difference(one, other));
        CHECK(std::ranges::none_of(one, [](auto const& line) { return line.starts_with("longer title before"); }));
        for (char const* const question :
            { "fever", "treatment of asthma", "nettle rash", "Fieber", "heart atack", "x-ray" })
            CHECK_MESSAGE(hits(changing, question) == hits(building, question), question);
    }
    void begin_with(std::vector<content::Article> articles) const
    {
        articles.push_back(article("kept", "Kept as it is"));
        import_into(changing, { articles });
        import_into(building, { articles });
        compare();
    }

    TemporaryFolder folder;
    fs::path changing = folder.path() / "changing", building = folder.path() / "building";
};

void add_section(content::Article& article, std::string const& heading, std::string const& text)
{
    article.blocks.push_back({ .kind = content::BlockKind::heading, .level = 2, .content = { heading, {} } });
    article.blocks.push_back({ .kind = content::BlockKind::paragraph, .content = { text, {} } });
}

content::Article leaflet(std::string const& slug, std::string const& title, std::string const& text,
    std::vector<std::string> collections = {})
{
    auto made = article(slug, title, "en", std::move(collections));
    add_section(made, "Treatment of " + title, text);
    return made;
}

std::vector<content::Article> library()
{
    std::vector<content::Article> articles;
    constexpr std::array titles { "Asthma", "Fever", "Fever in children", "Heart attack", "Hives", "X-ray of the chest",
        "Diabetes", "Diabetes type 2", "Back pain", "Cough", "Cancer", "CT scan", "CT scans", "Gout", "Migraine",
        "Eczema" };
    for (int number = 0; char const* const title : titles)
        articles.push_back(leaflet("topic-" + std::to_string(number++), title,
            "People with it see a doctor, and take paracetamol against the fever.", { number % 2 ? "tests" : "skin" }));
    articles.at(4).metadata.other_names = { "Nettle rash", "Urticaria" };
    return articles;
}

} // namespace

TEST_CASE("a changed text is found by its new words and not by its old ones, as if all had been built again")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    kiosks.import({ { leaflet("topic-1", "Fever", "A rare word: quinsy. Acétaminophène for an X-ray.") } });
    CHECK(hits(kiosks.changing, "quinsy").size() == 1);
    kiosks.import({ { leaflet("topic-1", "Fever", "Plain again.") } });
    CHECK(hits(kiosks.changing, "quinsy").empty());
    // Has nearly the title of another.
    kiosks.import({ { leaflet("topic-11", "CT scan", "With a contrast agent.", { "tests" }) } });
}

TEST_CASE("a changed title moves under its letter, and cards that share a name are told apart again")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    auto renamed = leaflet("topic-9", "Zoster, and a title that is longer than any other", "Text.", { "skin" });
    renamed.metadata.other_names = { "Shingles", "Hives" };
    renamed.metadata.subtitle = "A rash";
    kiosks.import({ { renamed } });
    kiosks.import({ { leaflet("topic-9", "CT scan", "Text of another.", { "tests", "skin" }) } });
    kiosks.import({ { leaflet("topic-9", "Ct", "Shorter than any other.") } });
}

TEST_CASE("new leaflets, tabs and languages come, and go when their files are no longer there")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    auto german = article("fieber", "Fieber bei Kindern", "de", { "eltern" });
    add_section(german, "Behandlung", "Fieber senken und viel trinken.");
    auto const fresh = leaflet("new", "Pneumonia", "A new one for a new tab.", { "chest" });
    kiosks.import({ .articles = { german, fresh }, .folder = "/other" });
    kiosks.import({ .articles = { fresh }, .mode = ImportMode::add_and_tidy_up, .folder = "/other" });
    kiosks.import({ .articles = { fresh }, .folder = "/elsewhere" });
}

TEST_CASE("pictures, approval, references and findings are those of the leaflets that there are")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    auto approved = leaflet("topic-2", "Fever in children", "See https://example.org or click here.");
    approved.metadata.approved_by = "Dr. A";
    approved.metadata.approved = std::chrono::year { 2025 } / 3 / 9;
    approved.metadata.references = { { "T", "https://example.org" } };
    approved.blocks.push_back({ .kind = content::BlockKind::picture, .content = { "A child", {} } });
    content::DecodedPicture const red { 1, 1, false, "red" };
    content::DecodedPicture const blue { 2, 1, false, "blue" };
    kiosks.import({ .articles = { approved }, .pictures = { red, blue } });
    kiosks.import({ .articles = { approved }, .pictures = { blue } });
    approved.metadata.approved.reset();
    kiosks.import({ .articles = { approved } });
}

TEST_CASE("synonyms lead to what the library has now")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    content::Synonyms const given { { "en", { { "quinsy", "peritonsillar abscess" }, { "kept", "preserved" } } } };
    kiosks.import({ .articles = { leaflet("topic-3", "Heart attack", "None of them.") }, .synonyms = given });
    kiosks.import({ { leaflet("topic-3", "Heart attack", "Also quinsy, once.") } });
    CHECK(hits(kiosks.changing, "peritonsillar abscess").size() == 1);
    kiosks.import({ { leaflet("topic-3", "Heart attack", "None of them again.") } });
    kiosks.import({ .articles = { leaflet("topic-3", "Heart attack", "Others.") },
        .synonyms = { { "en", { { "others", "strangers" } } } } });
}

TEST_CASE("what a leaflet lacks is found also where nothing else of it has changed, and is gone when it is mended")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    auto lacking = library().at(2);
    lacking.remarks = { content::picture_remark("fever.md", 4, "a.png", content::k_without_picture_text) };
    auto const findings_in = [](fs::path const& data) {
        SQLite::Database edition(data / "catalogue.db", SQLite::OPEN_READONLY);
        return edition.execAndGet("SELECT count(*) FROM finding WHERE kind = 'picture_without_text'").getInt();
    };
    kiosks.import({ { lacking } });
    CHECK(findings_in(kiosks.changing) == 1);
    kiosks.import({ { library().at(2) } });
    CHECK(findings_in(kiosks.changing) == 0);
}

TEST_CASE("tabs that nobody defined stand in the order of their names, whichever came first")
{
    TemporaryFolder const folder;
    auto with_more = library();
    import_into(folder.path() / "in-steps", { with_more });
    for (char const* const key : { "zeta", "alpha" }) {
        with_more.push_back(leaflet(key, key, "Text.", { key }));
        import_into(folder.path() / "in-steps", { { with_more.back() } });
    }
    import_into(folder.path() / "at-once", { .articles = with_more, .mode = ImportMode::replace });
    auto const tabs_of = [&](char const* data) {
        std::vector<std::string> keys;
        auto const library_there = open(folder.path() / data).library();
        for (auto const& tab : library_there->languages.at(0).collections)
            keys.push_back(tab.key);
        return keys;
    };
    CHECK(tabs_of("in-steps") == tabs_of("at-once"));
}

TEST_CASE("results that are as good stand in the same order whatever came first")
{
    TemporaryFolder const folder;
    std::vector<content::Article> alike;
    for (char const* const slug : { "a", "b", "c", "d", "e", "f", "g", "h" })
        alike.push_back(leaflet(slug, "Fever", "Drink."));
    import_into(folder.path(), { alike });
    alike.at(1).metadata.author = "Another";
    import_into(folder.path(), { { alike.at(1) } });
    auto const answer = open(folder.path()).search({ base::WipingString("fever"), "en", 3, true });
    REQUIRE(answer);
    std::string slugs;
    for (auto const& hit : answer->hits)
        slugs += hit.slug;
    CHECK(slugs == "abc");
}

TEST_CASE("sections that no leaflet has go with an edition that is built from all")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    {
        SQLite::Database edition(kiosks.changing / "catalogue.db", SQLite::OPEN_READWRITE);
        edition.exec("DELETE FROM block WHERE article = (SELECT id FROM article WHERE slug = 'topic-1') AND "
                     "position >= (SELECT max(position) - 1 FROM block b WHERE b.article = block.article)");
    }
    kiosks.import({ { leaflet("topic-1", "Fever", "Another text.") } }, TwoKiosks::Way::built);
}

TEST_CASE("other collections, many changes and an edition of other rules are built from all leaflets")
{
    TwoKiosks const kiosks;
    kiosks.begin_with(library());
    content::Collection const tests { .key = "tests", .title = { { "en", "Tests" } } };
    kiosks.import(
        { .articles = { leaflet("topic-5", "X-ray", "Text.") }, .collections = { tests } }, TwoKiosks::Way::built);
    auto all = library();
    for (auto& each : all)
        add_section(each, "More", "About it.");
    kiosks.import({ all }, TwoKiosks::Way::built);
    forget_rules(kiosks.changing);
    kiosks.import({ { leaflet("topic-5", "X-ray", "Another text.") } }, TwoKiosks::Way::built);
    kiosks.import({ { leaflet("topic-5", "X-ray", "And changed again.") } });
}

TEST_CASE("an edition that is changed again and again stays what an import of all would make")
{
    constexpr std::array words { "fever", "Fièvre", "fievre", "asthma", "X-ray", "xray", "heart", "attack", "pain",
        "rash", "cure", "cured", "Études", "etudes", "quinsy", "gout", "signs" };
    std::mt19937 dice(1);
    auto const some = [&](std::size_t most) {
        std::string text;
        for (std::size_t count = 1 + dice() % most; count > 0; --count)
            text += (text.empty() ? "" : " ") + std::string(words.at(dice() % words.size()));
        return text;
    };
    auto const made_up = [&](int number) {
        auto made
            = leaflet("topic-" + std::to_string(number), some(2), some(30), { dice() % 3 == 0 ? "skin" : "tests" });
        for (auto names = dice() % 3; names > 0; --names)
            made.metadata.other_names.push_back(some(2));
        for (auto sections = dice() % 3; sections > 0; --sections)
            add_section(made, some(3), some(20));
        return made;
    };
    TwoKiosks const kiosks;
    std::vector<content::Article> articles;
    for (int number = 0; number < 40; ++number)
        articles.push_back(made_up(number));
    kiosks.begin_with(articles);
    for (int round = 0; round < 15; ++round) {
        Import import;
        for (auto count = 1 + dice() % 5; count > 0; --count) {
            auto const next = made_up(static_cast<int>(dice() % 50));
            if (std::ranges::none_of(
                    import.articles, [&](auto const& each) { return each.metadata.slug == next.metadata.slug; }))
                import.articles.push_back(next);
        }
        import.folder = dice() % 2 == 0 ? "/one" : "/two";
        import.mode = dice() % 4 == 0 ? ImportMode::add_and_tidy_up : ImportMode::add;
        CAPTURE(round);
        std::int64_t const before = id_of(kiosks.changing, "kept");
        forget_rules(kiosks.building);
        import_into(kiosks.changing, import);
        import_into(kiosks.building, import);
        kiosks.compare();
        // Where many went, it was built anew.
        CHECK((id_of(kiosks.changing, "kept") == before || import.mode == ImportMode::add_and_tidy_up));
    }
}
