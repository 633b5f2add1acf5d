#pragma once
// Where the program's own files lie: next to the executable, in a build folder as in /usr.

#include <filesystem>

namespace base {

/// `<prefix>/share/lectern`, where the executable is `<prefix>/bin/lectern` or lecternctl.
[[nodiscard]] std::filesystem::path share_folder();

/// `<prefix>/bin`: the programs that people start.
[[nodiscard]] std::filesystem::path programs_folder();

/// `<prefix>/libexec/lectern`: programs that only our own programs start.
[[nodiscard]] std::filesystem::path libexec_folder();

} // namespace base
