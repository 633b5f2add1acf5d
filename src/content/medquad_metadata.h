#pragma once
// Leaflet metadata of a MedQuAD document, from that document alone.

#include "content/article.h"
#include "content/medquad_document.h"

namespace content {

[[nodiscard]] Metadata medquad_metadata(MedquadDocument const& document);

} // namespace content
