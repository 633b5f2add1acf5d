#pragma once
// Where Lectern keeps its data when nobody says otherwise.

#include <filesystem>

namespace base {

/// $LECTERN_DATA; else `lectern` in $XDG_DATA_HOME (which counts only when it is absolute, as the XDG
/// base directory specification says), else ~/.local/share/lectern; /var/lib/lectern without a home.
/// A variable that is set but empty counts as unset.
[[nodiscard]] std::filesystem::path default_data_folder();

} // namespace base
