#pragma once
// Where the graphics card has no OpenGL 3.3 (a Raspberry Pi, an old PC), Mesa's software draws as well.

#include "base/result.h"

#include <string>
#include <vector>

namespace platform {

/// Whether the environment says that software draws.
[[nodiscard]] bool is_software_opengl_chosen();

/// These variables of an environment ("NAME=value"), so that software draws.
[[nodiscard]] std::vector<std::string> with_software_opengl(std::vector<std::string> variables);

/// Starts the program again, in this process, with software OpenGL: a driver that was loaded can't be changed. Other
/// threads may run meanwhile, and end with it. Returns only with why it could not.
[[nodiscard]] base::Error restart_with_software_opengl(char** argv);

} // namespace platform
