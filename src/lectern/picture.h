#pragma once
// A frame as files: NAME.png as it looks, NAME.json as it is meant. Both are whole or not there.

#include "base/result.h"
#include "platform/renderer.h"
#include "semantics/tree.h"

#include <filesystem>

namespace lectern {

[[nodiscard]] base::Result<void> write_png(std::filesystem::path const& path, platform::Image const& image);

[[nodiscard]] base::Result<void> write_picture(std::filesystem::path const& path_without_suffix,
    platform::Image const& image, semantics::Tree const& tree, semantics::Capture const& capture);

} // namespace lectern
