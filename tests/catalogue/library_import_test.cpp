#include "catalogue/leaflet_folder.h"
#include "support/earlier_edition.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace fixtures;
using namespace leaflet_folder;
using base::ErrorCode;
using catalogue::ImportMode;
using catalogue::LibraryImport;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> slugs_of(catalogue::ArticleList const& list)
{
    CHECK(list.count == static_cast<int>(list.first.size()));
    std::vector<std::string> slugs;
    for (auto const& each : list.first)
        slugs.push_back(each.slug);
    return slugs;
}

using Slugs = std::vector<std::string>;

} // namespace

TEST_CASE("a preview tells what an import adds, changes, removes and leaves")
{
    Library const library;
    for (char const* const slug : { "changed", "removed", "same" })
        library.add(slug);
    library.import();
    library.add("changed", "", "Another text.");
    library.add("added");
    fs::remove(library.in / "removed.md");

    auto const changes = library.preview();
    CHECK(changes.since == 1);
    CHECK(changes.added.first == std::vector<catalogue::ListedArticle> { { "added", "en", "Title of added" } });
    CHECK(slugs_of(changes.changed) == Slugs { "changed" });
    CHECK(slugs_of(changes.others) == Slugs { "removed" });
    CHECK(changes.same == 1);
    CHECK_FALSE(changes.changes_tabs(ImportMode::replace));
}

TEST_CASE("any difference in metadata, text, emphasis, references or lists is a change")
{
    std::string const full
        = "author: A\nreviewed: 2025-03-09\nsubtitle: S\nsource: R\nlicence: L\ncollections: [one, two]\n"
          "other_names: [N]\naddress: https://clinic.example\nreferences:\n  - title: T\n"
          "    url: https://example.org\n";
    auto const replaced = [&](std::string const& part, std::string const& by) {
        std::string text = full;
        REQUIRE(text.find(part) != text.npos);
        return text.replace(text.find(part), part.size(), by);
    };
    Library const library;
    library.add("leaflet", full);
    library.import();
    CHECK(library.preview().same == 1);
    std::vector<std::pair<std::string, std::string>> const different {
        { replaced("author: A\n", ""), "Some text." },
        { replaced("2025-03-09", "2025-03-10"), "Some text." },
        { replaced("reviewed: 2025-03-09\n", ""), "Some text." },
        { replaced("subtitle: S", "subtitle: T"), "Some text." },
        { replaced("source: R", "source: Q"), "Some text." },
        { replaced("licence: L", "licence: M"), "Some text." },
        { replaced("[one, two]", "[one]"), "Some text." },
        { replaced("[one, two]", "[two, one]"), "Some text." },
        { replaced("[N]", "[O]"), "Some text." },
        { replaced("[N]", "[N, O]"), "Some text." },
        { replaced("title: T", "title: U"), "Some text." },
        { replaced("example.org", "example.net"), "Some text." },
        { replaced("clinic.example", "other.example"), "Some text." },
        { replaced("address: https://clinic.example\n", ""), "Some text." },
        { full, "Some *text*." },
        { full, "- Some text." },
        { full, "Some text.\n\nMore." },
        { full, "## Some text." },
    };
    for (auto const& [metadata, text] : different) {
        CAPTURE(metadata);
        CAPTURE(text);
        library.add("leaflet", metadata, text);
        auto const changes = library.preview();
        CHECK(slugs_of(changes.changed) == Slugs { "leaflet" });
        CHECK(changes.same == 0);
    }
}

TEST_CASE("a sign is a change, but for an edition from before there were any")
{
    Library const library;
    library.add("fever", {}, "## What now?\n\nCall.");
    library.import();
    library.add("fever", "care: { today: \"What now?\" }\n", "## What now?\n\nCall.");
    CHECK(slugs_of(library.preview().changed) == std::vector<std::string> { "fever" });
    undo_migrations(library.data / "catalogue.db", 5);
    CHECK(library.preview().same == 1);
    auto const catalogue = fixtures::open(library.data);
    CHECK(catalogue.article(*catalogue.find("fever", "en"))->blocks.front().sign == content::Sign::none);
}

TEST_CASE("an address is a change, also for an edition from before there were any, which can be read")
{
    Library const library;
    library.add("fever", {}, "Text.");
    library.import();
    undo_migrations(library.data / "catalogue.db", 7);
    CHECK(library.preview().same == 1);
    auto const catalogue = fixtures::open(library.data);
    CHECK(catalogue.article(*catalogue.find("fever", "en"))->metadata.address.empty());
    library.add("fever", "address: https://clinic.example/fever\n", "Text.");
    CHECK(slugs_of(library.preview().changed) == std::vector<std::string> { "fever" });
}

