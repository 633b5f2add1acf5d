// The list of comments: what is asked for, what is done to which of them, and that no answer is taken for another's.

#include "kiosk/view.h"

#include "support/sample_door.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using namespace std::chrono_literals;
using samples::only;
using samples::Visitor;

namespace {

/// Without the marks that keep parts of different scripts apart.
std::string plain(std::string text)
{
    for (std::string_view const mark : { "\u2068", "\u2069" })
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.erase(at, mark.size());
    return text;
}

struct Administrator : Visitor {
    Administrator()
    {
        act(door::OpenStaffDoor {});
        act(door::ChooseRole { staff::Role::administrator });
        act(typing::Type { samples::k_administrator_pin });
        act_answered(door::SubmitPin {});
        act_answered(door::OpenStaffArea { door::StaffArea::comments });
        REQUIRE_FALSE(list().comments.empty());
    }
    comments::CommentsPage& list()
    {
        auto* page = std::get_if<comments::CommentsPage>(&model.staff->page);
        REQUIRE(page);
        return *page;
    }
    comments::CommentsView view()
    {
        static EnglishPhrases const english;
        auto shown = view_of(model, english);
        auto* view = std::get_if<comments::CommentsView>(&shown.screen);
        REQUIRE(view);
        return std::move(*view);
    }
    ::feedback::RecordId first() { return list().comments.front().id; }
    bool lists(::feedback::RecordId const& id)
    {
        return std::ranges::find(list().comments, id, &::feedback::Comment::id) != list().comments.end();
    }
    void ask_to_delete(::feedback::RecordId const& id)
    {
        act(comments::AskToDeleteComment { id });
        REQUIRE(list().asked_about == id);
    }
};

} // namespace

TEST_CASE("a comment shows its words, rating, leaflet, language and week")
{
    Administrator administrator;
    auto const cards = administrator.view().cards;
    REQUIRE(cards.size() == 5);
    CHECK(cards[0].words == "The pictures helped me a lot.");
    CHECK(cards[0].words.data() == administrator.list().comments[0].text.view().data());
    CHECK(plain(cards[0].caption) == "Very good · Mouth sores · en · 2026-10-12/2026-10-18");
    CHECK(cards[0].hide == "Hide");
    CHECK(cards[4].sealed == "Sealed. It can be opened on the office computer.");
    CHECK(cards[4].words.empty());
    CHECK(plain(cards[4].caption) == "Neither good nor poor · The kiosk as a whole · en · 2026-09-28/2026-10-04");
}

TEST_CASE("a choice asks for the list again, from its start")
{
    Administrator administrator;
    administrator.act_answered(comments::TurnComments { true });
    CHECK(administrator.list().page_starts.size() == 2);
    administrator.act(comments::OpenCommentChoices { comments::CommentField::rating });
    auto const look = only<comments::LoadComments>(
        administrator.act(comments::ChooseComments { comments::CommentField::rating, "poor" }));
    CHECK(look.filter.rating == "poor");
    CHECK_FALSE(look.from);
    CHECK(administrator.view().cards.empty());
    CHECK(administrator.view().filters[2].label == "Rating: Poor");

    administrator.act(comments::OpenCommentChoices { comments::CommentField::rating });
    CHECK_FALSE(only<comments::LoadComments>(
        administrator.act(comments::ChooseComments { comments::CommentField::rating, std::nullopt }))
                    .filter.rating);
}

TEST_CASE("every field can be chosen by, and all of it is the first choice")
{
    EnglishPhrases const english;
    struct Expected {
        comments::CommentField field;
        std::size_t choices;
        std::string second;
    };
    Administrator administrator;
    for (auto const& [field, choices, second] :
        { Expected { comments::CommentField::article, 5, "The kiosk as a whole" },
            { comments::CommentField::language, 4, "ar" }, { comments::CommentField::rating, 8, "Very good" },
            { comments::CommentField::week, 4, "2026-10-12/2026-10-18" } }) {
        administrator.act(comments::OpenCommentChoices { field });
        auto const shown = view_of(administrator.model, english);
        auto const& view = std::get<comments::CommentFilterView>(shown.screen);
        REQUIRE(view.choices.size() == choices);
        CHECK(view.choices[0].label == "All");
        CHECK(view.choices[0].selected);
        CHECK(view.choices[1].label == second);
        auto const chosen = view.choices[1].value;
        administrator.act_answered(comments::ChooseComments { field, chosen });
    }
    CHECK(
        administrator.list().filter == ::feedback::CommentFilter { "", "ar", "very_good", base::IsoWeek { 2026, 42 } });
}

