#include "upkeep/renderer_note.h"

#include "upkeep/note.h"

namespace upkeep {

namespace {

constexpr char const* k_name = "renderer.txt";

} // namespace

base::Result<void> note_renderer(std::filesystem::path const& data_folder, std::string_view renderer)
{
    return write_note(data_folder, k_name, std::string(renderer) + "\n");
}

std::optional<std::string> noted_renderer(std::filesystem::path const& data_folder)
{
    std::string const noted = read_note(data_folder, k_name);
    return noted.empty() ? std::nullopt : std::optional(noted.substr(0, noted.find('\n')));
}

} // namespace upkeep
