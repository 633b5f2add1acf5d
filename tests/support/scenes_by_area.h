#pragma once
// Each area's scenes, in a file of its name, and ways that several of them begin with.

#include "support/scenes.h"

#include <string>

namespace scenes {

[[nodiscard]] std::vector<Scene> of_invitation();
[[nodiscard]] std::vector<Scene> of_home();
[[nodiscard]] std::vector<Scene> of_letters();
[[nodiscard]] std::vector<Scene> of_search();
[[nodiscard]] std::vector<Scene> of_appearance();
[[nodiscard]] std::vector<Scene> of_article();
[[nodiscard]] std::vector<Scene> of_feedback();
[[nodiscard]] std::vector<Scene> of_session();
[[nodiscard]] std::vector<Scene> of_door();
[[nodiscard]] std::vector<Scene> of_volunteer();
[[nodiscard]] std::vector<Scene> of_dashboard();
[[nodiscard]] std::vector<Scene> of_comments();
[[nodiscard]] std::vector<Scene> of_exports();
[[nodiscard]] std::vector<Scene> of_library();
[[nodiscard]] std::vector<Scene> of_settings();

/// The nth letter of the language in use: the third has 450 topics, the second two.
[[nodiscard]] std::string letter(harness::Kiosk const& kiosk, std::size_t number);

/// As many as a kiosk ever has.
void load_common_topics(harness::Kiosk& kiosk);

/// As an administrator. `outside` is how the area's first questions are answered, and what comes later.
void open_area(
    harness::Kiosk& kiosk, kiosk::door::StaffArea area, harness::Outside outside = harness::Outside::healthy);

} // namespace scenes
