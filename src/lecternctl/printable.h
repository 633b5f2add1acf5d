#pragma once
// Text from files and visitors on an administrator's terminal. It may hold escape sequences that
// would move the cursor, change the title or pretend to be something else.

#include <string>
#include <string_view>
#include <vector>

namespace lecternctl {

/// `text` with U+FFFD for every control character, line or paragraph separator, bidirectional control
/// and malformed byte, so that it stays on its line and says what it looks like.
[[nodiscard]] std::string printable(std::string_view text);

/// Columns on a terminal: two for an ideograph, none for a combining mark. `text` must be printable().
[[nodiscard]] int columns_of(std::string_view text);

/// `text` followed by blanks up to `columns`; longer text is kept whole.
[[nodiscard]] std::string padded(std::string_view text, int columns);

/// Breaks printable text at blanks into lines of at most `columns`. What has no blank is broken anywhere.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int columns);

} // namespace lecternctl
