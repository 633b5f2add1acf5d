#pragma once
// The file that holds a secret key: a few lines that begin with #, and the key.

#include "base/result.h"
#include "privacy/seal.h"

#include <filesystem>

namespace lecternctl {

/// Only its owner may read it. `usage` when there is such a file already.
[[nodiscard]] base::Result<void> write_seal_key(std::filesystem::path const& file, privacy::SecretKey const& key);

/// `malformed` when it holds no secret key, or more than one. What was read is wiped.
[[nodiscard]] base::Result<privacy::SecretKey> read_seal_key(std::filesystem::path const& file);

} // namespace lecternctl
