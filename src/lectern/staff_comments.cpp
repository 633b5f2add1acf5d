// The list of comments: read, hidden, and deleted down to the last byte.

#include "base/log.h"
#include "lectern/article_titles.h"
#include "lectern/staff_outside.h"
#include "store/comment_list.h"
#include "store/feedback_deletion.h"

namespace lectern {

namespace {

/// A page of the list may hold nothing that this version can show; so many are passed over before one is shown empty.
constexpr int k_most_empty_pages = 50;

store::CommentFilter filter_of(kiosk::CommentQuery const& query)
{
    return { .article = query.article,
        .language = query.language,
        .rating = query.rating,
        .week = query.week,
        .hidden = query.with_hidden ? store::HiddenComments::included : store::HiddenComments::left_out };
}

std::optional<store::CommentPlace> place_of(std::optional<kiosk::CommentPlace> const& place)
{
    return place ? std::optional(store::CommentPlace { place->week, place->id }) : std::nullopt;
}

base::Result<store::CommentPage> page_of(store::FeedbackLog const& log, kiosk::LookAtComments const& effect)
{
    auto const filter = filter_of(effect.query);
    auto page = TRY(store::comments_of(log, filter, place_of(effect.from), effect.count));
    for (int i = 0; page.comments.empty() && page.next && i < k_most_empty_pages; ++i)
        page = TRY(store::comments_of(log, filter, page.next, effect.count));
    return page;
}

std::vector<kiosk::StaffComment> shown(std::vector<store::Comment> comments)
{
    std::vector<kiosk::StaffComment> shown;
    shown.reserve(comments.size());
    for (auto& comment : comments)
        shown.push_back({ .id = comment.id,
            .week = comment.week,
            .article = std::move(comment.article),
            .language = std::move(comment.language),
            .rating = comment.rating,
            .words = kiosk::WipedText(std::move(comment.text)),
            .hidden = comment.hidden,
            .sealed = comment.sealed });
    return shown;
}

base::Result<kiosk::CommentsSeen> comments_of(Surroundings const& here, kiosk::LookAtComments const& effect)
{
    kiosk::CommentsSeen seen { .visit = effect.visit, .query = effect.query, .from = effect.from };
    auto const log = store::FeedbackLog::open_existing(here.data_folder);
    // Nobody has said anything yet; of a rehearsal no visitor's words come into a picture.
    if (here.rehearsed() || (!log && log.error().code == base::ErrorCode::absent))
        return seen;
    if (!log)
        return tl::unexpected(log.error());
    auto page = TRY(page_of(*log, effect));
    auto filters = TRY(store::comment_filters(*log));
    seen.traces_left = TRY(log->traces_left());
    std::set<std::string> slugs(filters.articles.begin(), filters.articles.end());
    seen.comments = shown(std::move(page.comments));
    for (auto const& comment : seen.comments)
        slugs.insert(comment.article);
    if (page.next)
        seen.next = kiosk::CommentPlace { page.next->week, page.next->id };
    seen.choices = { std::move(filters.articles), std::move(filters.languages), std::move(filters.weeks) };
    seen.titles = titles_of(here.data_folder, slugs, effect.language);
    return seen;
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::LookAtComments const& effect)
{
    auto seen = comments_of(m_here, effect);
    if (!seen) {
        base::log::error("the comments can't be read: " + seen.error().message);
        return kiosk::CommentsFailed { effect.visit, effect.query, effect.from };
    }
    return std::move(*seen);
}

StaffOutside::Answer StaffOutside::operator()(kiosk::MarkComment const& effect)
{
    bool done = m_here.rehearsed();
    if (!done) {
        auto log = store::FeedbackLog::open_existing(m_here.data_folder);
        auto const marked = log
            ? log->set_visibility(effect.id, effect.hidden ? store::Visibility::hidden : store::Visibility::shown)
            : tl::unexpected(log.error());
        if (!marked)
            base::log::error("a comment could not be hidden or shown: " + marked.error().message);
        done = marked == store::Marking::done;
    }
    return kiosk::CommentMarked { effect.visit, effect.id, effect.hidden, done };
}

StaffOutside::Answer StaffOutside::operator()(kiosk::EraseComment const& effect)
{
    if (m_here.rehearsed())
        return kiosk::CommentErased { effect.visit, effect.id, kiosk::Erasure::done };
    std::vector<privacy::RecordId> ids;
    if (effect.id != privacy::RecordId {})
        ids.push_back(effect.id);
    auto const deletion = store::delete_feedback(m_here.data_folder, ids);
    if (!deletion) {
        base::log::error("a comment could not be deleted: " + deletion.error().message);
        return kiosk::CommentErased { effect.visit, effect.id, kiosk::Erasure::failed };
    }
    for (base::Error const& left : deletion->left)
        base::log::error("bytes of a deleted comment may be left: " + left.message);
    return kiosk::CommentErased { effect.visit, effect.id,
        deletion->left.empty() ? kiosk::Erasure::done : kiosk::Erasure::traces_left };
}

StaffOutside::Answer StaffOutside::operator()(FinishErasing const&)
{
    if (m_here.rehearsed())
        return std::nullopt;
    auto log = store::FeedbackLog::open_existing(m_here.data_folder);
    if (!log && log.error().code == base::ErrorCode::absent)
        return std::nullopt;
    if (auto const erased = log ? log->erase_traces() : tl::unexpected(log.error()); !erased)
        base::log::warn("whether bytes of deleted comments are left could not be looked at: " + erased.error().message);
    return std::nullopt;
}

} // namespace lectern
