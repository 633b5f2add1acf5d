#pragma once
// The part of update() that is about the library's editions.

#include "kiosk/model.h"

namespace kiosk {

/// For a model in which an administrator has signed in.
[[nodiscard]] std::vector<Effect> open_library_page(Model& model);

[[nodiscard]] std::vector<Effect> update_staff(Model& model, OpenLibraryWarning const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, BackToLibrary const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, BeginImport const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ChooseImportPlace const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ChooseImportFolder const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, UseNewEdition const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, LeaveEdition const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, RestoreEdition const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, LibrarySeen const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, FoldersListed const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ImportProgressed const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ImportRead const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, EditionInUse const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, LibraryJobFailed const& action);

} // namespace kiosk
