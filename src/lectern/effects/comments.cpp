#include "lectern/effects/comments.h"

#include "base/log.h"
#include "feedback/comment_list.h"
#include "feedback/feedback_deletion.h"
#include "feedback/missed_searches.h"
#include "lectern/effects/article_titles.h"

namespace lectern::effects {

namespace {

/// A page of the list may hold nothing that this version can show; so many are skipped before one is shown empty.
constexpr int k_max_empty_pages = 50;

base::Result<feedback::CommentListPage> page_of(
    feedback::FeedbackLog const& log, kiosk::comments::LoadComments const& effect)
{
    auto page = TRY(feedback::comments_of(log, effect.filter, effect.from, effect.count));
    for (int i = 0; page.comments.empty() && page.next && i < k_max_empty_pages; ++i)
        page = TRY(feedback::comments_of(log, effect.filter, page.next, effect.count));
    return page;
}

base::Result<kiosk::comments::CommentsLoaded> comments_of(
    Environment const& environment, kiosk::comments::LoadComments const& effect)
{
    kiosk::comments::CommentsLoaded seen { .visit = effect.visit, .filter = effect.filter, .from = effect.from };
    auto const log = feedback::FeedbackLog::open_existing(environment.data_folder);
    // Nobody has said anything yet.
    if (!log && log.error().code == base::ErrorCode::absent)
        return seen;
    if (!log)
        return tl::unexpected(log.error());
    auto page = TRY(page_of(*log, effect));
    seen.choices = TRY(feedback::comment_choices(*log));
    seen.held_back = TRY(feedback::held_back_comments(*log, effect.filter.hidden));
    seen.traces_left = TRY(log->traces_left());
    std::set<std::string> slugs(seen.choices.articles.begin(), seen.choices.articles.end());
    seen.comments = std::move(page.comments);
    for (auto const& comment : seen.comments)
        slugs.insert(comment.article);
    seen.next = std::move(page.next);
    seen.titles = titles_of(environment.data_folder, slugs, effect.language);
    return seen;
}

} // namespace

Answer Comments::operator()(kiosk::comments::LoadComments const& effect)
{
    auto seen = comments_of(m_environment, effect);
    if (!seen) {
        base::log::error("the comments can't be read: " + seen.error().message);
        return failed(effect);
    }
    return std::move(*seen);
}

Answer Comments::operator()(kiosk::comments::MarkComment const& effect)
{
    auto log = feedback::FeedbackLog::open_existing(m_environment.data_folder);
    auto const marked = log
        ? log->set_visibility(effect.id, effect.hidden ? feedback::Visibility::hidden : feedback::Visibility::shown)
        : tl::unexpected(log.error());
    if (!marked)
        base::log::error("a comment could not be hidden or shown: " + marked.error().message);
    bool const done = marked == feedback::Marking::done;
    return kiosk::comments::CommentMarked { effect.visit, effect.id, effect.hidden, done };
}

Answer Comments::operator()(kiosk::comments::EraseComment const& effect)
{
    std::vector<feedback::RecordId> ids;
    if (effect.id != feedback::RecordId {})
        ids.push_back(effect.id);
    auto const deletion = feedback::delete_feedback(m_environment.data_folder, ids);
    if (!deletion) {
        base::log::error("a comment could not be deleted: " + deletion.error().message);
        return failed(effect);
    }
    for (base::Error const& left : deletion->left)
        base::log::error("bytes of a deleted comment may be left: " + left.message);
    return kiosk::comments::CommentErased { effect.visit, effect.id,
        deletion->left.empty() ? kiosk::comments::Erasure::done : kiosk::comments::Erasure::traces_left };
}

void Comments::finish_erasing()
{
    feedback::destroy_finished_keys(m_environment.data_folder, base::iso_week_of(m_environment.clock.today()));
}

Answer Comments::failed(kiosk::comments::LoadComments const& effect)
{
    return kiosk::comments::CommentsFailed { effect.visit, effect.filter, effect.from };
}

Answer Comments::failed(kiosk::comments::MarkComment const& effect)
{
    return kiosk::comments::CommentMarked { effect.visit, effect.id, effect.hidden, false };
}

Answer Comments::failed(kiosk::comments::EraseComment const& effect)
{
    return kiosk::comments::CommentErased { effect.visit, effect.id, kiosk::comments::Erasure::failed };
}

} // namespace lectern::effects
