// The checks themselves, on samples that are wrong on purpose: a check that finds nothing proves nothing.

#include "include_check.h"

#include <doctest/doctest.h>

using namespace architecture;

namespace {

std::set<std::string> const k_folders { "base", "content", "feedback", "feedback_vocabulary", "kiosk", "screens",
    "store", "text", "ui" };

Module sample(std::string_view name, std::string_view cmake) { return module_from_cmake(name, cmake); }

std::string first_wrong(Module const& module, std::string_view source)
{
    auto const wrong = wrong_includes(module, k_folders, source);
    return wrong.empty() ? "" : wrong.front();
}

} // namespace

TEST_CASE("a link list is read whole, without comments")
{
    auto const module = sample("ui",
        "# DEPENDS store\nlectern_module(ui\n  SOURCES a.cpp b.cpp # USES third_party::glfw\n"
        "  DEPENDS text base\n  USES third_party::imgui third_party::stb)\n"
        "target_link_libraries(ui PUBLIC third_party::expected)\n");
    CHECK(module.depends == std::set<std::string> { "base", "text" });
    CHECK(module.uses == std::set<std::string> { "expected", "imgui", "stb" });
}

TEST_CASE("a program's link list is read too")
{
    auto const module = sample("lecternctl",
        "add_executable(lecternctl main.cpp)\ntarget_link_libraries(lecternctl PRIVATE\n  base store\n  "
        "third_party::cli11)");
    CHECK(module.depends == std::set<std::string> { "base", "store" });
    CHECK(module.uses == std::set<std::string> { "cli11" });
}

TEST_CASE("a program may link the library of its own folder")
{
    auto const module = sample("lectern",
        "lectern_module(program DEPENDS screens)\nadd_executable(lectern main.cpp)\ntarget_link_libraries(lectern "
        "PRIVATE program)");
    CHECK(module.depends == std::set<std::string> { "screens" });
}

TEST_CASE("an include of a folder that is not linked is rejected")
{
    auto const kiosk = sample("kiosk", "lectern_module(kiosk DEPENDS content base)");
    CHECK(
        first_wrong(kiosk, "#include \"kiosk/model.h\"\n#include \"content/article.h\"\n#include <vector>\n").empty());
    CHECK(first_wrong(kiosk, "#include \"store/catalogue.h\"\n") == "\"store/catalogue.h\" without DEPENDS store");
    CHECK_FALSE(first_wrong(kiosk, "  #  include \"ui/ui.h\"  // a crooked line\n").empty());
    CHECK_FALSE(first_wrong(kiosk, "#include <content/article.h>\n").empty());
    CHECK_FALSE(first_wrong(kiosk, "#include \"../store/catalogue.h\"\n").empty());
    CHECK_FALSE(first_wrong(kiosk, "#include \"elsewhere/file.h\"\n").empty());
}

TEST_CASE("a room's vocabulary may be had without the room, and the room not with its vocabulary")
{
    auto const kiosk = sample("kiosk", "lectern_module(kiosk DEPENDS feedback_vocabulary base)");
    CHECK(first_wrong(kiosk, "#include \"feedback/vocabulary/record.h\"\n").empty());
    CHECK(first_wrong(kiosk, "#include \"feedback/feedback_log.h\"\n")
        == "\"feedback/feedback_log.h\" without DEPENDS feedback");
    auto const whole = sample("upkeep", "lectern_module(upkeep DEPENDS feedback base)");
    CHECK(first_wrong(whole, "#include \"feedback/vocabulary/record.h\"\n").empty());
    auto const vocabulary = sample("feedback_vocabulary", "lectern_module(feedback_vocabulary DEPENDS base)");
    CHECK(first_wrong(vocabulary, "#include \"feedback/vocabulary/record.h\"\n").empty());
    CHECK_FALSE(first_wrong(vocabulary, "#include \"feedback/feedback_log.h\"\n").empty());
}

TEST_CASE("a library's header needs its package, and the folder that may have it")
{
    auto const ui = sample("ui", "lectern_module(ui DEPENDS text base USES third_party::imgui)");
    CHECK(first_wrong(ui, "#include <imgui.h>\n").empty());
    CHECK(first_wrong(ui, "#include <stb_rect_pack.h>\n") == "<stb_rect_pack.h> without USES third_party::stb");
    CHECK_FALSE(first_wrong(ui, "#include <unheard_of/thing.h>\n").empty());

    auto const screens = sample("screens", "lectern_module(screens DEPENDS ui USES third_party::imgui)");
    CHECK(first_wrong(screens, "#include <imgui.h>\n") == "<imgui.h> does not belong in screens");
    auto const text = sample("text", "lectern_module(text DEPENDS base USES third_party::pango)");
    CHECK_FALSE(first_wrong(text, "#include FT_FREETYPE_H\n").empty());
}

TEST_CASE("base passes expected on, and nothing else")
{
    auto const store = sample("store", "lectern_module(store DEPENDS base)");
    CHECK(first_wrong(store, "#include <tl/expected.hpp>\n").empty());
    CHECK_FALSE(first_wrong(store, "#include <fmt/core.h>\n").empty());
}

TEST_CASE("a link against the arrows is rejected")
{
    CHECK(wrong_links(
        sample("screens", "lectern_module(screens DEPENDS kiosk ui semantics text content_vocabulary base)"))
              .empty());
    CHECK(wrong_links(sample("kiosk", "lectern_module(kiosk DEPENDS ui)"))
        == std::vector<std::string> { "kiosk may not link ui" });
    CHECK_FALSE(wrong_links(sample("base", "lectern_module(base DEPENDS content)")).empty());
    CHECK_FALSE(wrong_links(sample("store", "lectern_module(store DEPENDS kiosk)")).empty());
    CHECK_FALSE(wrong_links(sample("kiosk", "lectern_module(kiosk USES third_party::sqlite)")).empty());
    CHECK_FALSE(wrong_links(sample("helpers", "lectern_module(helpers)")).empty());
}

TEST_CASE("a circle is found and drawn")
{
    std::map<std::string, Module> modules;
    for (auto const& [name, depends] :
        std::map<std::string, std::set<std::string>> { { "a", { "b", "c" } }, { "b", { "c" } }, { "c", {} } })
        modules[name] = { name, depends, {} };
    CHECK(circle(modules).empty());
    modules["c"].depends.insert("a");
    CHECK(circle(modules) == "a -> b -> c -> a");
}

TEST_CASE("files and clocks are seen, and comments about them are not")
{
    CHECK(reaches_outside("#include <vector>\nauto t = model.now; // never ::now()\n").empty());
    CHECK(reaches_outside("auto t = Clock::now();\n") == std::vector<std::string> { "calls ::now()" });
    CHECK(reaches_outside("#include <fstream>\n").size() == 1);
    CHECK(reaches_outside("#include \"base/file.h\"\n").size() == 1);
    CHECK(reaches_outside("#include <glad/gl.h>\n").size() == 1);
}
