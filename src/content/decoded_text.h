#pragma once
// The encodings of files that other programs wrote.

#include "base/result.h"

#include <string>
#include <string_view>

namespace content {

/// `bytes` as UTF-8 without a byte order mark: by their byte order mark; else as UTF-8 where they are valid UTF-8,
/// since what they declare is wrong more often than that; else as the XML declaration or <meta charset> says, in the
/// sense of the Encoding Standard ("iso-8859-1" is Windows-1252); else as Windows-1252, as browsers do. `malformed`,
/// naming the line, for what is not in the encoding that it declares, and for NUL bytes.
[[nodiscard]] base::Result<std::string> decoded(std::string_view bytes, std::string_view name);

} // namespace content
