#include "platform/software_opengl.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <unistd.h>

namespace platform {

namespace {

constexpr char const* k_choice = "LIBGL_ALWAYS_SOFTWARE"; // Mesa's.

} // namespace

bool is_software_opengl_chosen()
{
    char const* const chosen = std::getenv(k_choice);
    return chosen && std::string_view(chosen) != "0" && std::string_view(chosen) != "false";
}

base::Error restart_with_software_opengl(char** argv)
{
    ::setenv(k_choice, "1", 1);
    // What was said of the card's version, or which driver to take, does not hold for software.
    for (char const* const of_card : { "MESA_GL_VERSION_OVERRIDE", "MESA_LOADER_DRIVER_OVERRIDE", "GALLIUM_DRIVER" })
        ::unsetenv(of_card);
    ::execv("/proc/self/exe", argv);
    return { base::ErrorCode::failed, std::string("the program could not be started again: ") + std::strerror(errno) };
}

} // namespace platform
