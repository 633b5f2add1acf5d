#include "source_files.h"

#include <doctest/doctest.h>

#include <set>

using namespace architecture;
namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

/// What several areas' effects share.
Names const k_shared_by_effects { "answer", "article_titles", "combined_effects", "common_topics", "health", "job_stop",
    "logs_set_aside", "missed_searches", "open_access", "open_library", "open_log", "report_pace", "review_rule",
    "staff_jobs", "visitor_selection", "week_age", "withdrawal" };

Names folders_in(fs::path const& folder)
{
    Names names;
    for (auto const& entry : fs::directory_iterator(source_folder() / folder))
        if (entry.is_directory())
            names.insert(entry.path().filename());
    return names;
}

/// The names of the C++ files in a folder, without their endings.
Names files_in(fs::path const& folder)
{
    Names names;
    for (auto const& path : code_in(source_folder() / folder))
        names.insert(path.stem());
    return names;
}

/// Those of `names` that are no area's.
Names strangers(Names const& areas, Names const& names)
{
    Names found;
    for (auto const& name : names)
        if (!areas.contains(name))
            found.insert(name);
    return found;
}

void check_areas(fs::path const& where, Names const& names)
{
    CHECK_MESSAGE(!names.empty(), where.string());
    for (auto const& name : strangers(folders_in("src/kiosk"), names))
        FAIL_CHECK(where.string(), ": ", name, " is no folder of src/kiosk");
}

} // namespace

TEST_CASE("a name that is no area's is seen")
{
    CHECK(strangers({ "home", "exports" }, { "home", "export" }) == Names { "export" });
    CHECK(strangers({ "home", "exports" }, { "exports" }).empty());
}

TEST_CASE("screens are in folders named after the areas of kiosk")
{
    check_areas("src/screens", folders_in("src/screens"));
}

TEST_CASE("effects are in files named after the areas of kiosk, but for what several share")
{
    check_areas("src/lectern/effects", strangers(k_shared_by_effects, files_in("src/lectern/effects")));
}

TEST_CASE("the tests of effects are under the names of what they test, or say in theirs with what several are tested")
{
    for (auto const& name : files_in("tests/lectern/effects")) {
        bool const shared = name.starts_with("with_");
        auto const tested = name.substr(0, name.rfind("_test"));
        CHECK_MESSAGE((shared || files_in("src/lectern/effects").contains(tested)), name);
    }
}

TEST_CASE("every area of kiosk has tests under its name")
{
    auto const tests = files_in("tests/kiosk");
    for (auto const& area : folders_in("src/kiosk"))
        CHECK_MESSAGE(tests.contains(area + "_test"), area);
}
