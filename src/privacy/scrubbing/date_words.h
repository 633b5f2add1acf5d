#pragma once
// Words around a date that belong to it.

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

[[nodiscard]] bool is_weekday(Line const& line, int at);

/// "the Friday before ", "mid-", "a finales de ", "the week after ": where what narrows or shifts the date at `date`
/// begins.
[[nodiscard]] int relative_begin(Line const& line, int date);

} // namespace privacy::scrubbing
