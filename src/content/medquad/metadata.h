#pragma once
// Leaflet metadata of a MedQuAD document, from that document alone.

#include "content/vocabulary/article.h"
#include "content/medquad/document.h"

namespace content::medquad {

[[nodiscard]] Metadata medquad_metadata(MedquadDocument const& document);

} // namespace content::medquad
