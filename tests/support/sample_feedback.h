#pragma once
// What visitors would have said at a kiosk that has been used for three months.

#include "kiosk/update.h"

#include <memory>
#include <optional>

namespace samples {

/// Of so many answers that most numbers may be told, and some not.
[[nodiscard]] std::shared_ptr<kiosk::dashboard::OverviewReport const> dashboard_numbers();
/// Of a kiosk that nobody has used.
[[nodiscard]] std::shared_ptr<kiosk::dashboard::OverviewReport const> no_numbers();

/// Long and short ones in three languages; one is hidden, one sealed. `query` filters by rating and by what is hidden.
[[nodiscard]] std::vector<kiosk::comments::StaffComment> comments(kiosk::comments::CommentQuery const& query = {});

/// As the store would answer; nothing for what is not about feedback.
[[nodiscard]] std::optional<kiosk::Action> answer_about_feedback(kiosk::Effect const& effect);

} // namespace samples
