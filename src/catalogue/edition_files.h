#pragma once
// The files of the catalogue in a data folder, and how one edition takes the place of another.

#include "base/result.h"

#include <filesystem>

namespace catalogue {

struct CatalogueFiles {
    explicit CatalogueFiles(std::filesystem::path const& data_folder)
        : folder(data_folder)
        , current(data_folder / "catalogue.db")
        , previous(data_folder / "catalogue.previous.db")
        , building(data_folder / "catalogue.new.db")
        , copying(data_folder / "catalogue.copy.new.db")
        , linking(data_folder / "catalogue.previous.new.db")
        , lock(data_folder / "catalogue.lock")
    {
    }

    std::filesystem::path folder;
    std::filesystem::path current;
    std::filesystem::path previous;
    std::filesystem::path building; ///< Exists only while an import runs, or after one was killed.
    std::filesystem::path copying;  ///< As `building`: the edition in use, while it is changed.
    std::filesystem::path linking;  ///< As `building`.
    std::filesystem::path lock;     ///< Stays; what counts is who holds it.
};

/// Held by the one import that may run in a data folder; the system frees it when the process ends.
class ImportLock {
public:
    /// `busy` when another process, or another builder in this one, holds it.
    [[nodiscard]] static base::Result<ImportLock> acquire(std::filesystem::path const& file);

    ImportLock(ImportLock&& other) noexcept;
    ImportLock& operator=(ImportLock&& other) noexcept;
    ~ImportLock();

private:
    explicit ImportLock(int descriptor);
    int m_descriptor = -1;
};

/// Removes what a killed import left. Only the holder of the lock may do so.
void remove_leftovers(CatalogueFiles const& files);

/// Puts `copying` in the place of `building`, whose database must be closed.
[[nodiscard]] base::Result<void> build_from_copy(CatalogueFiles const& files);

enum class KeepCurrent { as_previous, no };

/// Makes `building` durable and renames it to `current`. At every moment `current` is a whole edition.
[[nodiscard]] base::Result<void> swap_in(CatalogueFiles const& files, KeepCurrent keep);

/// `previous` becomes `current`, and `current`, where there is one, `previous`. At every moment `current` is a whole
/// edition. Only the holder of the lock may do so.
[[nodiscard]] base::Result<void> exchange(CatalogueFiles const& files);
/// The same in renames of single files, for file systems that can't exchange two: for a moment there is no `previous`.
[[nodiscard]] base::Result<void> exchange_by_turns(CatalogueFiles const& files);

} // namespace catalogue
