#include "kiosk/comments/view.h"

#include "kiosk/dashboard/view.h"

#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::comments {

namespace {

struct CommentsViewer : Viewer {
    CommentsPage& page;

    CommentsViewer(Viewer const& viewer, CommentsPage& shown)
        : Viewer(viewer)
        , page(shown)
    {
    }

    [[nodiscard]] std::string field_label(CommentField field) const
    {
        switch (field) {
        case CommentField::article: return text("Leaflet");
        case CommentField::language: return text("Language");
        case CommentField::rating: return text("Rating");
        case CommentField::week: break;
        }
        return text("Week");
    }

    [[nodiscard]] std::string all_of(CommentField field) const
    {
        switch (field) {
        case CommentField::article: return text_for("leaflets", "All");
        case CommentField::language: return text_for("languages", "All");
        case CommentField::rating: return text_for("ratings", "All");
        case CommentField::week: break;
        }
        return text_for("weeks", "All");
    }

    /// The one that is chosen, as ChooseComments has it.
    [[nodiscard]] std::optional<std::string> chosen(CommentField field) const
    {
        auto const& filter = page.filter;
        switch (field) {
        case CommentField::article: return filter.article;
        case CommentField::language: return filter.language;
        case CommentField::rating: return filter.rating;
        case CommentField::week: break;
        }
        return filter.week ? std::optional(base::to_string(*filter.week)) : std::nullopt;
    }

    [[nodiscard]] std::string value_label(CommentField field, std::string const& value) const
    {
        switch (field) {
        case CommentField::article: return dashboard::article_name(*this, page.titles, value);
        case CommentField::language: return own_name(value);
        case CommentField::rating: return rating_label(::feedback::rating_named(value));
        case CommentField::week:
            if (auto const week = base::iso_week_named(value))
                return this->week(base::monday_of(*week));
            break;
        }
        return value;
    }

    [[nodiscard]] std::vector<std::string> values(CommentField field) const
    {
        std::vector<std::string> values;
        switch (field) {
        case CommentField::article: return page.choices.articles;
        case CommentField::language: return page.choices.languages;
        case CommentField::rating:
            for (auto const rating : ::feedback::k_ratings)
                values.emplace_back(name_of(rating));
            values.emplace_back();
            break;
        case CommentField::week:
            for (auto const& week : page.choices.weeks)
                values.push_back(base::to_string(week));
            break;
        }
        return values;
    }

    [[nodiscard]] std::string heading(CommentField field) const
    {
        switch (field) {
        case CommentField::article: return text("Comments on which leaflet?");
        case CommentField::language: return text("Comments in which language?");
        case CommentField::rating: return text("Comments with which rating?");
        case CommentField::week: break;
        }
        return text("Comments of which week?");
    }

    [[nodiscard]] CommentFilterView choices(CommentField field) const
    {
        CommentFilterView view { .chrome = door::staff_chrome(*this, door::StaffArea::comments),
            .field = field,
            .heading = heading(field),
            .back = text("Back"),
            .choices = {},
            .scroll = &page.choices_scroll };
        auto const now = chosen(field);
        view.choices.push_back({ "all", std::nullopt, all_of(field), !now });
        for (auto const& value : values(field))
            view.choices.push_back({ "is/" + value, value, value_label(field, value), now == value });
        return view;
    }

    [[nodiscard]] CommentsView::Card card(::feedback::Comment const& comment) const
    {
        bool const busy = page.under_way == comment.id;
        CommentsView::Card card { .id = comment.id,
            .words = comment.text.view(),
            .sealed = comment.sealed ? text("Sealed. It can be opened on the office computer.") : std::string {},
            .language = comment.language,
            .caption
            = in_a_row({ rating_label(comment.rating), dashboard::article_name(*this, page.titles, comment.article),
                own_name(comment.language), week(base::monday_of(comment.week)) }),
            .hidden = comment.hidden,
            .hide = comment.hidden ? text("Show again") : text("Hide"),
            .remove = text("Delete"),
            .question = {},
            .confirm = text("Delete"),
            .keep = text("Keep"),
            .busy = busy };
        if (comment.hidden)
            card.caption += " · " + text("Hidden");
        if (comment.held_back)
            card.caption += " · " + text("Held back");
        if (page.asked_about == comment.id)
            card.question = busy ? text("It is being deleted. This can take a while.")
                                 : text("Delete for good? Nobody can bring it back.");
        return card;
    }

    [[nodiscard]] std::string trouble() const
    {
        switch (page.trouble) {
        case CommentTrouble::none: return {};
        case CommentTrouble::not_marked: return text("This could not be saved. Please try again.");
        case CommentTrouble::not_deleted: return text("The comment could not be deleted. Please try again.");
        case CommentTrouble::traces_left: break;
        }
        return text("The comment is deleted, but traces of it are still on the disk. Somebody may be reading the "
                    "feedback right now. Please try again.");
    }

    [[nodiscard]] std::string notice() const
    {
        if (page.failed)
            return text("The comments can't be read. Please try again. If it fails again, please tell the person who "
                        "looks after the kiosk.");
        if (page.loading)
            return waiting_notice(page.asked_at);
        if (!page.comments.empty() || page.next || page.page_starts.size() > 1)
            return {};
        if (page.filter != ::feedback::CommentFilter { .held_back = page.filter.held_back })
            return text("No comment matches. Please choose something else above.");
        // What is held back has a line of its own.
        return page.held_back.comments > 0 ? std::string {} : text("There are no comments yet.");
    }

    void add_held_back(CommentsView& view) const
    {
        if (page.held_back.comments == 0)
            return;
        bool const shown = page.filter.held_back == ::feedback::HeldBackComments::included;
        view.held_back = shown ? text("Comments that are held back are shown, too: they may hold names.")
                               : held_back_text(*this, page.held_back);
        view.toggle_held_back = shown ? text("Hold them back") : text("Show them");
    }

    [[nodiscard]] CommentsView list() const
    {
        CommentsView view { .chrome = door::staff_chrome(*this, door::StaffArea::comments),
            .filters = {},
            .show_hidden = text("Show hidden comments too"),
            .with_hidden = page.filter.hidden == ::feedback::HiddenComments::included,
            .held_back = {},
            .toggle_held_back = {},
            .can_act = !page.under_way,
            .notice = notice(),
            .retry = page.failed ? text("Try again") : std::string {},
            .trouble = trouble(),
            .retry_erasing = page.trouble == CommentTrouble::traces_left ? text("Try again") : std::string {},
            .cards = {},
            .previous = page.page_starts.size() > 1 ? text("Previous comments") : std::string {},
            .next = page.next ? text("More comments") : std::string {},
            .scroll = &page.scroll };
        add_held_back(view);
        for (auto const field : k_comment_fields) {
            auto const now = chosen(field);
            view.filters.push_back({ field,
                fill(text("{}: {}"), { field_label(field), now ? value_label(field, *now) : all_of(field) }) });
        }
        for (auto const& comment : page.comments)
            view.cards.push_back(card(comment));
        return view;
    }
};

} // namespace

std::string_view name_of(CommentField field)
{
    static constexpr std::array<std::string_view, k_comment_fields.size()> names { "article", "language", "rating",
        "week" };
    return names.at(static_cast<std::size_t>(field));
}

std::variant<CommentsView, CommentFilterView> view_of(Viewer const& viewer, CommentsPage& page)
{
    CommentsViewer const comments(viewer, page);
    if (page.choosing)
        return comments.choices(*page.choosing);
    return comments.list();
}

} // namespace kiosk::comments
