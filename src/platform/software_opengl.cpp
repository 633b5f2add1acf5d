#include "platform/software_opengl.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <unistd.h>

namespace platform {

namespace {

constexpr char const* k_choice = "LIBGL_ALWAYS_SOFTWARE";     // Mesa's.
constexpr char const* k_vendor = "__GLX_VENDOR_LIBRARY_NAME"; // libglvnd's: a card may have a library of its own.

/// What was said of the card's version, or which driver to take, does not hold for software.
constexpr std::array<std::string_view, 3> k_of_card { "MESA_GL_VERSION_OVERRIDE", "MESA_LOADER_DRIVER_OVERRIDE",
    "GALLIUM_DRIVER" };

} // namespace

bool is_software_opengl_chosen()
{
    char const* const chosen = std::getenv(k_choice);
    return chosen && std::string_view(chosen) != "0" && std::string_view(chosen) != "false";
}

std::vector<std::string> with_software_opengl(std::vector<std::string> variables)
{
    std::erase_if(variables, [](std::string_view variable) {
        auto const name = variable.substr(0, variable.find('='));
        return name == k_choice || name == k_vendor || std::ranges::find(k_of_card, name) != k_of_card.end();
    });
    variables.push_back(std::string(k_choice) + "=1");
    variables.push_back(std::string(k_vendor) + "=mesa");
    return variables;
}

base::Error restart_with_software_opengl(char** argv)
{
    // By its own path: a process that was started as /proc/self/exe is listed as "exe".
    std::error_code unknown;
    auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    // An upgrade has replaced it meanwhile.
    if (!std::filesystem::exists(program, unknown))
        program = "/proc/self/exe";
    std::vector<std::string> variables;
    for (char** variable = environ; *variable; ++variable)
        variables.emplace_back(*variable);
    // Not set in this process: other threads may read its environment.
    variables = with_software_opengl(std::move(variables));
    std::vector<char*> environment;
    for (auto& variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    ::execve(program.c_str(), argv, environment.data());
    return { base::ErrorCode::failed, std::string("the program could not be started again: ") + std::strerror(errno) };
}

} // namespace platform
