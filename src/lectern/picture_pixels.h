#pragma once
// Decodes what an import has encoded. Strangers' own files do not come here (src/pictures); what was
// made of them is bounded all the same.

#include "base/pixels.h"
#include "base/result.h"
#include "catalogue/vocabulary/picture.h"

namespace lectern {

/// `damaged` when it is not of the size that the edition says, or larger than any import makes one.
[[nodiscard]] base::Result<base::Pixels> pixels_of(catalogue::PictureFile const& picture);

} // namespace lectern
