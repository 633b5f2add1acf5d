#pragma once
// The number of a house, and what follows it.

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

/// One past a house's number, with its letter and its parts: "14b", "3/2", "12 bis". `at` where none stands.
[[nodiscard]] int house_end(Line const& line, int at);

/// One past "Apt 4B", ", unit 12", "piso 2", "3º B", ", bl 1, port 2", ", 3 D", each as often as it follows; `end`
/// where nothing of that does.
[[nodiscard]] int door_end(Line const& line, int end);

/// A capital that may begin a street's name: also in Title Case, where a house's number speaks for a street.
[[nodiscard]] bool has_street_capital(Line const& line, int at);

} // namespace privacy::scrubbing
