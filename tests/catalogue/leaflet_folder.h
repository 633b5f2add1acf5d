#pragma once
// A data folder and a folder of leaflets, for tests of imports.

#include "support/fixtures.h"

#include "catalogue/library_import.h"

#include <fstream>

namespace leaflet_folder {

namespace fs = std::filesystem;
using catalogue::LibraryImport;
using fixtures::TemporaryFolder;

inline void write(fs::path const& path, std::string const& content)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
}

inline std::string leaflet(
    std::string const& slug, std::string const& more = {}, std::string const& text = "Some text.")
{
    return "---\nslug: " + slug + "\ntitle: Title of " + slug + "\n" + more + "---\n\n" + text + "\n";
}

struct Library {
    void add(std::string const& slug, std::string const& more = {}, std::string const& text = "Some text.") const
    {
        write(in / (slug + ".md"), leaflet(slug, more, text));
    }
    [[nodiscard]] catalogue::ImportRequest request() const { return { data, { in } }; }
    [[nodiscard]] base::Result<LibraryImport> read(catalogue::ImportListener const& listener = {}) const
    {
        return LibraryImport::read(request(), listener);
    }
    std::int64_t import() const
    {
        auto import = read();
        REQUIRE(import);
        auto const number = import->publish(catalogue::ImportMode::replace);
        REQUIRE(number);
        return *number;
    }
    [[nodiscard]] catalogue::EditionChanges preview() const
    {
        auto import = read();
        REQUIRE(import);
        auto const changes = import->preview();
        REQUIRE_MESSAGE(changes, (changes ? "" : changes.error().message));
        return *changes;
    }

    TemporaryFolder folder;
    fs::path data = folder.path() / "data", in = folder.path() / "in";
};

} // namespace leaflet_folder
