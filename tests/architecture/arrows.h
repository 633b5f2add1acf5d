#pragma once
// The design as tables (docs/architecture.md): which folder may reach which, and which may include whose headers.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// What a folder's CMakeLists.txt links: its own word on what it may include.
struct Module {
    std::string name;
    std::set<std::string> depends; ///< Lectern folders.
    std::set<std::string> uses;    ///< Without the "third_party::".
};

/// Reads lectern_module() and target_link_libraries(). A name with "third_party::" is a package, any other
/// a folder.
[[nodiscard]] Module module_from_cmake(std::string_view folder, std::string_view cmake);

/// The folders that a folder may reach: the drawing's arrows, followed to their ends.
[[nodiscard]] std::set<std::string> reachable(std::string_view folder);

/// What is wrong with a folder's link list; empty when nothing is.
[[nodiscard]] std::vector<std::string> wrong_links(Module const& module);

/// A circle among the folders as "a -> b -> a", or nothing.
[[nodiscard]] std::string circle(std::map<std::string, Module> const& modules);

/// A library's headers, the package that brings them, and the folders that alone may include them.
/// `lectern`, which ties everything together, may use any.
struct Library {
    std::string_view header; ///< The beginning of the path in #include <...>.
    std::string_view package;
    std::set<std::string_view> folders;
};
[[nodiscard]] std::vector<Library> const& libraries();

} // namespace architecture
