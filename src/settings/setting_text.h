#pragma once
// What a value is, as text: how long, which number, and how a message shows it.

#include <string>
#include <string_view>

namespace settings {

/// What is wrong with a setting, and in which line.
struct Fault {
    int line = 0;
    std::string what;
};

/// A value for a message; it may be as long as the file.
[[nodiscard]] std::string shown(std::string_view text);

/// "30 to 900 seconds"
[[nodiscard]] std::string range(int min, int max, std::string_view unit);

/// Whether all of `text` is a number from `min` to `max`. `value` is set where it is a number at all.
[[nodiscard]] bool read_whole(std::string const& text, int min, int max, int& value);

} // namespace settings
