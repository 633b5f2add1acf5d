#pragma once
// What the long jobs of staff share: how they are stopped, and what waits for a decision.

#include "catalogue/library_import.h"
#include "lectern/effects/job_stop.h"
#include "store/file_identity.h"

#include <map>
#include <optional>
#include <string>

namespace lectern::effects {

struct StaffJobs {
    JobStop stop;
    std::map<std::string, store::FileIdentity> listed_places; ///< By path: what staff were shown when they chose.
    std::optional<catalogue::LibraryImport> read_import;      ///< Read, and waiting to be published or dropped.
};

} // namespace lectern::effects
