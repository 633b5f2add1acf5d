#pragma once
// What the parts of the library page's update() share.

#include "kiosk/update.h"

namespace kiosk::library {

/// Forgets what came of the step before.
void go_to(LibraryPage& page, LibraryPage::Step step);

/// One step back within a withdrawal; false: there is none, and the overview is next.
[[nodiscard]] bool step_back(LibraryPage& page);
/// Since when what is looked for to be withdrawn is waited for.
[[nodiscard]] std::optional<base::Instant> waiting_since(Withdrawal const& withdrawal);

[[nodiscard]] Effects on(Model& model, OpenWithdrawal const& action);
[[nodiscard]] Effects on(Model& model, OpenWithdrawn const& action);
[[nodiscard]] Effects on(Model& model, ChooseLeaflet const& action);
[[nodiscard]] Effects on(Model& model, WithdrawChosen const& action);
[[nodiscard]] Effects on(Model& model, GiveBackLeaflet const& action);
[[nodiscard]] Effects on(Model& model, BeginNewList const& action);
[[nodiscard]] Effects on(Model& model, WithdrawnLoaded const& action);
[[nodiscard]] Effects on(Model& model, WithdrawnChanged const& action);
[[nodiscard]] Effects on(Model& model, WithdrawalFailed const& action);

} // namespace kiosk::library
