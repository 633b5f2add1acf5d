#pragma once
// Where the graphics card has no OpenGL 3.3 (a Raspberry Pi, an old PC), Mesa's software draws as well.

#include "base/result.h"

namespace platform {

/// Whether the environment says that software draws.
[[nodiscard]] bool is_software_opengl_chosen();

/// Starts the program again, in this process, with software OpenGL: a driver that was loaded can't be changed. Returns
/// only with why it could not.
[[nodiscard]] base::Error restart_with_software_opengl(char** argv);

} // namespace platform
