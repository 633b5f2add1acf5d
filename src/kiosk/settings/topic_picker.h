#pragma once
// A common topic is chosen: by its letter, as a visitor finds it. The pages of letters are kiosk/letters' own.

#include "kiosk/update.h"

#include <string>

namespace kiosk::settings {

/// From a letter's topics to the letters, from these to the list.
void leave_topic_picker(SettingsPage& page);
/// What the topic in front is called, until the answer to the change says it.
void remember_title(SettingsPage& page, std::string const& slug);
/// In the place of all but those of topics that were taken off.
void keep_titles(SettingsPage& page, TopicTitles const& titles);

} // namespace kiosk::settings
