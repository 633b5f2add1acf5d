// Imports that add to the edition in use, and what they know of where its leaflets came from.

#include "catalogue/edition_file.h"
#include "catalogue/leaflet_folder.h"
#include "support/earlier_edition.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace fixtures;
using namespace leaflet_folder;
using base::ErrorCode;
using catalogue::ImportMode;

namespace {

using Slugs = std::vector<std::string>;

Slugs slugs_in(fs::path const& data)
{
    Slugs slugs;
    REQUIRE(open(data).for_each_article([&](content::Metadata const& each) { slugs.push_back(each.slug); }));
    return slugs;
}

Slugs slugs_of(catalogue::ArticleList const& list)
{
    Slugs slugs;
    for (auto const& each : list.first)
        slugs.push_back(each.slug);
    return slugs;
}

/// A library that several folders are imported into.
struct Kiosk {
    [[nodiscard]] LibraryImport read(std::vector<fs::path> const& paths) const
    {
        auto import = LibraryImport::read({ data, paths });
        REQUIRE_MESSAGE(import, (import ? "" : import.error().message));
        return std::move(*import);
    }
    catalogue::EditionChanges import(fs::path const& path, ImportMode mode = ImportMode::add) const
    {
        auto import = read({ path });
        auto const changes = import.preview();
        REQUIRE(changes);
        auto const published = import.publish(mode);
        REQUIRE_MESSAGE(published, (published ? "" : published.error().message));
        return *changes;
    }
    void add(char const* folder_name, std::string const& slug, std::string const& more = {},
        std::string const& text = "Some text.") const
    {
        write(folder.path() / folder_name / (slug + ".md"), leaflet(slug, more, text));
    }
    [[nodiscard]] fs::path in(char const* folder_name) const { return folder.path() / folder_name; }

    /// The number of the one in use.
    [[nodiscard]] std::int64_t edition() const { return catalogue::number_in(data / "catalogue.db").value_or(0); }

    TemporaryFolder folder;
    fs::path data = folder.path() / "data";
};

/// A page of this table only.
void overwrite_page_of(fs::path const& edition, std::string const& table)
{
    SQLite::Database database(edition, SQLite::OPEN_READONLY);
    SQLite::Statement page(database, "SELECT pageno, pgsize FROM dbstat WHERE name = ? LIMIT 1");
    page.bind(1, table);
    REQUIRE(page.executeStep());
    auto const size = page.getColumn(1).getInt();
    std::fstream file(edition, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(page.getColumn(0).getInt() - 1) * size);
    file << std::string(static_cast<std::size_t>(size), '\xFF');
}

std::size_t found(fs::path const& data, std::string const& question)
{
    auto const answer = open(data).search({ base::WipingString(question), "en", 10, true });
    REQUIRE(answer);
    return answer->hits.size();
}

} // namespace

TEST_CASE("a stick with one leaflet adds it, and all others stay with their text, letters, search and lists")
{
    Kiosk const kiosk;
    std::string const full = "author: A\nreviewed: 2025-03-09\ncollections: [skin]\nother_names: [Nettle rash]\n"
                             "address: https://clinic.example/hives\nreferences:\n  - title: T\n    url: "
                             "https://example.org\n";
    kiosk.add("first", "hives", full, "## Signs\n\nWheals that *itch*.\n\n- one\n- two");
    write(kiosk.in("first") / "collections.yaml", "collections:\n  - key: skin\n    title: { en: The skin }\n");
    kiosk.import(kiosk.in("first"));
    auto const before = open(kiosk.data).article(*open(kiosk.data).find("hives", "en"));

    kiosk.add("second", "port", "collections: [devices]\n");
    auto const changes = kiosk.import(kiosk.in("second"));
    CHECK(changes.since == 1);
    CHECK(changes.added.count == 1);
    CHECK(slugs_of(changes.others) == Slugs { "hives" });
    CHECK(changes.missing.count == 0);
    CHECK(changes.removed(ImportMode::add).count == 0);
    CHECK(changes.unchanged(ImportMode::add) == 1);
    CHECK(changes.changes_tabs(ImportMode::add));

    CHECK(slugs_in(kiosk.data) == Slugs { "hives", "port" });
    auto const catalogue = open(kiosk.data);
    CHECK(catalogue.library()->edition == 2);
    CHECK(*catalogue.article(*catalogue.find("hives", "en")) == *before);
    CHECK(entries_under(catalogue, "N").size() == 1);
    CHECK(found(kiosk.data, "wheals") == 1);
    auto const library = catalogue.library();
    REQUIRE(library->languages.size() == 1);
    auto const& tabs = library->languages.front().collections;
    REQUIRE(tabs.size() == 3);
    CHECK(std::ranges::count(tabs, "The skin", &catalogue::CollectionIndex::title) == 1);
}

