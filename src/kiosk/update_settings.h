#pragma once
// The part of update() that is about the administrator's settings.

#include "kiosk/model.h"

namespace kiosk {

[[nodiscard]] std::vector<Effect> open_settings(Model& model);

[[nodiscard]] std::vector<Effect> update_staff(Model& model, StepSetting const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ToggleSettingItem const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, MoveSettingItem const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, OpenSettingText const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, TypeSetting const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, EraseSetting const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ToggleSettingCapitals const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, ToggleSettingSymbols const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, KeepSetting const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, OpenNewPin const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, LeaveSetting const&);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, SettingsSeen const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, SettingsChanged const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, SettingFailed const& action);
[[nodiscard]] std::vector<Effect> update_staff(Model& model, PinSet const& action);

/// The new PIN that is being typed, or null. The keys of the door type it.
[[nodiscard]] NewPin* new_pin(Model& model);
/// It has been typed once, or twice.
[[nodiscard]] std::vector<Effect> submit_new_pin(Model& model);

} // namespace kiosk
