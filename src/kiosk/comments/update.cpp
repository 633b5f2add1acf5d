#include "kiosk/update.h"

#include "kiosk/administrator_page.h"

#include <algorithm>

namespace kiosk::comments {

namespace {

/// Asks for the stretch in front. What was in front goes at once: it is of another question.
Effects look(Model& model, CommentsPage& page)
{
    page.loading = true;
    page.failed = false;
    page.asked_at = model.now;
    page.comments.clear();
    page.next.reset();
    page.asked_about.reset();
    page.scroll = {};
    return { LoadComments {
        model.staff_visit, page.filter, page.page_starts.back(), k_comments_page, model.staff->language } };
}

Effects look_from_the_start(Model& model, CommentsPage& page)
{
    page.page_starts.assign(1, std::nullopt);
    return look(model, page);
}

/// The list, where nothing is under way that changes it.
CommentsPage* quiet_page(Model& model)
{
    auto* page = administrator_page<CommentsPage>(model);
    return page && !page->under_way ? page : nullptr;
}

/// The page that waits for this answer: an earlier question's is dropped.
template <typename Answer>
CommentsPage* asking_page(Model& model, Answer const& answer)
{
    auto* page = administrator_page<CommentsPage>(model, answer.visit);
    return page && page->loading && answer.filter == page->filter && answer.from == page->page_starts.back() ? page
                                                                                                             : nullptr;
}

std::vector<::feedback::Comment>::iterator find(CommentsPage& page, ::feedback::RecordId const& id)
{
    return std::ranges::find(page.comments, id, &::feedback::Comment::id);
}

Effects erase(Model& model, CommentsPage& page, ::feedback::RecordId const& id)
{
    page.under_way = id;
    page.erasing = true;
    page.trouble = CommentTrouble::none;
    return { EraseComment { model.staff_visit, id } };
}

void set_field(::feedback::CommentFilter& filter, CommentField field, std::optional<std::string> const& value)
{
    switch (field) {
    case CommentField::article: filter.article = value; break;
    case CommentField::language: filter.language = value; break;
    case CommentField::rating:
        filter.rating = value && ::feedback::is_rating_or_none(*value) ? value : std::nullopt;
        break;
    case CommentField::week: filter.week = value ? base::iso_week_named(*value) : std::nullopt; break;
    }
}

Effects on(Model& model, OpenCommentChoices const& action)
{
    if (auto* page = quiet_page(model)) {
        page->choosing = action.field;
        page->choices_scroll = {};
        page->asked_about.reset();
    }
    return {};
}

Effects on(Model& model, CloseCommentChoices const&)
{
    if (auto* page = administrator_page<CommentsPage>(model))
        page->choosing.reset();
    return {};
}

Effects on(Model& model, ChooseComments const& action)
{
    auto* page = quiet_page(model);
    if (!page || page->choosing != action.field)
        return {};
    page->choosing.reset();
    ::feedback::CommentFilter filter = page->filter;
    set_field(filter, action.field, action.value);
    if (filter == page->filter)
        return {};
    page->filter = std::move(filter);
    return look_from_the_start(model, *page);
}

Effects on(Model& model, ToggleHiddenComments const&)
{
    auto* page = quiet_page(model);
    if (!page)
        return {};
    page->filter.hidden = page->filter.hidden == ::feedback::HiddenComments::included
        ? ::feedback::HiddenComments::left_out
        : ::feedback::HiddenComments::included;
    return look_from_the_start(model, *page);
}

Effects on(Model& model, ToggleHeldBackComments const&)
{
    auto* page = quiet_page(model);
    if (!page)
        return {};
    page->filter.held_back = page->filter.held_back == ::feedback::HeldBackComments::included
        ? ::feedback::HeldBackComments::left_out
        : ::feedback::HeldBackComments::included;
    model.staff->held_back = page->filter.held_back;
    return look_from_the_start(model, *page);
}

Effects on(Model& model, TurnComments const& action)
{
    auto* page = quiet_page(model);
    if (!page || page->loading)
        return {};
    if (action.onwards && page->next)
        page->page_starts.push_back(page->next);
    else if (!action.onwards && page->page_starts.size() > 1)
        page->page_starts.pop_back();
    else
        return {};
    return look(model, *page);
}

Effects on(Model& model, RetryComments const&)
{
    auto* page = quiet_page(model);
    return page && page->failed ? look(model, *page) : Effects {};
}

Effects on(Model& model, HideComment const& action)
{
    auto* page = quiet_page(model);
    if (!page || find(*page, action.id) == page->comments.end())
        return {};
    page->under_way = action.id;
    page->erasing = false;
    page->asked_about.reset();
    page->trouble = CommentTrouble::none;
    return { MarkComment { model.staff_visit, action.id, action.hidden } };
}

Effects on(Model& model, AskToDeleteComment const& action)
{
    if (auto* page = quiet_page(model); page && find(*page, action.id) != page->comments.end())
        page->asked_about = action.id;
    return {};
}

Effects on(Model& model, CancelDeletion const&)
{
    if (auto* page = quiet_page(model))
        page->asked_about.reset();
    return {};
}

Effects on(Model& model, DeleteComment const&)
{
    auto* page = quiet_page(model);
    return page && page->asked_about ? erase(model, *page, *page->asked_about) : Effects {};
}

Effects on(Model& model, RetryErasing const&)
{
    auto* page = quiet_page(model);
    return page && page->trouble == CommentTrouble::traces_left ? erase(model, *page, {}) : Effects {};
}

Effects on(Model& model, CommentsLoaded const& action)
{
    auto* page = asking_page(model, action);
    if (!page)
        return {};
    page->loading = page->failed = false;
    page->comments = action.comments;
    page->next = action.next;
    page->choices = action.choices;
    page->held_back = action.held_back;
    page->titles = action.titles;
    if (action.traces_left)
        page->trouble = CommentTrouble::traces_left;
    return {};
}

Effects on(Model& model, CommentsFailed const& action)
{
    if (auto* page = asking_page(model, action)) {
        page->loading = false;
        page->failed = true;
    }
    return {};
}

Effects on(Model& model, CommentMarked const& action)
{
    auto* page = administrator_page<CommentsPage>(model, action.visit);
    if (!page || page->under_way != action.id)
        return {};
    page->under_way.reset();
    auto const marked = find(*page, action.id);
    if (!action.done)
        page->trouble = CommentTrouble::not_marked;
    else if (action.hidden && page->filter.hidden == ::feedback::HiddenComments::left_out
        && marked != page->comments.end())
        page->comments.erase(marked);
    else if (marked != page->comments.end())
        marked->hidden = action.hidden;
    return {};
}

Effects on(Model& model, CommentErased const& action)
{
    auto* page = administrator_page<CommentsPage>(model, action.visit);
    if (!page || page->under_way != action.id)
        return {};
    page->under_way.reset();
    page->erasing = false;
    page->asked_about.reset();
    // It may have taken long: whoever waited has time to read how it ended.
    model.staff->last_touch = model.now;
    if (action.erasure == Erasure::failed)
        page->trouble = CommentTrouble::not_deleted;
    else if (action.erasure == Erasure::traces_left)
        page->trouble = CommentTrouble::traces_left;
    if (action.erasure != Erasure::failed)
        if (auto const gone = find(*page, action.id); gone != page->comments.end())
            page->comments.erase(gone);
    return {};
}

} // namespace

Effects open(Model& model)
{
    auto& page = model.staff->page.emplace<CommentsPage>();
    page.filter.held_back = model.staff->held_back;
    return look_from_the_start(model, page);
}

Effects reload(Model& model)
{
    auto* page = quiet_page(model);
    return page ? look(model, *page) : Effects {};
}

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::comments
