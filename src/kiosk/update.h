#pragma once
// The program as a function: update(model, action) changes the model and says what must happen outside.
// Pure: no clock, no file, no window. The same model and action give the same model and effects.

#include "kiosk/action.h"
#include "kiosk/effect.h"
#include "kiosk/model.h"

#include <optional>

namespace kiosk {

[[nodiscard]] Effects update(Model& model, Action const& action);

/// When the next Tick must come at the latest for the model to act on time; nothing: never.
[[nodiscard]] std::optional<base::Instant> next_deadline(Model const& model);

// Each area's part of it, and what areas ask of each other. What an action finds no place for, because its page has
// gone meanwhile, is dropped without complaint: results and touches may come late.

namespace session {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// The one way in which a session ends. Nothing of the visitor is kept but counts that identify nobody.
[[nodiscard]] Effects reset(Model& model, ResetReason reason);
} // namespace session

namespace invitation {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// Moves on to the next turn, in another language and position, when it is due.
void tick(Model& model);
/// No turn comes so soon after a touch, so that the name of the site can be held.
void delay_turn(Model& model);
} // namespace invitation

namespace home {
[[nodiscard]] Effects update(Model& model, Action const& action);
} // namespace home

namespace letters {
[[nodiscard]] Effects update(Model& model, Action const& action);
} // namespace letters

namespace search {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// What a key for the query leads to; nothing: it was not for it.
[[nodiscard]] std::optional<Effects> type(Model& model, typing::Action const& action);
/// In another language, or of another edition: what was found is dropped. Without a search, nothing.
[[nodiscard]] Effects ask_again(Model& model);
/// The same once the language has changed; `left` is what missed() said before.
[[nodiscard]] Effects ask_in_chosen_language(Model& model, std::optional<CountMissedSearch> left);
/// What is to be counted when the search in front is left now.
[[nodiscard]] std::optional<CountMissedSearch> missed(Model const& model);
/// The same where it is left by this action: who opens what was found for fewer letters has found it.
[[nodiscard]] std::optional<CountMissedSearch> missed_by(Model const& model, kiosk::Action const& action);
/// Another page stands before the search: an answer that was kept back is shown when it comes back, and not after that.
void settle_covered(Model& model);
/// When it counts though it is not left.
[[nodiscard]] std::optional<base::Instant> deadline(Model const& model);
[[nodiscard]] Effects tick(Model& model);
} // namespace search

namespace appearance {
[[nodiscard]] Effects update(Model& model, Action const& action);
} // namespace appearance

namespace article {
[[nodiscard]] Effects update(Model& model, Action const& action);
} // namespace article

namespace feedback {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// Whether the key was for the comment.
[[nodiscard]] bool type(Model& model, typing::Action const& action);
} // namespace feedback

namespace typing {
/// Hands the key to whatever is being typed.
[[nodiscard]] Effects update(Model& model, Action const& action);
/// Whether letters are sounds now, for which words are offered: a visitor's, never staff's.
[[nodiscard]] bool types_by_sound(Model const& model);
} // namespace typing

namespace door {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// Whether the key was for the PIN.
[[nodiscard]] bool type(Model& model, typing::Action const& action);
/// Staff go; the visitor who waited, if any, goes on.
void leave(Model& model);
/// Staff go, and so does whatever the visitor left.
[[nodiscard]] Effects leave_and_reset(Model& model, session::ResetReason reason);
/// Changes the language of the page in front, and loads again what depends on it.
[[nodiscard]] Effects choose_language(Model& model, std::string const& language);
/// What a Tick does while staff are at the kiosk.
[[nodiscard]] Effects tick(Model& model);
/// When the next Tick is due.
[[nodiscard]] base::Instant deadline(Model const& model);
} // namespace door

namespace volunteer {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// The page that both roles begin at.
[[nodiscard]] Effects open(Model& model);
} // namespace volunteer

namespace dashboard {
[[nodiscard]] Effects update(Model& model, Action const& action);
[[nodiscard]] Effects open(Model& model);
} // namespace dashboard

namespace comments {
[[nodiscard]] Effects update(Model& model, Action const& action);
[[nodiscard]] Effects open(Model& model);
/// The list that is in front is asked for again; without one, nothing.
[[nodiscard]] Effects reload(Model& model);
} // namespace comments

namespace places {
[[nodiscard]] Effects update(Model& model, Action const& action);
/// A number that no other job of this visit has.
[[nodiscard]] std::uint64_t next_job(Model& model);
/// Work is under way, or its outcome waits for a decision: when the page goes, both must end.
[[nodiscard]] bool holds_job(Model const& model);
} // namespace places

namespace exports {
[[nodiscard]] Effects update(Model& model, Action const& action);
[[nodiscard]] Effects open(Model& model);
} // namespace exports

namespace library {
[[nodiscard]] Effects update(Model& model, Action const& action);
[[nodiscard]] Effects open(Model& model);
/// Where a leaflet to be withdrawn is looked for now, or null: letters' actions are about that then.
[[nodiscard]] letters::TopicPicker* topic_picker(Model& model);
/// The same page in another language, or of another edition.
[[nodiscard]] Effects reload(Model& model);
} // namespace library

namespace settings {
[[nodiscard]] Effects update(Model& model, Action const& action);
[[nodiscard]] Effects open(Model& model);
/// Whether the key was for a setting or a new PIN.
[[nodiscard]] bool type(Model& model, typing::Action const& action);
/// The new PIN that is being typed, or null.
[[nodiscard]] NewPin* new_pin(Model& model);
/// Where a common topic is looked for now, or null: letters' actions are about that then.
[[nodiscard]] letters::TopicPicker* topic_picker(Model& model);
/// The same page in another language.
[[nodiscard]] Effects reload(Model& model);
/// It has been typed once, or twice.
[[nodiscard]] Effects submit_new_pin(Model& model);
} // namespace settings

} // namespace kiosk