TEST_CASE("a leaflet that comes again takes the place of its earlier text, and only that")
{
    Kiosk const kiosk;
    for (char const* const slug : { "a", "b", "c" })
        kiosk.add("all", slug);
    kiosk.import(kiosk.in("all"));
    kiosk.add("stick", "b", {}, "A corrected word: quinsy.");
    auto const changes = kiosk.import(kiosk.in("stick"));
    CHECK(slugs_of(changes.changed) == Slugs { "b" });
    CHECK(changes.unchanged(ImportMode::add) == 2);
    CHECK(slugs_in(kiosk.data) == Slugs { "a", "b", "c" });
    CHECK(found(kiosk.data, "quinsy") == 1);
    CHECK(open(kiosk.data).library()->languages.front().collections.front().topics == 3);
}

TEST_CASE("what is no longer in a folder is missing, kept, and goes where that is asked for")
{
    Kiosk const kiosk;
    kiosk.add("ours", "a");
    kiosk.add("ours", "deep");
    fs::create_directories(kiosk.in("ours") / "below");
    fs::rename(kiosk.in("ours") / "deep.md", kiosk.in("ours") / "below" / "deep.md");
    kiosk.add("theirs", "c");
    kiosk.import(kiosk.in("ours"));
    kiosk.import(kiosk.in("theirs"));
    fs::remove_all(kiosk.in("ours") / "below");

    auto changes = kiosk.import(kiosk.in("ours"));
    CHECK(slugs_of(changes.missing) == Slugs { "deep" });
    CHECK(changes.removed(ImportMode::add_and_tidy_up).count == 1);
    CHECK(slugs_in(kiosk.data) == Slugs { "a", "c", "deep" });

    changes = kiosk.import(kiosk.in("ours"), ImportMode::add_and_tidy_up);
    CHECK(slugs_of(changes.missing) == Slugs { "deep" });
    CHECK(slugs_in(kiosk.data) == Slugs { "a", "c" });
    CHECK(kiosk.import(kiosk.in("ours")).missing.count == 0);
}

TEST_CASE("a folder whose name begins like another's is not that one")
{
    Kiosk const kiosk;
    kiosk.add("leaflets", "a");
    kiosk.add("leaflets-old", "b");
    kiosk.import(kiosk.in("leaflets-old"));
    CHECK(kiosk.import(kiosk.in("leaflets")).missing.count == 0);
}

TEST_CASE("a file that can't be read this time keeps what came from it, and so does a folder")
{
    Kiosk const kiosk;
    kiosk.add("ours", "a");
    kiosk.add("ours", "b");
    kiosk.import(kiosk.in("ours"));
    write(kiosk.in("ours") / "b.md", "---\ntitle: [\n---\n");
    auto const changes = kiosk.import(kiosk.in("ours"), ImportMode::add_and_tidy_up);
    CHECK(changes.missing.count == 0);
    CHECK(slugs_in(kiosk.data) == Slugs { "a", "b" });
}

TEST_CASE("a leaflet that moved to another file of the folder is not missing")
{
    Kiosk const kiosk;
    kiosk.add("ours", "a");
    kiosk.import(kiosk.in("ours"));
    fs::rename(kiosk.in("ours") / "a.md", kiosk.in("ours") / "renamed.md");
    auto const changes = kiosk.import(kiosk.in("ours"), ImportMode::add_and_tidy_up);
    CHECK(changes.missing.count == 0);
    CHECK(changes.same == 1);
}

