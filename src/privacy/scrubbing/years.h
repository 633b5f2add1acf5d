#pragma once
// Years behind a day or a month.

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

/// Four digits from 1900 to 2099.
[[nodiscard]] bool is_year(Line const& line, int at);

/// One past a number below 100 in words: "fifty two", "cincuenta y uno", "oh nine"; `at` where there is none.
[[nodiscard]] int below_hundred_end(Line const& line, int at);

/// The end of a year, also short ("'21"), in words ("nineteen fifty two", "dos mil veintiuno"), and with "of", "de",
/// "del" or a comma before it; `at` where there is none.
[[nodiscard]] int year_end(Line const& line, int at);

} // namespace privacy::scrubbing
