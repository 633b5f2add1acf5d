#include "lectern/effect_failure.h"

namespace lectern {

namespace {

using Answer = std::optional<kiosk::Action>;

struct Failure {
    Answer operator()(kiosk::LoadEntries const& effect) const { return kiosk::EntriesFailed { effect.generation }; }
    Answer operator()(kiosk::LoadArticle const& effect) const { return kiosk::ArticleFailed { effect.generation }; }
    Answer operator()(kiosk::LoadTranslation const& effect) const { return kiosk::ArticleFailed { effect.generation }; }
    Answer operator()(kiosk::StoreFeedback const& effect) const
    {
        return kiosk::FeedbackFailed { effect.generation, effect.id };
    }
    Answer operator()(kiosk::CountVisit const&) const { return std::nullopt; }
    Answer operator()(kiosk::ClearTraces const&) const { return std::nullopt; }
    Answer operator()(kiosk::LookForEdition const&) const { return std::nullopt; }
    Answer operator()(kiosk::CheckPin const& effect) const
    {
        return kiosk::PinChecked { effect.visit, kiosk::PinVerdict::failed, 0, {} };
    }
    Answer operator()(kiosk::LookAtHealth const&) const { return std::nullopt; }
    Answer operator()(kiosk::ForgiveFailures const& effect) const { return kiosk::FailuresForgiven { effect.visit }; }
    Answer operator()(kiosk::RememberPause const&) const { return kiosk::PauseNotKept {}; }
    Answer operator()(kiosk::LookAtSettings const& effect) const
    {
        return kiosk::SettingFailed { effect.visit, kiosk::SettingTrouble::failed };
    }
    Answer operator()(kiosk::ChangeSetting const& effect) const
    {
        return kiosk::SettingFailed { effect.visit, kiosk::SettingTrouble::failed };
    }
    Answer operator()(kiosk::SetPin const& effect) const
    {
        return kiosk::PinSet { effect.visit, effect.role, kiosk::PinSetting::failed };
    }
    Answer operator()(kiosk::LookAtNumbers const& effect) const { return kiosk::NumbersFailed { effect.visit }; }
    Answer operator()(kiosk::LookAtComments const& effect) const
    {
        return kiosk::CommentsFailed { effect.visit, effect.query, effect.from };
    }
    Answer operator()(kiosk::MarkComment const& effect) const
    {
        return kiosk::CommentMarked { effect.visit, effect.id, effect.hidden, false };
    }
    Answer operator()(kiosk::EraseComment const& effect) const
    {
        return kiosk::CommentErased { effect.visit, effect.id, kiosk::Erasure::failed };
    }
    Answer operator()(kiosk::ListPlaces const& effect) const { return kiosk::PlacesListed { effect.visit, {} }; }
    Answer operator()(kiosk::LookAtExports const&) const { return std::nullopt; }
    Answer operator()(kiosk::ExportFeedback const& effect) const
    {
        return kiosk::ExportEnded { effect.visit, effect.job, kiosk::ExportTrouble::failed, {} };
    }
    Answer operator()(kiosk::LookAtLibrary const& effect) const
    {
        return kiosk::LibrarySeen { effect.visit, std::nullopt, kiosk::LibraryTrouble::failed };
    }
    Answer operator()(kiosk::ListFolders const& effect) const
    {
        return kiosk::FoldersListed { effect.visit, effect.place, {} };
    }
    Answer operator()(kiosk::ReadImport const& effect) const
    {
        return kiosk::LibraryJobFailed { effect.visit, effect.job, kiosk::LibraryTrouble::failed };
    }
    Answer operator()(kiosk::PublishImport const& effect) const
    {
        return kiosk::LibraryJobFailed { effect.visit, effect.job, kiosk::LibraryTrouble::failed };
    }
    Answer operator()(kiosk::RestorePrevious const& effect) const
    {
        return kiosk::LibraryJobFailed { effect.visit, effect.job, kiosk::LibraryTrouble::failed };
    }
    Answer operator()(kiosk::EndJobs const&) const { return std::nullopt; }
};

} // namespace

Answer failure_of(kiosk::Effect const& effect) { return std::visit(Failure {}, effect); }

} // namespace lectern
