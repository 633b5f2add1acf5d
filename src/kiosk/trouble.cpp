#include "kiosk/trouble.h"

#include "kiosk/viewer.h"

namespace kiosk {

namespace {

std::string export_text(Viewer const& viewer, Trouble trouble)
{
    switch (trouble) {
    case Trouble::none: return {};
    case Trouble::stopped: return viewer.text("The export was stopped.");
    case Trouble::nothing_new:
        return viewer.text(
            "There is nothing new yet. The feedback of this week can be exported when the week is over.");
    case Trouble::no_feedback: return viewer.text("There is no feedback yet.");
    case Trouble::no_space: return viewer.text("There is not enough room. Please choose a place with more free space.");
    case Trouble::read_only: return viewer.text("Nothing can be written there. Please choose another place.");
    case Trouble::missing:
    case Trouble::gone: return viewer.text("The folder can't be reached any more. Please choose another place.");
    case Trouble::busy: return viewer.text("Another export or a backup is under way. Please try again in a minute.");
    case Trouble::no_library:
    case Trouble::unreadable:
    case Trouble::damaged:
    case Trouble::refused:
    case Trouble::failed: break;
    }
    return viewer.text(
        "The export failed. Please try again. If it fails again, please tell the person who looks after the kiosk.");
}

std::string bring_back_text(Viewer const& viewer, Trouble trouble)
{
    switch (trouble) {
    case Trouble::none: return {};
    case Trouble::no_space: return viewer.text("The kiosk's disk is full. Please make room and try again.");
    case Trouble::busy: return viewer.text("The feedback is in use just now. Please try again in a minute.");
    case Trouble::unreadable:
    case Trouble::damaged:
    case Trouble::missing:
        return viewer.text("A file could not be read. Please tell the person who looks after the kiosk.");
    case Trouble::stopped:
    case Trouble::nothing_new:
    case Trouble::no_feedback:
    case Trouble::no_library:
    case Trouble::read_only:
    case Trouble::gone:
    case Trouble::refused:
    case Trouble::failed: break;
    }
    return viewer.text("Not all feedback could be brought back. Please try again. If it fails again, please tell the "
                       "person who looks after the kiosk.");
}

std::string import_text(Viewer const& viewer, Trouble trouble)
{
    switch (trouble) {
    case Trouble::none: return {};
    case Trouble::stopped: return viewer.text("The import was stopped. Nothing was changed.");
    case Trouble::unreadable:
        return viewer.text("No leaflet was found there. Nothing was changed. Please choose another folder.");
    case Trouble::gone:
        return viewer.text(
            "The stick was taken out too early. Nothing was changed. Please plug it in and import again.");
    case Trouble::no_space:
        return viewer.text("The kiosk's disk is full. Nothing was changed. Please make room and try again.");
    case Trouble::read_only:
        return viewer.text("The kiosk's disk can't be written to. Nothing was changed. Please tell the person who "
                           "looks after the kiosk.");
    case Trouble::busy: return viewer.text("Somebody else is importing just now. Please try again in a minute.");
    case Trouble::nothing_new:
    case Trouble::no_feedback:
    case Trouble::no_library:
    case Trouble::missing:
    case Trouble::damaged:
    case Trouble::refused:
    case Trouble::failed: break;
    }
    return viewer.text("This did not work. Nothing was changed. Please try again. If it fails again, please tell the "
                       "person who looks after the kiosk.");
}

std::string library_text(Viewer const& viewer, Trouble trouble)
{
    if (trouble == Trouble::none)
        return {};
    return trouble == Trouble::no_library ? viewer.text("There is no library yet. Please import one from a USB stick.")
                                          : viewer.text("The library can't be opened. Please import a new edition.");
}

std::string setting_text(Viewer const& viewer, Trouble trouble)
{
    switch (trouble) {
    case Trouble::none: return {};
    case Trouble::refused:
        return viewer.text("This value is not allowed. Nothing was changed. Please choose another one.");
    case Trouble::read_only:
        return viewer.text(
            "This change could not be saved. Nothing was changed. Please tell the person who looks after the kiosk.");
    case Trouble::no_space:
        return viewer.text("The kiosk's disk is full. Nothing was changed. Please make room and try again.");
    case Trouble::busy: return viewer.text("Somebody else is changing the settings. Please try again in a minute.");
    case Trouble::unreadable:
    case Trouble::damaged:
        return viewer.text(
            "There is a mistake in the settings file. On the kiosk's computer, run: lecternctl settings check");
    case Trouble::stopped:
    case Trouble::nothing_new:
    case Trouble::no_feedback:
    case Trouble::no_library:
    case Trouble::missing:
    case Trouble::gone:
    case Trouble::failed: break;
    }
    return viewer.text("The settings can't be changed. Please try again.");
}

std::string withdrawal_text(Viewer const& viewer, Trouble trouble)
{
    switch (trouble) {
    case Trouble::damaged:
        return viewer.text("The list of leaflets that are off the screen is damaged. So that none of them is seen, no "
                           "leaflet is shown. Please restore a backup, or begin a new list.");
    case Trouble::busy:
        return viewer.text("Somebody else is changing the list just now. Please try again in a minute.");
    case Trouble::no_space:
    case Trouble::read_only: return setting_text(viewer, trouble);
    default: return import_text(viewer, trouble == Trouble::none ? trouble : Trouble::failed);
    }
}

} // namespace

Trouble trouble_of(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::absent: return Trouble::missing;
    case base::ErrorCode::malformed:
    case base::ErrorCode::too_large: return Trouble::unreadable;
    case base::ErrorCode::unsupported:
    case base::ErrorCode::damaged: return Trouble::damaged;
    case base::ErrorCode::no_space: return Trouble::no_space;
    case base::ErrorCode::read_only: return Trouble::read_only;
    case base::ErrorCode::busy: return Trouble::busy;
    case base::ErrorCode::unavailable: return Trouble::gone;
    case base::ErrorCode::usage: return Trouble::refused;
    case base::ErrorCode::unreadable:
    case base::ErrorCode::failed: break;
    }
    return Trouble::failed;
}

std::string trouble_text(Viewer const& viewer, Trouble trouble, Task task)
{
    switch (task) {
    case Task::export_feedback: return export_text(viewer, trouble);
    case Task::bring_back_feedback: return bring_back_text(viewer, trouble);
    case Task::import_library: return import_text(viewer, trouble);
    case Task::open_library: return library_text(viewer, trouble);
    case Task::change_setting: return setting_text(viewer, trouble);
    case Task::withdraw: return withdrawal_text(viewer, trouble);
    }
    return {};
}

} // namespace kiosk
