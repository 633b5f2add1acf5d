#pragma once
// Leaflet metadata of a MedQuAD document, from that document alone.

#include "content/medquad/document.h"
#include "content/vocabulary/article.h"

namespace content::medquad {

[[nodiscard]] Metadata medquad_metadata(MedquadDocument const& document);

} // namespace content::medquad
