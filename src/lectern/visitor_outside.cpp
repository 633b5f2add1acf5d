#include "lectern/visitor_outside.h"

#include "base/log.h"
#include "privacy/scrub.h"
#include "privacy/wipe.h"
#include "store/wiped_memory.h"

namespace lectern {

namespace {

/// Overwrites a text at the end of its block, however that is left.
struct Wiped {
    std::string& text;
    ~Wiped() { privacy::wipe(text); }
};

store::VisitEnd end_of(kiosk::ResetReason reason)
{
    switch (reason) {
    case kiosk::ResetReason::visitor: return store::VisitEnd::visitor;
    case kiosk::ResetReason::idle: return store::VisitEnd::idle;
    case kiosk::ResetReason::volunteer: return store::VisitEnd::volunteer;
    case kiosk::ResetReason::fault: break;
    }
    return store::VisitEnd::fault;
}

} // namespace

VisitorOutside::VisitorOutside(Surroundings const& here)
    : m_here(here)
{
    store::wipe_memory_that_sqlite_frees();
}

VisitorOutside::Answer VisitorOutside::operator()(LoadLibrary const&)
{
    m_catalogue.reset();
    m_fell_back = false;
    auto opened = store::Catalogue::open(m_here.data_folder);
    if (!opened && opened.error().code == base::ErrorCode::absent) {
        base::log::warn("no library in " + m_here.data_folder.string() + "; import one with lecternctl import");
        return kiosk::LibraryLoaded {};
    }
    auto library = opened ? opened->library() : tl::unexpected(opened.error());
    if (!library) {
        base::log::error("the library can't be read: " + library.error().message);
        return kiosk::LibraryFailed {};
    }
    m_catalogue = std::move(*opened);
    return kiosk::LibraryLoaded { std::move(*library) };
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::LoadEntries const& effect)
{
    if (!m_catalogue)
        return kiosk::EntriesFailed { effect.generation };
    auto page = m_catalogue->entries({ effect.language, effect.collection, effect.letter, effect.first, effect.count });
    if (!page) {
        base::log::error("the entries under a letter can't be read: " + page.error().message);
        return fall_back(page.error()).value_or(kiosk::EntriesFailed { effect.generation });
    }
    return kiosk::EntriesLoaded { effect.generation, effect.letter, effect.first, page->total,
        std::move(page->entries) };
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::LoadArticle const& effect)
{
    return load(effect.generation, effect.id);
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::LoadTranslation const& effect)
{
    auto const id = m_catalogue ? m_catalogue->find(effect.slug, effect.language)
                                : base::failure(base::ErrorCode::absent, "no library");
    return id ? load(effect.generation, *id) : Answer(kiosk::ArticleFailed { effect.generation });
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::StoreFeedback& effect)
{
    if (effect.id == privacy::RecordId {})
        effect.id = privacy::new_record_id();
    privacy::FeedbackRecord record { .id = effect.id,
        .article = std::move(effect.article),
        .language = std::move(effect.language),
        .rating = effect.rating,
        .reasons = std::move(effect.reasons),
        .comment = {},
        .week = privacy::iso_week_of(m_here.clock.today()),
        .repeated = effect.repeated };
    Wiped const as_typed { effect.comment };
    record.comment = privacy::scrub(effect.comment, record.language);
    Wiped const goes_with_this_call { record.comment };
    auto stored = seal(record);
    if (stored)
        stored = store_record(record);
    if (stored)
        return kiosk::FeedbackStored { effect.generation };
    base::log::error("feedback could not be stored: " + stored.error().message);
    return kiosk::FeedbackFailed { effect.generation, record.id };
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::CountVisit const& effect)
{
    if (m_here.rehearsed())
        return std::nullopt;
    auto counted = log();
    if (counted)
        if (auto const added = (*counted)->count_visit({ .language = effect.language,
                .week = privacy::iso_week_of(m_here.clock.today()),
                .ended_by = end_of(effect.reason),
                .visited = effect.visited,
                .articles = effect.read });
            !added)
            counted = tl::unexpected(added.error());
    // Nobody waits for a number; one that is lost is no reason to disturb anybody.
    if (!counted)
        base::log::warn("a visit could not be counted: " + counted.error().message);
    return std::nullopt;
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::ClearTraces const&)
{
    if (m_log)
        if (auto const truncated = m_log->truncate_journal(); !truncated)
            base::log::warn("the journal could not be truncated: " + truncated.error().message);
    // Pages that were read or written hold comments; they go with the connection.
    m_log.reset();
    return (*this)(kiosk::LookForEdition {});
}

VisitorOutside::Answer VisitorOutside::operator()(kiosk::LookForEdition const&)
{
    return !m_catalogue || m_catalogue->superseded() ? (*this)(LoadLibrary {}) : std::nullopt;
}

/// Damage that shows only now: the previous edition takes over, if there is a sound one. The visitor is back
/// at its letters then.
VisitorOutside::Answer VisitorOutside::fall_back(base::Error const& error)
{
    if (error.code != base::ErrorCode::damaged || m_fell_back)
        return std::nullopt;
    auto previous = store::Catalogue::open_previous(m_here.data_folder);
    auto library = previous ? previous->library() : tl::unexpected(previous.error());
    if (!library)
        return std::nullopt;
    base::log::error("the previous edition is shown instead");
    m_catalogue = std::move(*previous);
    m_fell_back = true;
    return kiosk::LibraryLoaded { std::move(*library) };
}

VisitorOutside::Answer VisitorOutside::load(std::uint64_t generation, content::ArticleId id)
{
    auto article = m_catalogue ? m_catalogue->article(id) : base::failure(base::ErrorCode::absent, "no library");
    if (!article) {
        base::log::error("an article can't be read: " + article.error().message);
        return fall_back(article.error()).value_or(kiosk::ArticleFailed { generation });
    }
    return kiosk::ArticleLoaded { generation, id, std::make_shared<content::Article const>(std::move(*article)) };
}

base::Result<store::FeedbackLog*> VisitorOutside::log()
{
    if (!m_log)
        m_log = TRY(store::FeedbackLog::open(m_here.data_folder, std::chrono::year_month_day { m_here.clock.today() }));
    return &*m_log;
}

base::Result<void> VisitorOutside::store_record(privacy::FeedbackRecord const& record)
{
    if (m_here.rehearsed())
        return {};
    auto* const log = TRY(this->log());
    auto stored = log->add(record);
    // After a failure the file is opened anew: it may have been set aside, or the disk may be back.
    if (!stored)
        m_log.reset();
    return stored;
}

base::Result<void> VisitorOutside::seal(privacy::FeedbackRecord& record) const
{
    if (!m_here.seal_to || record.comment.empty())
        return {};
    std::string sealed = TRY(privacy::seal(record.comment, *m_here.seal_to));
    privacy::wipe(record.comment);
    record.comment = std::move(sealed);
    record.sealed = true;
    return {};
}

} // namespace lectern
