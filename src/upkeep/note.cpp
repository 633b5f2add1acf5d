#include "upkeep/note.h"

#include "base/file.h"
#include "store/data_folder.h"

namespace upkeep {

base::Result<void> write_note(std::filesystem::path const& data_folder, std::string_view name, std::string_view text)
{
    if (read_note(data_folder, name) == text)
        return {};
    if (text.empty())
        return store::remove_file(data_folder / name);
    TRY_VOID(store::create_folder(data_folder));
    return base::replace_file(data_folder / name, text);
}

std::string read_note(std::filesystem::path const& data_folder, std::string_view name)
{
    constexpr std::size_t max_bytes = 10'000;
    return base::read_file(data_folder / name, max_bytes).value_or(std::string {});
}

} // namespace upkeep
