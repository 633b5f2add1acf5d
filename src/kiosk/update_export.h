#pragma once
// The part of update() that is about exports.

#include "kiosk/model.h"

namespace kiosk {

/// For a model in which an administrator has signed in.
[[nodiscard]] std::vector<Effect> open_export_page(Model& model);

[[nodiscard]] std::vector<Effect> update_staff(Model& model, ChooseExportPlace const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ChooseExportWeeks const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, StepExportWeek const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ToggleExportFormat const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, StartExport const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ExportOutlookSeen const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ExportProgressed const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ExportEnded const& action);

} // namespace kiosk
