#pragma once
// What a visitor's effects do outside, on the visitor's worker: reading the library, keeping feedback and counts.

#include "kiosk/model.h"
#include "lectern/surroundings.h"
#include "store/catalogue.h"
#include "store/feedback_log.h"

#include <optional>

namespace lectern {

struct LoadLibrary {};

class VisitorOutside {
public:
    using Answer = std::optional<kiosk::Action>;

    explicit VisitorOutside(Surroundings const& here);

    Answer operator()(LoadLibrary const&);
    Answer operator()(kiosk::LoadEntries const& effect);
    Answer operator()(kiosk::LoadArticle const& effect);
    Answer operator()(kiosk::LoadTranslation const& effect);
    Answer operator()(kiosk::StoreFeedback& effect);
    Answer operator()(kiosk::CountVisit const& effect);
    Answer operator()(kiosk::ClearTraces const&);
    /// A new edition is taken between two visitors, never under one.
    Answer operator()(kiosk::LookForEdition const&);

private:
    Answer fall_back(base::Error const& error);
    Answer load(std::uint64_t generation, content::ArticleId id);
    base::Result<store::FeedbackLog*> log();
    base::Result<void> store_record(privacy::FeedbackRecord const& record);
    base::Result<void> seal(privacy::FeedbackRecord& record) const;

    Surroundings const& m_here;
    std::optional<store::Catalogue> m_catalogue;
    bool m_fell_back = false; ///< m_catalogue is the previous edition, because the current one is damaged.
    std::optional<store::FeedbackLog> m_log;
};

} // namespace lectern