TEST_CASE("choices that are closed leave the list as it was")
{
    Administrator administrator;
    administrator.act(comments::OpenCommentChoices { comments::CommentField::week });
    CHECK(administrator.act(comments::CloseCommentChoices {}).empty());
    CHECK(administrator.view().cards.size() == 5);
    // A choice of a page that is not in front is none.
    CHECK(administrator.act(comments::ChooseComments { comments::CommentField::week, "2026-W41" }).empty());
}

TEST_CASE("the answer to another question is dropped")
{
    Administrator administrator;
    auto const before = only<comments::LoadComments>(administrator.act(comments::ToggleHiddenComments {}));
    (void)administrator.act(comments::ToggleHiddenComments {});
    administrator.act(*samples::answer(before));
    CHECK(administrator.list().loading);
    CHECK(administrator.list().comments.empty());
}

TEST_CASE("turning goes on to where the stretch ended, and back to where it began")
{
    Administrator administrator;
    auto const on = only<comments::LoadComments>(administrator.act(comments::TurnComments { true }));
    REQUIRE(on.from);
    CHECK(on.from->week == "2026-W40");
    administrator.act(*samples::answer(on));
    CHECK(administrator.view().next.empty());
    CHECK(administrator.act(comments::TurnComments { true }).empty());
    CHECK_FALSE(only<comments::LoadComments>(administrator.act(comments::TurnComments { false })).from);
}

TEST_CASE("a comment that is hidden leaves the list, and is shown again where hidden ones are")
{
    Administrator administrator;
    auto const id = administrator.first();
    auto const mark = only<comments::MarkComment>(administrator.act(comments::HideComment { id, true }));
    CHECK(mark.id == id);
    CHECK(mark.hidden);
    CHECK_FALSE(administrator.view().can_act);
    administrator.act(*samples::answer(mark));
    CHECK_FALSE(administrator.lists(id));

    administrator.act_answered(comments::ToggleHiddenComments {});
    auto const cards = administrator.view().cards;
    auto const hidden = std::ranges::find(cards, true, &comments::CommentsView::Card::hidden);
    REQUIRE(hidden != cards.end());
    CHECK(hidden->hide == "Show again");
    administrator.act_answered(comments::HideComment { hidden->id, false });
    CHECK(administrator.lists(hidden->id));
    CHECK(std::ranges::none_of(administrator.view().cards, &comments::CommentsView::Card::hidden));
}

TEST_CASE("a comment is deleted only when that was asked twice")
{
    Administrator administrator;
    auto const id = administrator.first();
    CHECK(administrator.act(comments::DeleteComment {}).empty());
    administrator.ask_to_delete(id);
    CHECK(administrator.view().cards[0].question == "Delete for good? Nobody can bring it back.");
    administrator.act(comments::CancelDeletion {});
    CHECK(administrator.act(comments::DeleteComment {}).empty());
    CHECK(administrator.lists(id));

    administrator.ask_to_delete(id);
    auto const erase = only<comments::EraseComment>(administrator.act(comments::DeleteComment {}));
    CHECK(erase.id == id);
    // Twice is once.
    CHECK(administrator.act(comments::DeleteComment {}).empty());
    administrator.act(*samples::answer(erase));
    CHECK_FALSE(administrator.lists(id));
    CHECK(administrator.view().trouble.empty());
}

TEST_CASE("a comment that could not be deleted or hidden stays, and the list says so")
{
    Administrator administrator;
    auto const id = administrator.first();
    administrator.ask_to_delete(id);
    administrator.act(comments::DeleteComment {});
    administrator.act(comments::CommentErased { administrator.model.staff_visit, id, comments::Erasure::failed });
    CHECK(administrator.lists(id));
    CHECK(administrator.view().trouble == "The comment could not be deleted. Please try again.");
    CHECK(administrator.view().retry_erasing.empty());

    administrator.act(comments::HideComment { id, true });
    administrator.act(comments::CommentMarked { administrator.model.staff_visit, id, true, false });
    CHECK(administrator.lists(id));
    CHECK(administrator.view().trouble == "This could not be saved. Please try again.");
}

