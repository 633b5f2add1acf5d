#include "source_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>

using namespace architecture;

namespace {

/// The first name out of its number's turn ("0001_edition.sql", "0002_...", ...), or nothing.
std::string first_misnumbered(std::vector<std::string> names)
{
    std::ranges::sort(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        char number[32];
        std::snprintf(number, sizeof number, "%04zu_", i + 1);
        if (!names[i].starts_with(number) || !names[i].ends_with(".sql"))
            return names[i];
    }
    return {};
}

} // namespace

TEST_CASE("a gap, a double and a stranger among migrations are seen")
{
    CHECK(first_misnumbered({ "0002_b.sql", "0001_a.sql" }).empty());
    CHECK(first_misnumbered({ "0001_a.sql", "0003_c.sql" }) == "0003_c.sql");
    CHECK(first_misnumbered({ "0001_a.sql", "0001_b.sql" }) == "0001_b.sql");
    CHECK(first_misnumbered({ "0001_a.sql", "notes.txt" }) == "notes.txt");
    CHECK(first_misnumbered({ "0000_a.sql" }) == "0000_a.sql");
}

TEST_CASE("migrations are numbered from 0001 without gaps")
{
    std::size_t databases = 0;
    for (auto const& database : std::filesystem::directory_iterator(source_folder() / "db")) {
        REQUIRE_MESSAGE(database.is_directory(), database.path().string());
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::directory_iterator(database.path()))
            names.push_back(entry.path().filename());
        CHECK_FALSE(names.empty());
        CHECK_MESSAGE(first_misnumbered(names) == "", database.path().string());
        ++databases;
    }
    CHECK(databases == 3);
}
