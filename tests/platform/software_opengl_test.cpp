#include "platform/software_opengl.h"

#include <doctest/doctest.h>

using Variables = std::vector<std::string>;

TEST_CASE("software is chosen once, and what was said of the card is not said of it")
{
    CHECK(platform::with_software_opengl({})
        == Variables { "LIBGL_ALWAYS_SOFTWARE=1", "__GLX_VENDOR_LIBRARY_NAME=mesa" });
    CHECK(platform::with_software_opengl(
              { "HOME=/home/kiosk", "LIBGL_ALWAYS_SOFTWARE=0", "MESA_GL_VERSION_OVERRIDE=2.1", "GALLIUM_DRIVER=vc4",
                  "MESA_LOADER_DRIVER_OVERRIDE=i915", "__GLX_VENDOR_LIBRARY_NAME=nvidia", "DISPLAY=:0" })
        == Variables { "HOME=/home/kiosk", "DISPLAY=:0", "LIBGL_ALWAYS_SOFTWARE=1", "__GLX_VENDOR_LIBRARY_NAME=mesa" });
    CHECK(platform::with_software_opengl({ "GALLIUM_DRIVER_2=a", "NO_VALUE" })
        == Variables { "GALLIUM_DRIVER_2=a", "NO_VALUE", "LIBGL_ALWAYS_SOFTWARE=1", "__GLX_VENDOR_LIBRARY_NAME=mesa" });
}