TEST_CASE("a placeholder that there is not is named, and its article is read")
{
    Library const library;
    library.add("fever", {}, "Call {{phone:day}} or {{phone:noon}}. Again {{phone:noon}}.");
    std::vector<std::string> remarks;
    auto const import
        = library.read({ .remarked = [&](catalogue::SkippedFile const& file) { remarks.push_back(file.reason); } });
    std::erase_if(remarks, [](std::string const& each) { return each.starts_with("lacks "); });
    REQUIRE(import);
    CHECK(import->counts().articles == 1);
    CHECK(import->counts().skipped == 0);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].find("'{{phone:noon}}'") != std::string::npos);
}

TEST_CASE("a translation is an article of its own in a preview")
{
    Library const library;
    library.add("rash");
    library.import();
    write(library.in / "es.md", leaflet("rash", "language: es\n"));
    auto const changes = library.preview();
    CHECK(changes.added.first == std::vector<catalogue::ListedArticle> { { "rash", "es", "Title of rash" } });
    CHECK(changes.same == 1);
}

TEST_CASE("a tab with another title changes the tabs and no article")
{
    Library const library;
    library.add("rash", "collections: [skin]\n");
    std::string const collections = "collections:\n  - key: skin\n    title: { en: Skin }\n";
    write(library.in / "collections.yaml", collections);
    library.import();
    CHECK_FALSE(library.preview().changes_tabs(ImportMode::replace));
    write(library.in / "collections.yaml", "collections:\n  - key: skin\n    title: { en: The skin }\n");
    auto const changes = library.preview();
    CHECK(changes.changes_tabs(ImportMode::replace));
    CHECK(changes.same == 1);
    write(library.in / "collections.yaml", "collections:\n  - key: skin\n    index: used\n    title: { en: Skin }\n");
    CHECK(library.preview().changes_tabs(ImportMode::replace));
}

TEST_CASE("a list of changes names the first articles and counts all")
{
    Library const library;
    for (int n = 100; n < 175; ++n)
        library.add("topic-" + std::to_string(n));
    auto const changes = library.preview();
    CHECK(changes.added.count == 75);
    REQUIRE(changes.added.first.size() == catalogue::k_listed_articles);
    CHECK(changes.added.first.front().slug == "topic-100");
    CHECK(changes.added.first.back().slug == "topic-149");
}

TEST_CASE("where the edition in use is absent, damaged or of a newer version, everything is added")
{
    Library const library;
    library.add("rash");
    CHECK_FALSE(library.preview().since);
    CHECK(library.preview().added.count == 1);

    write(library.data / "catalogue.db", "no database");
    CHECK_FALSE(library.preview().since);
    CHECK(library.preview().added.count == 1);

    fs::remove(library.data / "catalogue.db");
    library.import();
    SQLite::Database(library.data / "catalogue.db", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    CHECK(library.preview().added.count == 1);
}

TEST_CASE("an edition that is damaged where only reading shows it makes everything added, and can be replaced")
{
    Library const library;
    for (int n = 0; n < 100; ++n)
        library.add("topic-" + std::to_string(n), "", std::string(1900, 'x'));
    library.import();
    auto const file = library.data / "catalogue.db";
    std::string bytes(fs::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()) / 2);
    write(file, bytes);
    auto import = library.read();
    REQUIRE(import);
    auto const changes = import->preview();
    REQUIRE(changes);
    CHECK(changes->added.count == 100);
    CHECK(changes->changed.count == 0);
    REQUIRE(import->publish(ImportMode::replace));
    CHECK(open(library.data).find("topic-7", "en"));
}

TEST_CASE("a preview that is dropped changes nothing, and one that is published is the edition that it spoke of")
{
    Library const library;
    library.add("old");
    library.import();
    library.add("new");
    CHECK(library.preview().added.count == 1);
    CHECK(open(library.data).library()->edition == 1);
    CHECK_FALSE(open(library.data).find("new", "en"));
    CHECK_FALSE(fs::exists(library.data / "catalogue.new.db"));

    auto import = library.read();
    REQUIRE(import);
    CHECK(import->preview()->added.count == 1);
    CHECK(import->preview()->added.count == 1);
    CHECK(import->publish(ImportMode::replace) == 2);
    CHECK(open(library.data).find("new", "en"));
    CHECK(entries_under(open(library.data), "T").size() == 2);
}

