#include "catalogue/previous_edition.h"

#include "catalogue/catalogue.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "store/data_folder.h"

namespace catalogue {

namespace {

using base::ErrorCode;

/// The number of the previous edition, when it is worth going back to.
base::Result<std::int64_t> check_previous(CatalogueFiles const& files)
{
    auto edition = TRY(open_edition(files.previous));
    std::int64_t const number = TRY(name_of(edition)).number;
    // An import that was killed half way leaves one edition under both names.
    if (number == number_in(files.current))
        return base::failure(ErrorCode::absent, "there is no edition before number " + std::to_string(number));
    if (!reads_back(files.previous))
        return base::failure(ErrorCode::damaged, files.previous.string() + ": the edition does not read back");
    auto const catalogue = TRY(Catalogue::open_previous(files.folder));
    return number;
}

} // namespace

base::Result<std::int64_t> restore_previous_edition(std::filesystem::path const& data_folder)
{
    CatalogueFiles const files(data_folder);
    // Before the lock, whose file would be made in any folder.
    TRY(open_edition(files.previous));
    auto const lock = TRY(ImportLock::acquire(files.lock));
    remove_leftovers(files);
    std::int64_t const number = TRY(check_previous(files));
    TRY_VOID(exchange(files));
    return number;
}

} // namespace catalogue
