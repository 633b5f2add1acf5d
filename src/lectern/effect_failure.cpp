#include "lectern/effect_failure.h"

namespace lectern {

namespace {

using Answer = std::optional<kiosk::Action>;

struct Failure {
    Answer operator()(kiosk::LoadEntries const& effect) const { return kiosk::EntriesFailed { effect.generation }; }
    Answer operator()(kiosk::LoadArticle const& effect) const { return kiosk::ArticleFailed { effect.generation }; }
    Answer operator()(kiosk::LoadTranslation const& effect) const { return kiosk::ArticleFailed { effect.generation }; }
    Answer operator()(kiosk::StoreFeedback const& effect) const { return kiosk::FeedbackFailed { effect.generation, effect.id }; }
    Answer operator()(kiosk::CountVisit const&) const { return std::nullopt; }
    Answer operator()(kiosk::ClearTraces const&) const { return std::nullopt; }
    Answer operator()(kiosk::LookForEdition const&) const { return std::nullopt; }
    Answer operator()(kiosk::CheckPin const& effect) const { return kiosk::PinChecked { effect.visit, kiosk::PinVerdict::failed, 0, {} }; }
    Answer operator()(kiosk::LookAtHealth const&) const { return std::nullopt; }
    Answer operator()(kiosk::ForgiveFailures const&) const { return std::nullopt; }
    Answer operator()(kiosk::RememberPause const&) const { return std::nullopt; }
};

} // namespace

Answer failure_of(kiosk::Effect const& effect) { return std::visit(Failure {}, effect); }

} // namespace lectern
