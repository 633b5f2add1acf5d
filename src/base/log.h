#pragma once
// The program's own log, on standard error: the service manager keeps it. Never log what a visitor
// typed; errors name files, lines and counts.

#include <string_view>

namespace base::log {

void info(std::string_view message);
void warn(std::string_view message);
void error(std::string_view message);

} // namespace base::log
