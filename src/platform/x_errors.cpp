#include "platform/x_errors.h"

#include "base/log.h"

#include <X11/Xlib.h>

#include <array>
#include <bitset>
#include <string>

namespace platform {

namespace {

/// The codes that were logged. Xlib hands its handler nothing of ours.
std::bitset<256> logged;

int log_error(Display* display, XErrorEvent* error)
{
    if (logged[error->error_code])
        return 0;
    logged.set(error->error_code);
    std::array<char, 100> words {};
    XGetErrorText(display, error->error_code, words.data(), static_cast<int>(words.size()));
    base::log::warn(std::string("the X server refused a request (") + std::to_string(error->request_code) + "."
        + std::to_string(error->minor_code) + "): " + words.data() + "; this error is logged once");
    return 0;
}

} // namespace

XErrors::XErrors()
{
    logged.reset();
    XSetErrorHandler(log_error);
}

XErrors::~XErrors() { XSetErrorHandler(nullptr); }

} // namespace platform
