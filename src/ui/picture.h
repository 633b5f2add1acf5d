#pragma once
// What a picture needs to be shown.

#include "base/geometry.h"
#include "ui/picture_textures.h"

#include <memory>
#include <string_view>

namespace ui {

/// A picture in its place.
struct ShownPicture {
    std::shared_ptr<base::Pixels const> pixels; ///< Null: it is still loaded, and its text stands in its place.
    bool transparent = false;                   ///< It lies on a light plate, whatever the theme.
    std::string_view text;                      ///< Instead of it, for who does not see it.
    std::string_view enlarge = {};              ///< It acts: the word that says so, in a line below it.
    float width = 0;                            ///< Where that line needs more than the picture; 0: no more.
};

/// How large a picture is shown in `room`: all of it, and never so large that its pixels show.
[[nodiscard]] base::Size picture_size(base::Size of_itself, base::Size room);

} // namespace ui
