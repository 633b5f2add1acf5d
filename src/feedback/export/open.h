#pragma once
// On an administrator's computer: an export with sealed comments becomes one with the comments in the clear
// (privacy/seal.h).

#include "base/result.h"
#include "privacy/seal.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace feedback {

struct OpenRequest {
    std::filesystem::path file;   ///< An export; its extension tells the format.
    std::filesystem::path folder; ///< Must exist; empty: where the export lies.
};

struct OpenedExport {
    std::filesystem::path file; ///< "NAME.opened.csv"; only its owner may read it, where the file system knows owners.
    std::int64_t rows = 0, opened = 0, still_sealed = 0;
    bool is_compared = false; ///< With the export's .sha256 file; false: there is none, and it may be a part.
};

/// Hears of each row that stays as it was: its id, as the file has it, and why.
using StillSealed = std::function<void(std::string_view id, std::string const& why)>;

/// In constant memory. Everything but opened comments and their marks stays as it is. `malformed` when it is no export
/// of ours, with what is wrong, or not what its .sha256 and .manifest.json say; `usage` when the new file is there
/// already; nothing is left of it after an error.
[[nodiscard]] base::Result<OpenedExport> open_export(
    OpenRequest const& request, privacy::SecretKey const& key, StillSealed const& still_sealed);

} // namespace feedback
