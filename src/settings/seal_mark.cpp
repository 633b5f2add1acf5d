#include "settings/seal_mark.h"

#include "base/file.h"
#include "store/data_folder.h"

namespace settings {

namespace {

constexpr std::string_view k_text
    = "Comments are sealed on this kiosk, to the key that privacy.seal_to names.\n"
      "While this file is here and there is no key, no comment is stored. To store comments unsealed:\n"
      "lecternctl settings reset privacy.seal_to\n"
      "Then start Lectern again.\n";

std::filesystem::path mark_in(std::filesystem::path const& data_folder) { return data_folder / k_seal_mark_name; }

} // namespace

bool is_seal_marked(std::filesystem::path const& data_folder)
{
    std::error_code error;
    auto const status = std::filesystem::symlink_status(mark_in(data_folder), error);
    return status.type() != std::filesystem::file_type::not_found && error != std::errc::permission_denied;
}

base::Result<void> mark_seal(std::filesystem::path const& data_folder)
{
    if (is_seal_marked(data_folder))
        return {};
    TRY_VOID(store::create_folder(data_folder));
    TRY_VOID(base::replace_file(mark_in(data_folder), k_text));
    return store::give_to_owner_of(data_folder, mark_in(data_folder));
}

base::Result<void> remove_seal_mark(std::filesystem::path const& data_folder)
{
    return store::remove_file(mark_in(data_folder));
}

} // namespace settings
