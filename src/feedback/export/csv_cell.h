#pragma once
// One cell of a CSV file (RFC 4180), safe for spreadsheets.

#include "base/wiping_string.h"

#include <string_view>

namespace feedback {

/// Appends `stored` as one cell, in quotes where it needs them, without the comma. What is not UTF-8 and NUL become
/// U+FFFD. A cell that a spreadsheet might run as a formula, or take for a number or a date and so change, gets an
/// apostrophe before it. Leaves no copy in memory.
void append_csv_cell(base::WipingString& out, std::string_view stored);

} // namespace feedback
