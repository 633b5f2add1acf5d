#pragma once
// A picture of an edition, not yet decoded.

#include <string>

namespace catalogue {

struct PictureFile {
    int width_px = 0, height_px = 0;
    std::string bytes; ///< PNG or JPEG that the import has written.
};

} // namespace catalogue
