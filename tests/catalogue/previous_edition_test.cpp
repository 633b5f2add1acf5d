#include "support/fixtures.h"

#include "catalogue/edition_files.h"
#include "catalogue/previous_edition.h"
#include "store/data_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

using namespace fixtures;
using base::ErrorCode;
using catalogue::restore_previous_edition;
namespace fs = std::filesystem;

namespace {

/// A data folder with editions 1 ("old") and 2 ("new").
struct TwoEditions {
    TwoEditions()
    {
        publish(path(), { article("old", "Old") });
        publish(path(), { article("new", "New") });
    }
    [[nodiscard]] fs::path const& path() const { return folder.path(); }
    [[nodiscard]] bool shows(std::string const& slug) const { return open(path()).find(slug, "en").has_value(); }
    [[nodiscard]] bool has_leftovers() const
    {
        return fs::exists(path() / "catalogue.previous.new.db") || fs::exists(path() / "catalogue.new.db");
    }

    TemporaryFolder folder;
    fs::path current = folder.path() / "catalogue.db", previous = folder.path() / "catalogue.previous.db";
};

void write(fs::path const& path, std::string const& content) { std::ofstream(path, std::ios::binary) << content; }

} // namespace

TEST_CASE("going back to the edition before and forth again")
{
    TwoEditions const editions;
    CHECK(restore_previous_edition(editions.path()) == 1);
    CHECK(editions.shows("old"));
    CHECK(catalogue::Catalogue::open_previous(editions.path())->find("new", "en"));
    CHECK(restore_previous_edition(editions.path()) == 2);
    CHECK(editions.shows("new"));
    CHECK_FALSE(editions.has_leftovers());
}

TEST_CASE("a kiosk notices that the edition before is back, and reads its own to the end")
{
    TwoEditions const editions;
    auto const catalogue = open(editions.path());
    REQUIRE(restore_previous_edition(editions.path()));
    CHECK(catalogue.superseded());
    CHECK(catalogue.find("new", "en"));
    CHECK_FALSE(open(editions.path()).superseded());
}

TEST_CASE("an import after going back takes a number above both editions")
{
    TwoEditions const editions;
    REQUIRE(restore_previous_edition(editions.path()));
    CHECK(publish(editions.path(), { article("newer", "Newer") }) == 3);
    CHECK(restore_previous_edition(editions.path()) == 1);
    CHECK(publish(editions.path(), { article("newest", "Newest") }) == 4);
}

TEST_CASE("without an edition before there is nothing to go back to")
{
    TemporaryFolder const folder;
    CHECK(restore_previous_edition(folder.path()).error().code == ErrorCode::absent);
    CHECK(fs::is_empty(folder.path()));
    publish(folder.path(), { article("only", "Only") });
    CHECK(restore_previous_edition(folder.path()).error().code == ErrorCode::absent);
    CHECK(open(folder.path()).library()->edition == 1);
}

TEST_CASE("one edition under both names, as a killed import leaves it, is none to go back to")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("only", "Only") });
    fs::create_hard_link(folder.path() / "catalogue.db", folder.path() / "catalogue.previous.db");
    CHECK(restore_previous_edition(folder.path()).error().code == ErrorCode::absent);
}

TEST_CASE("a damaged edition is not gone back to, and the one in use stays")
{
    TwoEditions const editions;
    SUBCASE("no database at all") { write(editions.previous, "no database"); }
    SUBCASE("damaged where only reading all of it shows")
    {
        std::string bytes(fs::file_size(editions.previous), '\0');
        std::ifstream(editions.previous, std::ios::binary)
            .read(bytes.data(), static_cast<std::streamsize>(bytes.size()) - 8192);
        write(editions.previous, bytes);
    }
    CHECK(restore_previous_edition(editions.path()).error().code == ErrorCode::damaged);
    CHECK(editions.shows("new"));
}

TEST_CASE("an edition of a newer version is not gone back to")
{
    TwoEditions const editions;
    SQLite::Database(editions.previous, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    CHECK(restore_previous_edition(editions.path()).error().code == ErrorCode::unsupported);
    CHECK(editions.shows("new"));
}

TEST_CASE("while an import is under way nobody goes back")
{
    TwoEditions const editions;
    auto const builder = catalogue::CatalogueBuilder::create(editions.path());
    REQUIRE(builder);
    CHECK(restore_previous_edition(editions.path()).error().code == ErrorCode::busy);
    CHECK(editions.shows("new"));
}

TEST_CASE("a damaged or missing edition in use gives way to the one before, and its number is not used again")
{
    TwoEditions const editions;
    SUBCASE("damaged") { write(editions.current, "this was edition 2"); }
    SUBCASE("missing") { fs::remove(editions.current); }
    bool const damaged = fs::exists(editions.current);
    CHECK(restore_previous_edition(editions.path()) == 1);
    CHECK(editions.shows("old"));
    CHECK(fs::exists(editions.previous) == damaged);
    CHECK(publish(editions.path(), { article("newer", "Newer") }) == (damaged ? 3 : 2));
}

TEST_CASE("where names can't be exchanged, renaming by turns ends the same way")
{
    TwoEditions const editions;
    REQUIRE(catalogue::exchange_by_turns(catalogue::CatalogueFiles(editions.path())));
    CHECK(editions.shows("old"));
    CHECK(catalogue::Catalogue::open_previous(editions.path())->find("new", "en"));
    CHECK_FALSE(editions.has_leftovers());
}
