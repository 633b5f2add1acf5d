#pragma once
// The feedback half of update(): from opening the form to the thank-you.

#include "kiosk/model.h"

namespace kiosk {

[[nodiscard]] std::vector<Effect> update_feedback(Model&, OpenFeedback const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, ChooseRating const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, ToggleReason const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, OpenComment const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, TypeText const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, EraseCharacter const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, ToggleShift const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, ToggleSymbols const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, SubmitFeedback const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, DismissThanks const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, FeedbackStored const&);
[[nodiscard]] std::vector<Effect> update_feedback(Model&, FeedbackFailed const&);

} // namespace kiosk