TEST_CASE("replacing makes what was read the whole library, and says what goes and how much that is")
{
    Kiosk const kiosk;
    for (int n = 10; n < 20; ++n)
        kiosk.add("all", "topic-" + std::to_string(n));
    kiosk.import(kiosk.in("all"));
    kiosk.add("stick", "topic-10");
    auto const changes = kiosk.import(kiosk.in("stick"), ImportMode::replace);
    CHECK(changes.removed(ImportMode::replace).count == 9);
    CHECK(changes.unchanged(ImportMode::replace) == 1);
    CHECK(changes.removes_much(ImportMode::replace));
    CHECK_FALSE(changes.removes_much(ImportMode::add));
    CHECK(slugs_in(kiosk.data) == Slugs { "topic-10" });
}

TEST_CASE("a tenth is not much, and more is")
{
    catalogue::EditionChanges changes { .same = 9, .others = { .count = 1 } };
    CHECK_FALSE(changes.removes_much(ImportMode::replace));
    changes.same = 8;
    CHECK(changes.removes_much(ImportMode::replace));
}

TEST_CASE("synonyms stay with the languages that bring no others")
{
    Kiosk const kiosk;
    kiosk.add("first", "warfarin", {}, "Text.");
    write(kiosk.in("first") / "synonyms.yaml", "en:\n  - [warfarin, rat pill]\n");
    kiosk.import(kiosk.in("first"));
    CHECK(found(kiosk.data, "rat pill") == 1);
    kiosk.add("second", "port");
    kiosk.import(kiosk.in("second"));
    CHECK(found(kiosk.data, "rat pill") == 1);
    write(kiosk.in("second") / "synonyms.yaml", "en:\n  - [port, chest thing]\n");
    kiosk.import(kiosk.in("second"));
    CHECK(found(kiosk.data, "rat pill") == 0);
    CHECK(found(kiosk.data, "chest thing") == 1);
}

TEST_CASE("an edition of an earlier version is added to, with what it has")
{
    Kiosk const kiosk;
    kiosk.add("first", "a", "address: https://clinic.example\n");
    kiosk.import(kiosk.in("first"));
    SQLite::Database(kiosk.data / "catalogue.db", SQLite::OPEN_READWRITE).exec("UPDATE article SET language = 'EN'");
    undo_migrations(kiosk.data / "catalogue.db", 6);
    kiosk.add("second", "b");
    auto const changes = kiosk.import(kiosk.in("second"), ImportMode::add_and_tidy_up);
    CHECK(changes.others.count == 1);
    CHECK(changes.missing.count == 0);
    CHECK(slugs_in(kiosk.data) == Slugs { "a", "b" });
    CHECK(open(kiosk.data).library()->languages.size() == 1);
    // The same leaflet in another case of its language is the same leaflet.
    kiosk.add("second", "a");
    CHECK(kiosk.import(kiosk.in("second")).added.count == 0);
}

TEST_CASE("nothing is added to an edition that can't be read, and it can be replaced")
{
    Kiosk const kiosk;
    kiosk.add("in", "a");
    kiosk.import(kiosk.in("in"));
    write(kiosk.data / "catalogue.db", "no database");
    {
        auto import = kiosk.read({ kiosk.in("in") });
        CHECK(import.preview()->only_replaces);
        auto const published = import.publish(ImportMode::add);
        REQUIRE_FALSE(published);
        CHECK(published.error().code == ErrorCode::damaged);
        CHECK(published.error().message.find("can't be read, so that nothing can be added") != std::string::npos);
    }
    kiosk.import(kiosk.in("in"), ImportMode::replace);
    CHECK(slugs_in(kiosk.data) == Slugs { "a" });
}

