#include "arrows.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <utility>

namespace architecture {

namespace {

/// The picture in docs/architecture.md. "<room>_vocabulary" is the folder vocabulary of a room, a module of its own.
std::map<std::string, std::set<std::string>, std::less<>> const& drawing()
{
    static std::map<std::string, std::set<std::string>, std::less<>> const arrows {
        { "base", {} },
        { "content_vocabulary", { "base" } },
        { "catalogue_vocabulary", { "base" } },
        { "feedback_vocabulary", { "base" } },
        { "settings_vocabulary", { "base" } },
        { "access_vocabulary", { "base" } },
        { "upkeep_vocabulary", { "base" } },
        { "content", { "content_vocabulary" } },
        { "privacy", { "base" } },
        { "store", { "base" } },
        { "catalogue", { "catalogue_vocabulary", "store", "content" } },
        { "feedback", { "feedback_vocabulary", "store", "privacy" } },
        { "settings", { "settings_vocabulary", "store", "content", "privacy" } },
        { "access", { "access_vocabulary", "store" } },
        { "upkeep", { "upkeep_vocabulary", "catalogue", "feedback", "settings", "access" } },
        { "text", { "base" } },
        { "semantics", { "base" } },
        { "raster", { "base" } },
        { "platform", { "base" } },
        { "pinyin", { "platform" } },
        { "pictures", { "base" } },
        { "helper", { "content" } },
        { "kiosk",
            { "content_vocabulary", "catalogue_vocabulary", "feedback_vocabulary", "settings_vocabulary",
                "access_vocabulary", "upkeep_vocabulary" } },
        { "ui", { "text", "semantics" } },
        { "screens", { "kiosk", "ui" } },
        { "lectern", { "screens", "upkeep", "helper", "platform", "raster" } },
        { "lecternctl", { "upkeep", "helper" } },
    };
    return arrows;
}

std::string without_comments(std::string_view cmake)
{
    std::string kept;
    bool comment = false;
    for (char const c : cmake) {
        comment = c != '\n' && (comment || c == '#');
        if (!comment)
            kept += c;
    }
    return kept;
}

/// The words of every call of `function`.
std::vector<std::vector<std::string>> calls_of(std::string_view function, std::string_view cmake)
{
    std::vector<std::vector<std::string>> calls;
    std::string const opening = std::string(function) + "(";
    for (auto at = cmake.find(opening); at != cmake.npos; at = cmake.find(opening, at + 1)) {
        auto& words = calls.emplace_back();
        std::string word;
        for (auto i = at + opening.size(); i < cmake.size(); ++i) {
            bool const ends = cmake[i] == ')', space = std::isspace(static_cast<unsigned char>(cmake[i])) != 0;
            if ((ends || space) && !word.empty())
                words.push_back(std::exchange(word, {}));
            if (ends)
                break;
            if (!space)
                word += cmake[i];
        }
    }
    return calls;
}

void link(Module& module, std::string const& name)
{
    constexpr std::string_view third_party = "third_party::";
    if (name.starts_with(third_party))
        module.uses.insert(name.substr(third_party.size()));
    else
        module.depends.insert(name);
}

} // namespace

Module module_from_cmake(std::string_view folder, std::string_view cmake)
{
    Module module { .name = std::string(folder), .depends = {}, .uses = {} };
    std::string const code = without_comments(cmake);
    for (auto const& words : calls_of("lectern_module", code)) {
        bool links = false;
        for (auto const& word : words) {
            if (word == "DEPENDS" || word == "USES" || word == "SOURCES")
                links = word != "SOURCES";
            else if (links)
                link(module, word);
        }
    }
    for (auto const& words : calls_of("target_link_libraries", code))
        for (std::size_t i = 1; i < words.size(); ++i)
            if (words[i] != "PUBLIC" && words[i] != "PRIVATE" && words[i] != "INTERFACE")
                link(module, words[i]);
    // A folder's program and its library are one: what the one links of the other is no arrow.
    for (auto const* const declares : { "lectern_module", "add_executable" })
        for (auto const& words : calls_of(declares, code))
            if (!words.empty())
                module.depends.erase(words.front());
    return module;
}

std::set<std::string> reachable(std::string_view folder)
{
    std::set<std::string> found;
    std::function<void(std::string_view)> const follow = [&](std::string_view from) {
        auto const arrows = drawing().find(from);
        if (arrows == drawing().end())
            return;
        for (auto const& to : arrows->second)
            if (found.insert(to).second)
                follow(to);
    };
    follow(folder);
    return found;
}

std::vector<std::string> wrong_links(Module const& module)
{
    std::vector<std::string> wrong;
    if (!drawing().contains(module.name))
        wrong.push_back(module.name + " is no folder of the design");
    auto const allowed = reachable(module.name);
    for (auto const& folder : module.depends)
        if (!allowed.contains(folder))
            wrong.push_back(module.name + " may not link " + folder);
    for (auto const& package : module.uses) {
        bool const known
            = std::ranges::any_of(libraries(), [&](Library const& library) { return library.package == package; });
        bool const permitted = std::ranges::any_of(libraries(), [&](Library const& library) {
            return library.package == package && (module.name == "lectern" || library.folders.contains(module.name));
        });
        if (known && !permitted)
            wrong.push_back(module.name + " may not use " + package);
    }
    return wrong;
}

std::string circle(std::map<std::string, Module> const& modules)
{
    std::set<std::string> finished;
    std::vector<std::string> path;
    std::function<std::string(std::string const&)> const visit = [&](std::string const& name) -> std::string {
        if (std::ranges::find(path, name) != path.end()) {
            std::string drawn;
            for (auto at = std::ranges::find(path, name); at != path.end(); ++at)
                drawn += *at + " -> ";
            return drawn + name;
        }
        auto const found = modules.find(name);
        if (found == modules.end() || finished.contains(name))
            return {};
        path.push_back(name);
        for (auto const& next : found->second.depends)
            if (auto drawn = visit(next); !drawn.empty())
                return drawn;
        path.pop_back();
        finished.insert(name);
        return {};
    };
    for (auto const& [name, module] : modules)
        if (auto drawn = visit(name); !drawn.empty())
            return drawn;
    return {};
}

std::vector<Library> const& libraries()
{
    // Which modules alone may include a library; what Pango's headers bring along stands with Pango.
    static std::vector<Library> const table {
        { "imgui", "imgui", { "ui", "platform", "raster" } },
        { "backends/imgui", "imgui", { "platform" } },
        { "stb_", "stb", { "ui", "pictures" } },
        { "webp/", "webp", { "pictures" } },
        { "librsvg/", "rsvg", { "pictures" } },
        { "seccomp", "seccomp", { "pictures" } },
        { "qrencode", "qrencode", { "ui" } },
        { "GLFW/", "glfw", { "platform" } },
        { "X11/", "x11", { "platform" } },
        { "glad/", "glad", { "platform" } },
        { "SQLiteCpp/", "sqlitecpp", { "store", "catalogue", "feedback", "access", "upkeep" } },
        { "sqlite3", "sqlite", { "store", "catalogue", "feedback" } },
        { "libstemmer", "stemmer", { "catalogue" } },
        { "hyphen.h", "hyphen", { "text" } },
        { "archive", "archive", { "content", "upkeep" } },
        { "fmt/", "fmt", { "base", "lecternctl" } }, // lecternctl prints tables; the design names base alone.
        { "spdlog/", "spdlog", { "base" } },
        { "tl/", "expected", { "base" } },
        { "md4c", "md4c", { "content" } },
        { "yaml-cpp/", "yaml", { "content", "settings" } },
        { "libxml/", "xml", { "content" } },
        { "unicode/", "icu", { "content", "catalogue" } },
        { "sodium", "sodium", { "privacy", "store", "feedback", "access" } },
        { "pango/", "pango", { "text" } },
        { "glib", "pango", { "text" } },
        { "harfbuzz/", "pango", { "text" } },
        { "hb", "pango", { "text" } },
        { "ft2build", "freetype", { "text" } },
        { "freetype/", "freetype", { "text" } },
        { "fontconfig/", "fontconfig", { "text" } },
        { "CLI/", "cli11", { "lecternctl" } },
        { "nlohmann/", "json", { "lecternctl", "feedback", "content" } },
        { "rime_api", "rime", { "pinyin" } },
        { "boost/locale", "boost_locale", {} },
        { "doctest/", "doctest", {} },
    };
    return table;
}

} // namespace architecture
