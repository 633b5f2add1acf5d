#include "catalogue/withdrawn_list.h"

#include "base/file.h"
#include "store/file_lock.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using base::ErrorCode;
using catalogue::WithdrawnLeaflet;
using List = std::vector<WithdrawnLeaflet>;
namespace fs = std::filesystem;

namespace {

fs::path file_in(fs::path const& folder) { return folder / catalogue::k_withdrawn_name; }

ErrorCode damage(std::string const& content)
{
    fixtures::TemporaryFolder const folder;
    std::ofstream(file_in(folder.path()), std::ios::binary) << content;
    auto const read = catalogue::read_withdrawn(folder.path());
    REQUIRE_FALSE(read);
    CHECK(read.error().message.find("visitors see no leaflet") != std::string::npos);
    // Nothing is added to what nobody knows.
    CHECK(catalogue::withdraw(folder.path(), { "rash", {} }).error().code == ErrorCode::damaged);
    return read.error().code;
}

} // namespace

TEST_CASE("what is withdrawn is kept until it is given back")
{
    fixtures::TemporaryFolder const folder;
    CHECK(catalogue::read_withdrawn(folder.path()).value().empty());
    CHECK(catalogue::withdraw(folder.path(), { "rash", {} }).value());
    CHECK(catalogue::withdraw(folder.path(), { "gout", "ES" }).value());
    CHECK_FALSE(catalogue::withdraw(folder.path(), { "rash", "en" }).value());
    auto const list = catalogue::read_withdrawn(folder.path()).value();
    CHECK(list == List { { "gout", "es" }, { "rash", {} } });
    CHECK(catalogue::is_withdrawn(list, "rash", "hi"));
    CHECK(catalogue::is_withdrawn(list, "gout", "ES"));
    CHECK_FALSE(catalogue::is_withdrawn(list, "gout", "en"));

    CHECK(catalogue::give_back(folder.path(), { "gout", {} }).value());
    CHECK_FALSE(catalogue::give_back(folder.path(), { "gout", "es" }).value());
    CHECK(catalogue::give_back(folder.path(), { "rash", {} }).value());
    CHECK_FALSE(fs::exists(file_in(folder.path())));
}

TEST_CASE("a leaflet that is withdrawn in all languages is not given back in one")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", "es" }));
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }).value());
    CHECK(catalogue::read_withdrawn(folder.path()).value() == List { { "rash", {} } });
    CHECK(catalogue::give_back(folder.path(), { "rash", "es" }).error().code == ErrorCode::usage);
}

TEST_CASE("what is no leaflet is not withdrawn")
{
    fixtures::TemporaryFolder const folder;
    CHECK(catalogue::withdraw(folder.path(), { "../rash", {} }).error().code == ErrorCode::usage);
    CHECK(catalogue::withdraw(folder.path(), { "rash", "e n" }).error().code == ErrorCode::usage);
}

TEST_CASE("a list that is cut anywhere, or changed, is damaged and never an empty one")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    REQUIRE(catalogue::withdraw(folder.path(), { "gout", "es" }));
    auto const whole = base::read_file(file_in(folder.path()), 1000).value();
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_MESSAGE(damage(whole.substr(0, size)) == ErrorCode::damaged, size);
    CHECK(damage(std::string(whole.size(), '\0')) == ErrorCode::damaged);
    std::string changed = whole;
    changed.replace(changed.find("gout"), 4, "g\0ut", 4);
    CHECK(damage(changed) == ErrorCode::damaged);
}

TEST_CASE("a link or a folder in the place of the list is damage")
{
    fixtures::TemporaryFolder const folder;
    fs::create_symlink("elsewhere", file_in(folder.path()));
    CHECK(catalogue::read_withdrawn(folder.path()).error().code == ErrorCode::damaged);
    fs::remove(file_in(folder.path()));
    fs::create_directory(file_in(folder.path()));
    CHECK(catalogue::read_withdrawn(folder.path()).error().code == ErrorCode::damaged);
}

TEST_CASE("a damaged list is set aside on request only, and a sound one never")
{
    fixtures::TemporaryFolder const folder;
    auto const today = std::chrono::year { 2026 } / 11 / 22;
    CHECK(catalogue::set_damaged_list_aside(folder.path(), today).error().code == ErrorCode::usage);
    std::ofstream(file_in(folder.path())) << "rash";
    auto const aside = catalogue::set_damaged_list_aside(folder.path(), today);
    CHECK(aside.value().filename() == "withdrawn.damaged-2026-11-22.txt");
    CHECK(catalogue::read_withdrawn(folder.path()).value().empty());
    CHECK(catalogue::withdraw(folder.path(), { "rash", {} }).value());
}

TEST_CASE("two programs do not change the list at once")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(catalogue::withdraw(folder.path(), { "rash", {} }));
    auto const held = store::FileLock::acquire(folder.path() / "withdrawn.lock");
    REQUIRE(held);
    CHECK(catalogue::withdraw(folder.path(), { "gout", {} }).error().code == ErrorCode::busy);
    CHECK(catalogue::give_back(folder.path(), { "rash", {} }).error().code == ErrorCode::busy);
}
