#pragma once
// Making and reading the names of rows.

#include "feedback/vocabulary/record_id.h"

#include <optional>
#include <string_view>

namespace feedback {

/// 128 bits from the system's random source.
[[nodiscard]] RecordId new_record_id();

/// Nothing when the text is not such an id. Capital letters will do.
[[nodiscard]] std::optional<RecordId> record_id_named(std::string_view hex);

} // namespace feedback
