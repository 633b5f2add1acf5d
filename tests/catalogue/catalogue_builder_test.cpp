#include "support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>

using namespace fixtures;
using base::ErrorCode;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> files_in(fs::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

void write(fs::path const& path, std::string const& content) { std::ofstream(path, std::ios::binary) << content; }

} // namespace

TEST_CASE("editions count up and the one before is kept")
{
    TemporaryFolder const folder;
    CHECK(publish(folder.path(), { article("a", "A") }) == 1);
    CHECK(files_in(folder.path()) == std::vector<std::string> { "catalogue.db", "catalogue.lock" });
    CHECK(publish(folder.path(), { article("b", "B") }) == 2);
    CHECK(publish(folder.path(), { article("c", "C") }) == 3);
    CHECK(open(folder.path()).library()->edition == 3);
    CHECK(files_in(folder.path())
        == std::vector<std::string> { "catalogue.db", "catalogue.lock", "catalogue.previous.db" });

    fs::remove(folder.path() / "catalogue.db");
    auto const previous = open(folder.path());
    CHECK(previous.library()->edition == 2);
    CHECK(previous.find("b", "en"));
}

TEST_CASE("a builder that is dropped leaves nothing but the old edition")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("old", "Old") });
    {
        auto builder = catalogue::CatalogueBuilder::create(folder.path());
        REQUIRE(builder);
        REQUIRE(builder->add(article("new", "New")));
        CHECK(fs::exists(folder.path() / "catalogue.new.db"));
    }
    CHECK(files_in(folder.path()) == std::vector<std::string> { "catalogue.db", "catalogue.lock" });
    CHECK(open(folder.path()).find("old", "en"));
}

TEST_CASE("a second import at the same time is busy, and a later one is not")
{
    TemporaryFolder const folder;
    {
        auto const first = catalogue::CatalogueBuilder::create(folder.path());
        REQUIRE(first);
        CHECK(catalogue::CatalogueBuilder::create(folder.path()).error().code == ErrorCode::busy);
    }
    CHECK(catalogue::CatalogueBuilder::create(folder.path()));
}

TEST_CASE("what a killed import left behind is removed")
{
    TemporaryFolder const folder;
    write(folder.path() / "catalogue.new.db", "half an edition");
    write(folder.path() / "catalogue.new.db-journal", "half a journal");
    write(folder.path() / "catalogue.previous.new.db", "half a copy");
    publish(folder.path(), { article("a", "A") });
    CHECK(files_in(folder.path()) == std::vector<std::string> { "catalogue.db", "catalogue.lock" });
}

TEST_CASE("an import killed between keeping the old edition and swapping in the new one does no harm to the next")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    fs::create_hard_link(folder.path() / "catalogue.db", folder.path() / "catalogue.previous.db");
    CHECK(publish(folder.path(), { article("b", "B") }) == 2);
    CHECK(files_in(folder.path())
        == std::vector<std::string> { "catalogue.db", "catalogue.lock", "catalogue.previous.db" });
    fs::remove(folder.path() / "catalogue.db");
    CHECK(open(folder.path()).find("a", "en"));
}

TEST_CASE("a slug may be taken once a language, and the refused article leaves no trace")
{
    TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    REQUIRE(builder->add(article("a", "First")));
    auto const refused = builder->add(article("a", "Second"));
    CHECK(refused.error().code == ErrorCode::malformed);
    CHECK(refused.error().message.find("'a' (en)") != std::string::npos);
    REQUIRE(builder->add(article("a", "Tercero", "es")));
    REQUIRE(builder->publish(catalogue::ImportMode::replace));
    auto const catalogue = open(folder.path());
    CHECK(catalogue.article(catalogue.find("a", "en").value())->metadata.title == "First");
    CHECK(catalogue.article(catalogue.find("a", "en").value())->blocks.size() == 1);
    CHECK(entries_under(catalogue, "S").empty());
}

TEST_CASE("an article without a slug, language or title is malformed")
{
    TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    for (content::Article const& each : { article("", "A"), article("a", ""), article("a", "A", "") })
        CHECK(builder->add(each).error().code == ErrorCode::malformed);
}

TEST_CASE("an article with a value that no reader would accept is too large, and the others are published")
{
    TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    content::Article huge = article("huge", "Huge");
    huge.blocks.push_back({ content::BlockKind::paragraph, 0, 0, { std::string(5'000'000, 'x'), {} } });
    CHECK(builder->add(huge).error().code == ErrorCode::too_large);
    REQUIRE(builder->add(article("small", "Small")));
    REQUIRE(builder->publish(catalogue::ImportMode::replace));
    CHECK(open(folder.path()).find("huge", "en").error().code == ErrorCode::absent);
    CHECK(open(folder.path()).find("small", "en"));
}

TEST_CASE("an edition without articles is not published")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("old", "Old") });
    {
        auto builder = catalogue::CatalogueBuilder::create(folder.path());
        REQUIRE(builder);
        CHECK_FALSE(builder->publish(catalogue::ImportMode::replace));
    }
    CHECK(open(folder.path()).library()->edition == 1);
}

TEST_CASE("an edition is published once")
{
    TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    REQUIRE(builder->add(article("a", "A")));
    REQUIRE(builder->publish(catalogue::ImportMode::replace));
    CHECK(builder->publish(catalogue::ImportMode::replace).error().code == ErrorCode::usage);
    CHECK(builder->add(article("b", "B")).error().code == ErrorCode::usage);
    CHECK(open(folder.path()).library()->edition == 1);
}

TEST_CASE("a collection is defined once and never takes the name of the implicit one")
{
    TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    CHECK(builder->define({ { "a", {}, {} }, { "a", {}, {} } }).error().code == ErrorCode::malformed);
    CHECK(builder->define({ { "all", {}, {} } }).error().code == ErrorCode::malformed);
    CHECK(builder->define({ { "a", {}, {} } }));
}

TEST_CASE("a damaged edition does not push the good one before it out, and its number is not used again")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A") });
    publish(folder.path(), { article("b", "B") });
    write(folder.path() / "catalogue.db", "this was edition 2");
    CHECK(publish(folder.path(), { article("c", "C") }) == 3);
    fs::remove(folder.path() / "catalogue.db");
    CHECK(open(folder.path()).find("a", "en"));
}

TEST_CASE("an edition says what it is made of, and is a single file that needs no journal")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("a", "A"), article("b", "B") });
    SQLite::Database database(folder.path() / "catalogue.db", SQLite::OPEN_READONLY);
    CHECK(database.execAndGet("SELECT articles FROM edition").getInt() == 2);
    CHECK(database.execAndGet("SELECT built_by FROM edition").getString().find('.') != std::string::npos);
    CHECK(database.execAndGet("SELECT week LIKE '____-W__' FROM edition").getInt() == 1);
    CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "delete");
    // One page at most, of a table that a migration dropped: it is used by the next that is needed.
    CHECK(database.execAndGet("PRAGMA freelist_count").getInt() <= 1);
    CHECK(database.execAndGet("PRAGMA integrity_check").getString() == "ok");
}
