#include "upkeep/renderer_note.h"

#include "base/file.h"
#include "store/data_folder.h"

namespace upkeep {

namespace {

constexpr char const* k_name = "renderer.txt";
constexpr std::size_t k_most_bytes = 1000;

} // namespace

base::Result<void> note_renderer(std::filesystem::path const& data_folder, std::string_view renderer)
{
    if (noted_renderer(data_folder) == renderer)
        return {};
    TRY_VOID(store::create_folder(data_folder));
    return base::replace_file(data_folder / k_name, std::string(renderer) + "\n");
}

std::optional<std::string> noted_renderer(std::filesystem::path const& data_folder)
{
    auto const noted = base::read_file(data_folder / k_name, k_most_bytes);
    if (!noted)
        return std::nullopt;
    return noted->substr(0, noted->find('\n'));
}

} // namespace upkeep
