#pragma once
// A visitor who searches.

#include "support/sample_search.h"
#include "support/visitor.h"

#include <string_view>

namespace samples {

/// Types, lets the last question be answered, and waits until the words count as typed.
inline void search_for(Visitor& visitor, std::string_view words)
{
    if (!visitor.sees<kiosk::search::SearchPage>())
        visitor.act(kiosk::search::OpenSearch {});
    visitor.type(words.substr(0, words.size() - 1));
    visitor.act_answered(kiosk::typing::Type { words.substr(words.size() - 1) });
    visitor.pass(kiosk::search::k_typed_after);
}

inline kiosk::search::SearchPage& search_page(Visitor& visitor) { return visitor.page<kiosk::search::SearchPage>(); }

} // namespace samples