TEST_CASE("adding to an edition that is damaged where only reading shows it fails, and leaves it in use")
{
    Kiosk const kiosk;
    for (int n = 0; n < 100; ++n)
        kiosk.add("all", "topic-" + std::to_string(n), {}, std::string(1900, 'x'));
    kiosk.import(kiosk.in("all"));
    auto const file = kiosk.data / "catalogue.db";
    std::string bytes(fs::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()) / 2);
    write(file, bytes);
    kiosk.add("stick", "new");
    {
        auto import = kiosk.read({ kiosk.in("stick") });
        auto const published = import.publish(ImportMode::add);
        REQUIRE_FALSE(published);
        CHECK(published.error().code == ErrorCode::damaged);
    }
    CHECK_FALSE(fs::exists(kiosk.data / "catalogue.new.db"));
    // What is in use is not touched, damaged as it is.
    std::string after(fs::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(after.data(), static_cast<std::streamsize>(after.size()));
    CHECK(after == bytes);
}

TEST_CASE("a folder that is not there this time keeps what came from it")
{
    Kiosk const kiosk;
    kiosk.add("ours", "a");
    kiosk.add("theirs", "b");
    kiosk.import(kiosk.in("ours"));
    kiosk.import(kiosk.in("theirs"));
    fs::remove_all(kiosk.in("theirs"));
    auto import = kiosk.read({ kiosk.in("ours"), kiosk.in("theirs") });
    CHECK(import.preview()->missing.count == 0);
    REQUIRE(import.publish(ImportMode::add_and_tidy_up));
    CHECK(slugs_in(kiosk.data) == Slugs { "a", "b" });
}

TEST_CASE("a format that is asked for takes nothing from the others")
{
    Kiosk const kiosk;
    kiosk.add("ours", "a");
    write(kiosk.in("ours") / "page.html", "<html lang=en><h1>Page</h1><p>Text.</p></html>");
    kiosk.import(kiosk.in("ours"));
    auto import = LibraryImport::read(
        { .data_folder = kiosk.data, .paths = { kiosk.in("ours") }, .format = content::Format::markdown });
    REQUIRE(import);
    CHECK(import->preview()->missing.count == 0);
}

TEST_CASE("the same again changes no tab, in any mode, though nobody has defined a collection")
{
    Kiosk const kiosk;
    kiosk.add("ours", "a", "collections: [skin]\n");
    kiosk.import(kiosk.in("ours"));
    auto const changes = kiosk.import(kiosk.in("ours"), ImportMode::replace);
    for (ImportMode const mode : catalogue::k_import_modes)
        CHECK_FALSE(changes.changes_tabs(mode));
}

TEST_CASE("an import without anything new leaves the edition, and the one before it, as they are")
{
    Kiosk const kiosk;
    kiosk.add("all", "a");
    kiosk.add("all", "b");
    kiosk.import(kiosk.in("all"));
    kiosk.add("all", "b", {}, "A corrected word: quinsy.");
    kiosk.import(kiosk.in("all"));
    auto const files = [&] {
        return std::pair { fs::last_write_time(kiosk.data / "catalogue.db"),
            fs::last_write_time(kiosk.data / "catalogue.previous.db") };
    };
    auto const before = files();
    kiosk.import(kiosk.in("all"));
    CHECK(kiosk.edition() == 2);
    CHECK(files() == before);
    CHECK_FALSE(fs::exists(kiosk.data / "catalogue.copy.new.db"));
    CHECK_FALSE(fs::exists(kiosk.data / "catalogue.new.db"));

    // Where it is now is remembered: there it will not be missing.
    kiosk.add("moved", "a");
    kiosk.import(kiosk.in("moved"));
    CHECK(kiosk.edition() == 3);
    // Words that mean the same are news, too.
    write(kiosk.in("moved") / "synonyms.yaml", "en: [[quinsy, abscess]]\n");
    kiosk.import(kiosk.in("moved"));
    CHECK(kiosk.edition() == 4);
    kiosk.import(kiosk.in("moved"));
    CHECK(kiosk.edition() == 4);
}

TEST_CASE("an edition that is damaged is made anew by the same leaflets")
{
    Kiosk const kiosk;
    kiosk.add("all", "a");
    kiosk.import(kiosk.in("all"));
    overwrite_page_of(kiosk.data / "catalogue.db", "search_word");
    kiosk.import(kiosk.in("all"));
    CHECK(kiosk.edition() == 2);
    CHECK(catalogue::reads_back(kiosk.data / "catalogue.db"));
}
