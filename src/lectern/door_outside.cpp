#include "lectern/door_outside.h"

#include "base/file.h"
#include "base/log.h"

#include <system_error>

namespace lectern {

namespace {

/// While it lies in the data folder, the kiosk is out of use.
constexpr char const* k_pause_file = "paused";

kiosk::PinVerdict verdict_of(store::PinOutcome::Kind kind)
{
    using Kind = store::PinOutcome::Kind;
    switch (kind) {
    case Kind::accepted: return kiosk::PinVerdict::accepted;
    case Kind::wrong: return kiosk::PinVerdict::wrong;
    case Kind::waiting: return kiosk::PinVerdict::waiting;
    case Kind::locked: return kiosk::PinVerdict::locked;
    case Kind::none_set: break;
    }
    return kiosk::PinVerdict::none_set;
}

kiosk::PauseNotKept not_kept(std::string const& why)
{
    base::log::warn(why);
    return {};
}

} // namespace

DoorOutside::DoorOutside(Surroundings const& here)
    : m_here(here)
{
}

base::Result<store::StaffAccess*> DoorOutside::access()
{
    if (!m_access)
        m_access = TRY(store::StaffAccess::open(m_here.data_folder, m_here.clock.now()));
    return &*m_access;
}

DoorOutside::Answer DoorOutside::operator()(LookForPause const&)
{
    if (m_here.rehearsed())
        return std::nullopt;
    std::error_code ignored;
    bool const paused = std::filesystem::exists(m_here.data_folder / k_pause_file, ignored);
    return paused ? Answer(kiosk::PauseRemembered {}) : std::nullopt;
}

DoorOutside::Answer DoorOutside::operator()(BeginWaits const&)
{
    if (m_here.rehearsed())
        return std::nullopt;
    if (auto const opened = access(); !opened)
        base::log::error("no PIN can be checked: " + opened.error().message);
    return std::nullopt;
}

DoorOutside::Answer DoorOutside::operator()(kiosk::CheckPin const& effect)
{
    // The tour shows staff's screens without knowing a PIN; it lets nobody touch them.
    if (m_here.rehearsed())
        return kiosk::PinChecked { effect.visit, kiosk::PinVerdict::accepted, 0, {} };
    auto const opened = access();
    auto const outcome = opened ? (*opened)->check(effect.role, effect.pin.text(), m_here.clock.now())
                                : tl::unexpected(opened.error());
    if (!outcome) {
        base::log::error("a PIN could not be checked: " + outcome.error().message);
        return kiosk::PinChecked { effect.visit, kiosk::PinVerdict::failed, 0, {} };
    }
    return kiosk::PinChecked { effect.visit, verdict_of(outcome->kind), outcome->failures_left, outcome->left };
}

DoorOutside::Answer DoorOutside::operator()(kiosk::ForgiveFailures const& effect)
{
    auto const opened = access();
    auto const unlocked = opened ? (*opened)->unlock(effect.role) : tl::unexpected(opened.error());
    if (!unlocked)
        base::log::error("a PIN could not be unlocked: " + unlocked.error().message);
    return kiosk::FailuresForgiven { effect.visit };
}

DoorOutside::Answer DoorOutside::operator()(kiosk::RememberPause const& effect)
{
    if (m_here.rehearsed())
        return std::nullopt;
    auto const file = m_here.data_folder / k_pause_file;
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

DoorOutside::Answer DoorOutside::operator()(kiosk::SetPin const& effect)
{
    if (m_here.rehearsed())
        return kiosk::PinSet { effect.visit, effect.role, kiosk::PinSetting::done };
    auto const opened = access();
    auto const set = opened ? (*opened)->set_pin(effect.role, effect.pin.text()) : tl::unexpected(opened.error());
    if (set)
        return kiosk::PinSet { effect.visit, effect.role, kiosk::PinSetting::done };
    // Its own rules have been checked on the glass: what is left is the other role's PIN.
    bool const taken = set.error().code == base::ErrorCode::usage;
    if (!taken)
        base::log::error("a PIN could not be changed: " + set.error().message);
    return kiosk::PinSet { effect.visit, effect.role, taken ? kiosk::PinSetting::taken : kiosk::PinSetting::failed };
}

} // namespace lectern
