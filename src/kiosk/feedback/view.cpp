#include "kiosk/feedback/view.h"

#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::feedback {

namespace {

/// On the screens of the feedback itself there is no button for it.
Chrome chrome_of(Viewer const& viewer)
{
    Chrome chrome = viewer.chrome();
    chrome.can_give_feedback = false;
    return chrome;
}

/// What to do first, of whoever sends nothing.
std::string request_of(Viewer const& viewer)
{
    auto const& draft = viewer.model.session.draft;
    if (!draft.asked_for_answer || has_an_answer(draft))
        return {};
    return viewer.model.settings.takes_comments ? viewer.text("Please choose a face or write a comment first")
                                                : viewer.text("Please choose a face first");
}

} // namespace

FeedbackView view_of(Viewer const& viewer, FeedbackPage& page)
{
    auto const& draft = viewer.model.session.draft;
    FeedbackView view { .chrome = chrome_of(viewer),
        .heading = page.about_slug.empty() ? viewer.text("What do you think of this kiosk?")
                                           : viewer.text("What do you think of this leaflet?"),
        .about = page.about_title,
        .rating_label = viewer.text("Overall, how was it?"),
        .ratings = {},
        .reasons_label = viewer.text("Why? Choose all that apply."),
        .reasons = {},
        .comment_label
        = viewer.model.settings.takes_comments ? viewer.text("Add a comment, if you like") : std::string(),
        .comment = draft.comment.words(),
        .send = viewer.text("Send"),
        .has_answer = has_an_answer(draft),
        .sending = draft.sending == Sending::under_way,
        .request = request_of(viewer),
        .trouble = {},
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll };
    for (auto const rating : ::feedback::k_ratings)
        view.ratings.push_back({ rating, viewer.rating_label(rating), draft.rating == rating });
    for (auto const reason : ::feedback::k_reasons)
        view.reasons.push_back(
            { reason, viewer.reason_label(reason), std::ranges::find(draft.reasons, reason) != draft.reasons.end() });
    if (draft.sending == Sending::failed)
        view.trouble
            = viewer.text("Your answer could not be saved. Nothing is lost: please try again, or tell the staff.");
    return view;
}

CommentView view_of(Viewer const& viewer, CommentPage&)
{
    auto const& comment = viewer.model.session.draft.comment;
    return { .chrome = chrome_of(viewer),
        .heading = viewer.text("Your comment"),
        .privacy_notice
        = viewer.text("Please do not write names, phone numbers or dates. Staff can't answer you here."),
        .comment = comment.words(),
        .placeholder = viewer.text("Touch the letters below to write"),
        .keyboard = typing::keyboard(viewer, viewer.language(), comment, viewer.text("Done")),
        .room
        = comment.has_room() ? std::string {} : viewer.text("There is no room for more. To go on, erase something.") };
}

ThanksView thanks_view(Viewer const& viewer)
{
    return { .heading = viewer.text("Thank you for your feedback!"),
        .detail = viewer.text("It helps us to make this better for everyone."),
        .carry_on = viewer.text("Carry on reading") };
}

} // namespace kiosk::feedback
