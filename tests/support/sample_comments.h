#pragma once
// Comments as visitors would have written them.

#include "kiosk/action.h"

#include <optional>
#include <vector>

namespace samples {

/// Long and short ones in three languages; one is hidden, one sealed. `filter` filters by rating and by what is hidden.
[[nodiscard]] std::vector<::feedback::Comment> comments(::feedback::CommentFilter const& filter = {});

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::comments::Effect const& effect);

} // namespace samples
