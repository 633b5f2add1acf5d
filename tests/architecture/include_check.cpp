#include "include_check.h"

#include "source_files.h"

#include <algorithm>
#include <array>

namespace architecture {

namespace {

/// The parts of the system that every Debian has; the rest of C's and C++'s own headers have no dot.
bool is_system(std::string_view path)
{
    static constexpr std::array<std::string_view, 10> posix { "string.h", "malloc.h", "fcntl.h", "unistd.h", "poll.h",
        "signal.h", "dlfcn.h", "pthread.h", "spawn.h", "termios.h" };
    bool const plain = path.find('.') == path.npos && path.find('/') == path.npos;
    return plain || path.starts_with("sys/") || path.starts_with("linux/")
        || std::ranges::find(posix, path) != posix.end();
}

/// Macros of FreeType that stand for its headers (FT_FREETYPE_H).
bool is_freetype_macro(std::string_view path) { return path.starts_with("FT_") && path.ends_with("_H"); }

std::string judge_library(Module const& module, std::string_view path)
{
    if (is_freetype_macro(path))
        path = "ft2build";
    auto const library = std::ranges::find_if(
        libraries(), [&](Library const& candidate) { return path.starts_with(candidate.header); });
    if (library == libraries().end())
        return is_system(path) ? "" : "<" + std::string(path) + "> is a library nobody has declared";
    // Result is a tl::expected, so base passes it on to everybody.
    bool const through_base = library->package == "expected" && module.depends.contains("base");
    if (!module.uses.contains(std::string(library->package)) && !through_base)
        return "<" + std::string(path) + "> without USES third_party::" + std::string(library->package);
    if (module.name != "lectern" && !library->folders.contains(module.name) && !through_base)
        return "<" + std::string(path) + "> does not belong in " + module.name;
    return {};
}

} // namespace

std::vector<std::string> includes_of(std::string_view source)
{
    std::vector<std::string> found;
    for (auto line : lines_of(source)) {
        auto skip_spaces = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
        skip_spaces();
        if (!line.starts_with('#'))
            continue;
        line.remove_prefix(1);
        skip_spaces();
        if (!line.starts_with("include"))
            continue;
        line.remove_prefix(7);
        skip_spaces();
        auto const end = line.starts_with('"') ? line.find('"', 1) + 1
            : line.starts_with('<')            ? line.find('>') + 1
                                               : line.find_first_of(" \t/");
        found.emplace_back(line.substr(0, end));
    }
    return found;
}

std::vector<std::string> wrong_includes(
    Module const& module, std::set<std::string> const& folders, std::string_view source)
{
    std::vector<std::string> wrong;
    for (auto const& include : includes_of(source)) {
        bool const delimited = include.size() > 2 && (include.front() == '"' || include.front() == '<');
        std::string_view const path
            = delimited ? std::string_view(include).substr(1, include.size() - 2) : std::string_view(include);
        if (path.find("..") != path.npos) {
            wrong.push_back(include + " leaves its folder by the back door");
            continue;
        }
        std::string folder(path.substr(0, path.find('/')));
        bool const ours = folders.contains(folder) && path.find('/') != path.npos;
        // A room's vocabulary is a module of its own, which comes with the room.
        if (ours && path.substr(path.find('/')).starts_with("/vocabulary/") && folder != module.name
            && !module.depends.contains(folder))
            folder += "_vocabulary";
        if (ours && folder != module.name && !module.depends.contains(folder))
            wrong.push_back(include + " without DEPENDS " + folder);
        if (ours && include.front() == '<')
            wrong.push_back(include + " is ours and stands in brackets");
        if (!ours && include.front() == '"' && path.find('/') != path.npos)
            wrong.push_back(include + " is in no folder of ours");
        if (!ours && include.front() != '"')
            if (auto problem = judge_library(module, path); !problem.empty())
                wrong.push_back(std::move(problem));
    }
    return wrong;
}

std::vector<std::string> reaches_outside(std::string_view source)
{
    static constexpr std::array<std::string_view, 21> headers { "<fstream>", "<filesystem>", "<iostream>", "<cstdio>",
        "<stdio.h>", "<ctime>", "<time.h>", "<random>", "<thread>", "<mutex>", "<future>", "<sys/", "<unistd.h>",
        "<fcntl.h>", "<SQLiteCpp/", "<sqlite3", "<glad/", "<GL", "\"store/", "\"platform/", "\"base/file.h" };
    static constexpr std::array<std::string_view, 6> words { "::now()", "std::time(", "std::rand(", "getenv(", "fopen(",
        "sleep_" };
    std::vector<std::string> found;
    for (auto const& include : includes_of(source))
        for (auto const header : headers)
            if (include.starts_with(header))
                found.push_back("includes " + include);
    for (auto const line : lines_of(source))
        for (auto const word : words)
            if (line.substr(0, line.find("//")).find(word) != line.npos)
                found.push_back("calls " + std::string(word));
    return found;
}

} // namespace architecture