TEST_CASE("nothing is added to an edition after its preview")
{
    TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    CHECK(builder->changes().error().code == ErrorCode::malformed);
    REQUIRE(builder->add(article("a", "A")));
    REQUIRE(builder->changes());
    CHECK(builder->add(article("b", "B")).error().code == ErrorCode::usage);
    CHECK(builder->define({}).error().code == ErrorCode::usage);
    CHECK(builder->publish(ImportMode::replace) == 1);
}

TEST_CASE("files are counted as they are read, and the first that are skipped are named")
{
    Library const library;
    library.add("good");
    write(library.in / "README.md", "# Leaflets\n");
    for (int n = 0; n < 1060; ++n)
        write(library.in / ("wrong-" + std::to_string(n) + ".md"), "");
    int heard = 0, last = 0;
    auto const import = library.read({ .progress = [&](catalogue::ImportCounts const& counts) { last = counts.files; },
        .skipped = [&](catalogue::SkippedFile const&) { ++heard; } });
    REQUIRE(import);
    CHECK(last == 1062);
    CHECK(heard == 1060);
    CHECK(import->counts().articles == 1);
    CHECK(import->counts().other_files == 1);
    CHECK(import->counts().skipped == 1060);
    REQUIRE(import->skipped().size() == catalogue::k_listed_skipped_files);
    CHECK(import->skipped().front().path == library.in / "wrong-0.md");
}

TEST_CASE("an import that is stopped reads no further and leaves nothing but the edition in use")
{
    Library const library;
    library.add("a");
    library.import();
    for (char const* const slug : { "b", "c", "d" })
        library.add(slug);
    std::stop_source stop;
    int files = 0;
    auto const import = library.read({ .progress =
                                           [&](catalogue::ImportCounts const& counts) {
                                               files = counts.files;
                                               if (files == 2)
                                                   stop.request_stop();
                                           },
        .stop = stop.get_token() });
    REQUIRE_FALSE(import);
    CHECK(files == 2);
    CHECK(open(library.data).library()->edition == 1);
    CHECK_FALSE(fs::exists(library.data / "catalogue.new.db"));
}

TEST_CASE("a folder that is gone while it is read ends the import, is named, and the edition in use stays")
{
    bool something_in_its_place = false;
    SUBCASE("and nothing lies in its place") {}
    SUBCASE("and an empty folder lies in its place, as where a stick was mounted") { something_in_its_place = true; }
    Library const library;
    for (char const* const slug : { "a", "b", "c", "d" })
        library.add(slug);
    library.import();
    auto const away = library.folder.path() / "away";
    auto const import = library.read({ .progress = [&](catalogue::ImportCounts const& counts) {
        if (counts.files != 2)
            return;
        fs::rename(library.in, away);
        if (something_in_its_place)
            fs::create_directory(library.in);
    } });
    REQUIRE_FALSE(import);
    CHECK(import.error().code == ErrorCode::unavailable);
    CHECK(import.error().message.find(library.in.string()) == 0);
    CHECK(open(library.data).library()->edition == 1);
    CHECK(open(library.data).find("d", "en"));
}

TEST_CASE("a file that the device can't read ends the import and is named")
{
    Library const library;
    library.add("a");
    // A file whose first byte can't be read: an error of input and output, as of a stick that was pulled out.
    fs::path const unread = library.folder.path() / "b.md";
    fs::create_symlink("/proc/self/mem", unread);
    auto const import = LibraryImport::read({ library.data, { library.in, unread } }, {});
    REQUIRE_FALSE(import);
    CHECK(import.error().code == ErrorCode::unavailable);
    CHECK(import.error().message.find(unread.string()) == 0);
    CHECK(catalogue::Catalogue::open(library.data).error().code == ErrorCode::absent);
}

TEST_CASE("of two files with one title the message names the other, and where nothing is read, what there was is said")
{
    Library const library;
    write(library.in / "gout old.md", "# Gout\n\nOld words.\n");
    write(library.in / "gout.md", "# Gout\n\nNew words.\n");
    std::vector<std::string> reasons;
    REQUIRE(library.read({ .skipped = [&](catalogue::SkippedFile const& file) { reasons.push_back(file.reason); } }));
    REQUIRE(reasons.size() == 1);
    CHECK(reasons.front()
        == "the slug 'gout' (en) is taken by an earlier article: 'gout old.md' has the same title or slug, and was "
           "read "
           "first; keep one of them");

    Library const other;
    write(other.in / "map.pdf", "%PDF-1.7");
    auto const nothing = other.read();
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().message.find("; not imported: a PDF (map.pdf): ") != std::string::npos);
}
