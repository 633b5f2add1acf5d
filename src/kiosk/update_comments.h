#pragma once
// The part of update() that is about the list of comments.

#include "kiosk/model.h"

namespace kiosk {

/// The list that is in front is asked for again; without one, nothing.
[[nodiscard]] std::vector<Effect> look_at_comments_anew(Model& model);

/// Puts the list in front of an administrator.
[[nodiscard]] std::vector<Effect> open_comments(Model& model);

[[nodiscard]] std::vector<Effect> update_staff(Model& model, OpenCommentChoices const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CloseCommentChoices const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ChooseComments const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ToggleHiddenComments const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, TurnComments const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, RetryComments const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, HideComment const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, AskToDeleteComment const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, KeepComment const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, DeleteComment const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, RetryErasing const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CommentsSeen const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CommentsFailed const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CommentMarked const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CommentErased const& action);

} // namespace kiosk
