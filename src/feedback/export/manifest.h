#pragma once
// What lies in an export, for people and programs that get the file without the kiosk.

#include "feedback/export/job.h"

#include <string>

namespace feedback {

/// A JSON object, over several lines.
[[nodiscard]] std::string manifest_of(ExportRequest const& request, ExportResult const& result);

} // namespace feedback
