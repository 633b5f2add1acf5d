#pragma once
// What visitors would have said and read at a kiosk that has been used for three months, in numbers.

#include "kiosk/action.h"

#include <memory>
#include <optional>

namespace samples {

/// By slug; those of the comments, too.
[[nodiscard]] kiosk::dashboard::ArticleTitles article_titles();
/// Of so many answers that most numbers may be shown, and some not.
[[nodiscard]] std::shared_ptr<kiosk::dashboard::OverviewReport const> dashboard_numbers();
/// Of a kiosk that nobody has used.
[[nodiscard]] std::shared_ptr<kiosk::dashboard::OverviewReport const> no_numbers();

/// What a healthy outside answers; nothing where nobody waits for an answer.
[[nodiscard]] std::optional<kiosk::Action> area_answer(kiosk::dashboard::Effect const& effect);

} // namespace samples
