#include "source_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace architecture {

namespace fs = std::filesystem;

namespace {

constexpr char const* k_vocabulary = "vocabulary";

} // namespace

fs::path source_folder() { return LECTERN_SOURCE_DIR; }

std::string read(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, path.string());
    return { std::istreambuf_iterator<char>(file), {} };
}

std::vector<fs::path> code_in(fs::path const& folder)
{
    std::vector<fs::path> found;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (auto const extension = entry.path().extension(); extension == ".h" || extension == ".cpp")
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

std::vector<fs::path> module_folders()
{
    std::vector<fs::path> found;
    for (auto const& entry : fs::directory_iterator(source_folder() / "src"))
        if (entry.is_directory()) {
            found.push_back(entry.path());
            if (auto const vocabulary = entry.path() / k_vocabulary; fs::is_directory(vocabulary))
                found.push_back(vocabulary);
        }
    std::ranges::sort(found);
    return found;
}

std::string module_name(fs::path const& folder)
{
    bool const vocabulary = folder.filename() == k_vocabulary;
    return vocabulary ? folder.parent_path().filename().string() + "_" + k_vocabulary : folder.filename().string();
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace architecture
