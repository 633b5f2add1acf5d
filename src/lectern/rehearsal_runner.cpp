#include "lectern/rehearsal_runner.h"

#include "lectern/effects/article.h"
#include "lectern/effects/dashboard.h"
#include "lectern/effects/exports.h"
#include "lectern/effects/health.h"
#include "lectern/effects/letters.h"
#include "lectern/effects/library.h"
#include "lectern/effects/places.h"
#include "lectern/effects/search.h"
#include "lectern/effects/combined_effects.h"
#include "lectern/effects/settings.h"
#include "lectern/effects/typing.h"
#include "lectern/effects/withdrawal.h"

#include <utility>

namespace lectern {

namespace {

using effects::Answer;

/// What only looks is done for real.
using Looks
    = effects::CombinedEffects<effects::Letters, effects::Search, effects::Article, effects::Health, effects::Dashboard,
        effects::Places, effects::Exports, effects::Library, effects::Withdrawal, effects::Settings, effects::Typing>;

/// What would keep, change or let in.
struct StandIns {
    Answer operator()(kiosk::session::CountVisit const&) const { return std::nullopt; }
    Answer operator()(kiosk::session::ClearTraces const&) const { return std::nullopt; }
    Answer operator()(kiosk::session::LookForEdition const&) const { return std::nullopt; }
    Answer operator()(kiosk::session::RenewCommonTopics const&) const { return std::nullopt; }
    Answer operator()(kiosk::search::CountMissedSearch const&) const { return std::nullopt; }
    Answer operator()(kiosk::search::ReportMissingTopic const&) const { return std::nullopt; }
    Answer operator()(kiosk::feedback::StoreFeedback const& effect) const
    {
        return kiosk::feedback::FeedbackStored { effect.generation };
    }
    Answer operator()(kiosk::door::CheckPin const& effect) const
    {
        return kiosk::door::PinChecked { effect.visit, staff::PinOutcome { staff::PinOutcome::Kind::accepted, {}, 0 } };
    }
    Answer operator()(kiosk::volunteer::UnlockRole const& effect) const
    {
        return kiosk::volunteer::PinUnlocked { effect.visit };
    }
    Answer operator()(kiosk::volunteer::RememberPause const&) const { return std::nullopt; }
    Answer operator()(kiosk::volunteer::KeepReport const& effect) const
    {
        return kiosk::volunteer::DeviceReported { effect.visit, true };
    }
    Answer operator()(kiosk::volunteer::MergeLogsSetAside const& effect) const
    {
        return kiosk::volunteer::FeedbackBroughtBack { effect.visit, {} };
    }
    Answer operator()(kiosk::comments::LoadComments const& effect) const
    {
        return kiosk::comments::CommentsLoaded { .visit = effect.visit, .filter = effect.filter, .from = effect.from };
    }
    Answer operator()(kiosk::comments::MarkComment const& effect) const
    {
        return kiosk::comments::CommentMarked { effect.visit, effect.id, effect.hidden, true };
    }
    Answer operator()(kiosk::comments::EraseComment const& effect) const
    {
        return kiosk::comments::CommentErased { effect.visit, effect.id, kiosk::comments::Erasure::done };
    }
    Answer operator()(kiosk::places::EndJobs const&) const { return std::nullopt; }
    Answer operator()(kiosk::exports::ExportFeedback const& effect) const
    {
        return kiosk::exports::ExportEnded { effect.visit, effect.job, kiosk::Trouble::stopped, {} };
    }
    Answer operator()(kiosk::library::ReadImport const& effect) const
    {
        return kiosk::library::LibraryJobFailed { effect.visit, effect.job, kiosk::Trouble::stopped };
    }
    Answer operator()(kiosk::library::PublishImport const& effect) const
    {
        return kiosk::library::LibraryJobFailed { effect.visit, effect.job, kiosk::Trouble::stopped };
    }
    Answer operator()(kiosk::library::RestorePrevious const& effect) const
    {
        return kiosk::library::LibraryJobFailed { effect.visit, effect.job, kiosk::Trouble::stopped };
    }
    Answer operator()(kiosk::library::ChangeWithdrawn const& effect) const
    {
        return kiosk::library::WithdrawalFailed { effect.visit, kiosk::Trouble::read_only };
    }
    Answer operator()(kiosk::settings::ChangeSetting const& effect) const
    {
        return kiosk::settings::SettingFailed { effect.visit, kiosk::Trouble::read_only };
    }
    Answer operator()(kiosk::settings::RemoveOverride const& effect) const
    {
        return kiosk::settings::SettingFailed { effect.visit, kiosk::Trouble::read_only };
    }
    Answer operator()(kiosk::settings::SetPin const& effect) const
    {
        return kiosk::settings::PinSet { effect.visit, effect.role, kiosk::settings::PinSetting::done };
    }
};

} // namespace

struct RehearsalRunner::Impl {
    explicit Impl(Environment where)
        : environment(std::move(where))
    {
    }

    Answer answer(kiosk::Effect& effect)
    {
        return effects::visit_effect(
            [this](auto& each) -> Answer {
                if constexpr (effects::k_handles<StandIns const, decltype(each)>)
                    return stand_ins(each);
                else
                    return looks(each);
            },
            effect);
    }

    Environment environment;
    std::vector<kiosk::Action> results {};
    effects::OpenLibrary open_library { environment };
    effects::StaffJobs jobs {};
    StandIns stand_ins {};
    Looks looks { effects::Letters(open_library), effects::Search(environment, [] { return false; }),
        effects::Article(open_library), effects::Health(environment), effects::Dashboard(environment),
        effects::Places(environment, jobs), effects::Exports(environment, jobs, {}),
        effects::Library(environment, jobs, {}), effects::Withdrawal(environment), effects::Settings(environment),
        effects::Typing() };
};

RehearsalRunner::RehearsalRunner(Environment environment)
    : m_impl(std::make_unique<Impl>(std::move(environment)))
{
    m_impl->results.emplace_back(m_impl->open_library.load());
}

RehearsalRunner::~RehearsalRunner() = default;

void RehearsalRunner::run(kiosk::Effect effect)
{
    if (auto answer = m_impl->answer(effect))
        m_impl->results.push_back(std::move(*answer));
}

std::vector<kiosk::Action> RehearsalRunner::take_results() { return std::exchange(m_impl->results, {}); }

bool RehearsalRunner::idle() const { return m_impl->results.empty(); }

} // namespace lectern
