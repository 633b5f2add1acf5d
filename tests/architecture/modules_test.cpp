#include "include_check.h"
#include "source_files.h"

#include <doctest/doctest.h>

using namespace architecture;

namespace {

std::map<std::string, Module> all_modules()
{
    std::map<std::string, Module> modules;
    for (auto const& folder : module_folders()) {
        std::string const name = module_name(folder);
        modules[name] = module_from_cmake(name, read(folder / "CMakeLists.txt"));
    }
    return modules;
}

std::set<std::string> names_of(std::map<std::string, Module> const& modules)
{
    std::set<std::string> names;
    for (auto const& [name, module] : modules)
        names.insert(name);
    return names;
}

} // namespace

TEST_CASE("no file includes what its folder does not link")
{
    auto const modules = all_modules();
    auto const names = names_of(modules);
    std::size_t files = 0;
    for (auto const& folder : module_folders())
        for (auto const& path : code_in(folder)) {
            ++files;
            auto const& module
                = modules.at(module_name(path.parent_path().filename() == "vocabulary" ? path.parent_path() : folder));
            for (auto const& wrong : wrong_includes(module, names, read(path)))
                FAIL_CHECK(module.name, "/", path.filename().string(), ": ", wrong);
        }
    CHECK(files > 100);
}

TEST_CASE("folders link downwards, as the design draws them")
{
    for (auto const& [name, module] : all_modules())
        for (auto const& wrong : wrong_links(module))
            FAIL_CHECK(wrong);
}

TEST_CASE("folders form no circle") { CHECK(circle(all_modules()) == ""); }

TEST_CASE("kiosk and screens see no file, clock, thread, database or OpenGL")
{
    for (auto const* const name : { "kiosk", "screens" })
        for (auto const& path : code_in(source_folder() / "src" / name))
            for (auto const& outside : reaches_outside(read(path)))
                FAIL_CHECK(name, "/", path.filename().string(), " ", outside);
}

TEST_CASE("the vocabulary of a room is headers only, and knows no library")
{
    for (auto const& folder : module_folders())
        if (folder.filename() == "vocabulary") {
            CHECK_MESSAGE(module_from_cmake("", read(folder / "CMakeLists.txt")).uses.empty(), folder.string());
            for (auto const& path : code_in(folder)) {
                CHECK_MESSAGE(path.extension() == ".h", path.string());
                for (auto const& outside : reaches_outside(read(path)))
                    FAIL_CHECK(path.string(), " ", outside);
            }
        }
}