TEST_CASE("traces that are left can be erased again until none are")
{
    Administrator administrator;
    auto const id = administrator.first();
    administrator.ask_to_delete(id);
    administrator.act(comments::DeleteComment {});
    administrator.act(comments::CommentErased { administrator.model.staff_visit, id, comments::Erasure::traces_left });
    CHECK_FALSE(administrator.lists(id));
    CHECK(administrator.view().retry_erasing == "Try again");
    auto const again = only<comments::EraseComment>(administrator.act(comments::RetryErasing {}));
    CHECK(again.id == ::feedback::RecordId {});
    administrator.act(comments::CommentErased { administrator.model.staff_visit, again.id, comments::Erasure::done });
    CHECK(administrator.view().trouble.empty());
    CHECK(administrator.act(comments::RetryErasing {}).empty());
}

TEST_CASE("the list closes in its time also while a comment is being deleted: what visitors wrote is for nobody else")
{
    Administrator administrator;
    auto const id = administrator.first();
    administrator.ask_to_delete(id);
    administrator.act(comments::DeleteComment {});
    administrator.pass(administrator.model.settings.staff_close - 1s);
    administrator.act(comments::CommentErased { administrator.model.staff_visit, id, comments::Erasure::done });
    administrator.act(comments::AskToDeleteComment { administrator.first() });
    administrator.act(comments::DeleteComment {});
    // Whoever waited for the first has time to read how it ended.
    administrator.pass(administrator.model.settings.staff_close - 1s);
    REQUIRE(administrator.model.staff);
    administrator.pass(1s);
    CHECK_FALSE(administrator.model.staff);
}

TEST_CASE("another language asks for the list again, in it")
{
    Administrator administrator;
    auto const effect = only<comments::LoadComments>(administrator.act(session::ChooseLanguage { "es" }));
    CHECK(effect.language == "es");
    CHECK(administrator.act(session::ChooseLanguage { "es" }).empty());
}

TEST_CASE("what visitors wrote is gone with the page")
{
    Administrator administrator;
    administrator.act(door::OpenStaffArea { door::StaffArea::kiosk });
    CHECK_FALSE(std::holds_alternative<comments::CommentsPage>(administrator.model.staff->page));
    administrator.act(comments::HideComment { {}, true });
    CHECK_FALSE(std::holds_alternative<comments::CommentsPage>(administrator.model.staff->page));
}

TEST_CASE("a list that can't be read says so, and can be asked for again")
{
    Administrator administrator;
    auto const look = only<comments::LoadComments>(administrator.act(comments::ToggleHiddenComments {}));
    // What became of another question is of no interest.
    administrator.act(comments::CommentsFailed { look.visit, {}, look.from });
    CHECK(administrator.view().notice.empty());
    administrator.act(comments::CommentsFailed { look.visit, look.filter, look.from });
    CHECK(administrator.view().notice
        == "The comments can't be read. Please try again. If it fails again, please tell the person who looks after "
           "the kiosk.");
    CHECK(only<comments::LoadComments>(administrator.act(comments::RetryComments {})).filter.hidden
        == ::feedback::HiddenComments::included);
}

TEST_CASE("an empty list says whether there are none at all")
{
    Administrator administrator;
    auto empty = [&](comments::LoadComments const& look) {
        administrator.act(comments::CommentsLoaded { .visit = look.visit, .filter = look.filter, .from = look.from });
    };
    administrator.act_answered(comments::ToggleHiddenComments {});
    empty(only<comments::LoadComments>(administrator.act(comments::ToggleHiddenComments {})));
    CHECK(administrator.view().notice == "There are no comments yet.");
    administrator.act(comments::OpenCommentChoices { comments::CommentField::language });
    empty(only<comments::LoadComments>(
        administrator.act(comments::ChooseComments { comments::CommentField::language, "ar" })));
    CHECK(administrator.view().notice == "No comment matches. Please choose something else above.");
}
