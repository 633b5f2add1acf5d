#pragma once
// The synonyms that come with the program: assets/synonyms.yaml.

#include "content/synonyms.h"

namespace catalogue::search {

[[nodiscard]] base::Result<content::Synonyms> house_synonyms();

} // namespace catalogue::search
