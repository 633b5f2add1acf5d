#include "lectern/effects/volunteer.h"

#include "base/file.h"
#include "base/log.h"

#include <filesystem>
#include <system_error>

namespace lectern::effects {

namespace {

/// While it lies in the data folder, the kiosk is out of use.
constexpr char const* k_pause_file = "paused";

kiosk::volunteer::PauseNotKept not_kept(std::string const& why)
{
    base::log::warn(why);
    return {};
}

} // namespace

Answer Volunteer::look_for_pause() const
{
    std::error_code ignored;
    bool const paused = std::filesystem::exists(m_environment.data_folder / k_pause_file, ignored);
    return paused ? Answer(kiosk::volunteer::PauseRemembered {}) : std::nullopt;
}

Answer Volunteer::operator()(kiosk::volunteer::UnlockRole const& effect)
{
    auto const opened = m_access.get();
    auto const unlocked = opened ? (*opened)->unlock(effect.role) : tl::unexpected(opened.error());
    if (!unlocked)
        base::log::error("a PIN could not be unlocked: " + unlocked.error().message);
    return kiosk::volunteer::PinUnlocked { effect.visit };
}

Answer Volunteer::operator()(kiosk::volunteer::RememberPause const& effect)
{
    auto const file = m_environment.data_folder / k_pause_file;
    if (effect.paused) {
        if (auto const kept = base::replace_file(file, "Lectern is out of use until staff give their PIN.\n"); !kept)
            return not_kept("after a restart the kiosk will not be paused: " + kept.error().message);
    } else {
        std::error_code error;
        std::filesystem::remove(file, error);
        if (error)
            return not_kept(
                "after a restart the kiosk will be paused again: " + file.string() + ": " + error.message());
    }
    return std::nullopt;
}

Answer Volunteer::failed(kiosk::volunteer::UnlockRole const& effect)
{
    return kiosk::volunteer::PinUnlocked { effect.visit };
}

Answer Volunteer::failed(kiosk::volunteer::RememberPause const&) { return kiosk::volunteer::PauseNotKept {}; }

} // namespace lectern::effects
