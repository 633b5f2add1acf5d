#include "support/sample_volunteer.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

struct Answer {
    Result operator()(volunteer::LoadHealth const& effect) const
    {
        return volunteer::HealthLoaded { effect.visit, health() };
    }
    Result operator()(volunteer::UnlockRole const& effect) const { return volunteer::PinUnlocked { effect.visit }; }
    Result operator()(volunteer::RememberPause const&) const { return std::nullopt; }
    Result operator()(volunteer::KeepReport const& effect) const
    {
        return volunteer::DeviceReported { effect.visit, true };
    }
    Result operator()(volunteer::MergeLogsSetAside const& effect) const
    {
        return volunteer::FeedbackBroughtBack { effect.visit, brought_back() };
    }
};

} // namespace

kiosk::volunteer::BroughtBack brought_back()
{
    using State = ::feedback::PublishedCount::State;
    return { .added = { State::shown, 128 },
        .present = { State::small, 0 },
        .left_out = {},
        .is_whole = false,
        .unreadable = ::feedback::PublishedCount { State::shown, 12 } };
}

kiosk::volunteer::KioskHealth health_with_work()
{
    using namespace std::chrono_literals;
    auto made = health();
    made.reported = { { kiosk::volunteer::Device::sound, 2026y / 11 / 26 } };
    made.log_was_set_aside = made.export_is_due = true;
    made.set_aside_on = { 2026y / 3 / 12 };
    made.reviews_due = 3;
    return made;
}

kiosk::volunteer::KioskHealth health()
{
    return { .library = kiosk::volunteer::KioskHealth::LibraryState::sound,
        .edition = 12,
        .weeks_old = 3,
        .articles = 1248,
        .free_bytes = 21'500'000'000,
        .weeks_since_export = 5 };
}

std::optional<kiosk::Action> area_answer(kiosk::volunteer::Effect const& effect)
{
    return std::visit(Answer {}, effect);
}

} // namespace samples
