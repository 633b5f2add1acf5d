#pragma once
// One step back: the edition before takes the place of the one in use, and the other way round.

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace catalogue {

/// Returns the number of the edition that is in use now; a second call undoes the first. A running kiosk notices it as
/// it notices an import, and later imports take numbers above both. `busy` while an import is under way; `absent` when
/// there is no edition before; `damaged`, also when damage lies deep; `unsupported` when a newer version of the program
/// built it; `read_only` and `no_space` tell about the folder. After an error the edition in use stays, unless the very
/// last step failed: making the exchange durable.
[[nodiscard]] base::Result<std::int64_t> restore_previous_edition(std::filesystem::path const& data_folder);

} // namespace catalogue
