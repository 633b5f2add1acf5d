#include "journeys/data_folder.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"

#include "lecternctl/program.h"

#include <cstdlib>

using namespace journeys;

namespace {

/// A driver that has less than the kiosk needs, until it goes.
class OldDriver {
public:
    OldDriver()
    {
        ::unsetenv("LIBGL_ALWAYS_SOFTWARE");
        ::setenv("MESA_GL_VERSION_OVERRIDE", "2.1", 1);
    }
    OldDriver(OldDriver const&) = delete;
    OldDriver& operator=(OldDriver const&) = delete;
    ~OldDriver() { ::unsetenv("MESA_GL_VERSION_OVERRIDE"); }
};

int count(std::string const& text, std::string_view words)
{
    int found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("without OpenGL 3.3 the kiosk starts again with software OpenGL, says so once, and status names it")
{
    NEEDS_DISPLAY();
    OldDriver const driver;
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    kiosk.begin();
    CHECK(count(kiosk.log(), "starting again with software OpenGL") == 1);
    CHECK(program::contains(program::run({ "status", "--data", data.path() }).out, "display        drawn by llvmpipe"));
    CHECK(kiosk.end() == 0);
}
