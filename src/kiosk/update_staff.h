#pragma once
// The part of update() that is about staff: the door, the volunteer's page, cleaning and pausing.

#include "kiosk/model.h"

namespace kiosk {

[[nodiscard]] std::vector<Effect> update_staff(Model& model, OpenStaffDoor const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CloseStaff const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, StepBack const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ChooseRole const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, TypePin const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ErasePin const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, TogglePinCapitals const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, TogglePinSymbols const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, SubmitPin const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, PinChecked const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, OpenStaffArea const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, HealthSeen const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ResetForNextVisitor const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, CleanScreen const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, PauseKiosk const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, UnlockPin const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, PauseRemembered const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, PauseNotKept const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, FailuresForgiven const& action);
/// The page that both roles begin at.
[[nodiscard]] std::vector<Effect> open_kiosk_page(Model& model);
/// What is on their page in words from outside is asked for anew.
[[nodiscard]] std::vector<Effect> choose_staff_language(Model& model, std::string const& language);

/// Time goes by while staff are at the kiosk.
[[nodiscard]] std::vector<Effect> pass_staff_time(Model& model);
/// When it must go by next.
[[nodiscard]] base::Instant staff_deadline(Model const& model);

} // namespace kiosk
