#pragma once
// Decodes what an import has encoded. What strangers have made never comes here (src/pictures).

#include "base/pixels.h"
#include "base/result.h"
#include "catalogue/vocabulary/picture.h"

namespace lectern {

/// `damaged` when it is not of the size that the edition says.
[[nodiscard]] base::Result<base::Pixels> pixels_of(catalogue::PictureFile const& picture);

} // namespace lectern
