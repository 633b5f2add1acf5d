#pragma once
// Pictures whose files are within a leaflet, in their address.

#include <string>
#include <string_view>

namespace content {

/// The bytes of "data:image/png;base64,..."; empty where `source` is no such address.
[[nodiscard]] std::string embedded_bytes(std::string_view source);

} // namespace content
