#pragma once
// Random names for rows. They carry no order and no time.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace privacy {

using RecordId = std::array<std::uint8_t, 16>;

/// 128 bits from the system's random source.
[[nodiscard]] RecordId new_record_id();

/// 32 lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(RecordId const& id);
/// Nothing when the text is not such an id. Capital letters will do.
[[nodiscard]] std::optional<RecordId> record_id_named(std::string_view hex);

} // namespace privacy
