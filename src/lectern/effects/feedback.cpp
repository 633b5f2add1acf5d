#include "lectern/effects/feedback.h"

#include "base/log.h"
#include "base/wipe.h"
#include "feedback/record_id.h"
#include "privacy/scrub.h"
#include "privacy/seal.h"

#include <utility>

namespace lectern::effects {

namespace {

/// Overwrites a text at the end of its block, however that is left.
struct Wiped {
    std::string& text;
    ~Wiped() { base::wipe(text); }
};

} // namespace

Answer Feedback::operator()(kiosk::feedback::StoreFeedback& effect)
{
    if (effect.id == feedback::RecordId {})
        effect.id = feedback::new_record_id();
    feedback::FeedbackRecord record { .id = effect.id,
        .article = std::move(effect.article),
        .language = std::move(effect.language),
        .rating = effect.rating,
        .reasons = std::move(effect.reasons),
        .comment = {},
        .week = base::iso_week_of(m_environment.clock.today()),
        .repeated = effect.repeated };
    if (!effect.comment.empty()) {
        record.comment_language = privacy::comment_language(effect.comment, record.language);
        record.held_back = privacy::scrub_quality(record.comment_language) == privacy::ScrubQuality::partial;
    }
    record.comment = privacy::scrub(effect.comment, record.language);
    effect.comment.clear();
    Wiped const goes_with_this_call { record.comment };
    auto stored = seal(record);
    if (stored)
        stored = store(record);
    if (stored)
        return kiosk::feedback::FeedbackStored { effect.generation };
    base::log::error("feedback could not be stored: " + stored.error().message);
    return failed(effect);
}

Answer Feedback::failed(kiosk::feedback::StoreFeedback const& effect)
{
    return kiosk::feedback::FeedbackFailed { effect.generation, effect.id };
}

base::Result<void> Feedback::seal(feedback::FeedbackRecord& record) const
{
    if (record.comment.empty())
        return {};
    if (m_environment.has_lost_seal_key)
        return base::failure(base::ErrorCode::unavailable, "comments are sealed here, and the key is missing");
    if (!m_environment.seal_to)
        return {};
    std::string sealed = TRY(privacy::seal(record.comment, *m_environment.seal_to));
    base::wipe(record.comment);
    record.comment = std::move(sealed);
    record.sealed = true;
    // Nobody reads it here, and its language would say something of it.
    record.held_back = false;
    record.comment_language.clear();
    return {};
}

base::Result<void> Feedback::store(feedback::FeedbackRecord const& record)
{
    auto* const log = TRY(m_log.get());
    auto stored = log->add(record);
    // After a failure the file is opened again: it may have been set aside, or the disk may be back.
    if (!stored)
        m_log.close();
    return stored;
}

} // namespace lectern::effects
