// Comments in which names may have been left: the administrator sees that there are some, and asks for them.

#include "administrator.h"
#include "kiosk/view.h"
#include "support/sample_exports.h"
#include "support/sample_places.h"

using namespace kiosk;
using ::feedback::HeldBackComments;
using samples::Administrator;
using samples::only;

namespace {

struct Reader : Administrator {
    /// Opens the list, which is answered with so many held back, and returns what was asked.
    comments::LoadComments open(std::int64_t held_back)
    {
        return answer(held_back, act(door::OpenStaffArea { door::StaffArea::comments }));
    }
    comments::LoadComments toggle(std::int64_t held_back)
    {
        return answer(held_back, act(comments::ToggleHeldBackComments {}));
    }
    comments::CommentsView view() { return std::get<comments::CommentsView>(view_of(model, EnglishPhrases {}).screen); }

private:
    comments::LoadComments answer(std::int64_t held_back, Effects const& effects)
    {
        auto const look = only<comments::LoadComments>(effects);
        act(comments::CommentsLoaded { .visit = look.visit,
            .filter = look.filter,
            .from = look.from,
            .held_back = { held_back, { "ar", "hi" } } });
        return look;
    }
};

struct Exporter : Administrator {
    explicit Exporter(::feedback::ExportableWeeks weeks)
    {
        do_all(door::OpenStaffArea { door::StaffArea::exports });
        act(exports::ExportableWeeksLoaded { model.staff_visit, std::move(weeks) });
        act(exports::ChooseExportPlace { samples::places().front().path });
    }
    exports::ExportPage& page() { return staff_page<exports::ExportPage>(); }
    exports::ExportView view() { return std::get<exports::ExportView>(view_of(model, EnglishPhrases {}).screen); }
};

::feedback::ExportableWeeks weeks(int waiting, int without_held_back, std::int64_t held_back)
{
    auto weeks = samples::exportable_weeks();
    weeks.waiting = waiting;
    weeks.without_held_back = without_held_back;
    weeks.held_back = { held_back, { "ar" } };
    return weeks;
}

} // namespace

TEST_CASE("the list says how many comments are held back, why, and in which languages")
{
    Reader administrator;
    CHECK(administrator.open(3).filter.held_back == HeldBackComments::left_out);
    auto const view = administrator.view();
    CHECK(view.held_back.starts_with("3 comments are held back."));
    CHECK(view.held_back.find("ar") != std::string::npos);
    CHECK(view.toggle_held_back == "Show them");
    CHECK(view.notice.empty());
}

TEST_CASE("where nothing is held back, nothing is said of it")
{
    Reader administrator;
    administrator.open(0);
    CHECK(administrator.view().held_back.empty());
    CHECK(administrator.view().toggle_held_back.empty());
    CHECK(administrator.view().notice == "There are no comments yet.");
}

TEST_CASE("comments that are held back are shown for this stay of the administrator, and not for the next")
{
    Reader administrator;
    administrator.open(3);
    CHECK(administrator.toggle(3).filter.held_back == HeldBackComments::included);
    CHECK(administrator.view().toggle_held_back == "Hold them back");
    CHECK(administrator.view().held_back.find("held back") != std::string::npos);
    administrator.do_all(door::OpenStaffArea { door::StaffArea::exports });
    CHECK(administrator.open(3).filter.held_back == HeldBackComments::included);
    CHECK(administrator.toggle(3).filter.held_back == HeldBackComments::left_out);
    administrator.toggle(3);

    administrator.act(door::CloseStaff {});
    administrator.act(door::OpenStaffDoor {});
    administrator.act(door::ChooseRole { staff::Role::administrator });
    administrator.act(typing::Type { samples::k_administrator_pin });
    administrator.act_answered(door::SubmitPin {});
    CHECK(administrator.open(3).filter.held_back == HeldBackComments::left_out);
}

TEST_CASE("a comment that was held back says so of itself")
{
    Reader administrator;
    auto const look
        = only<comments::LoadComments>(administrator.act(door::OpenStaffArea { door::StaffArea::comments }));
    std::vector<::feedback::Comment> found(1);
    found[0].held_back = true;
    administrator.act(comments::CommentsLoaded {
        .visit = look.visit, .filter = look.filter, .from = look.from, .comments = std::move(found) });
    CHECK(administrator.view().cards.at(0).caption.ends_with("Held back"));
}

TEST_CASE("an export includes what is held back when that is ticked, once")
{
    Exporter administrator(weeks(2, 0, 3));
    REQUIRE(administrator.view().held_back);
    CHECK_FALSE(administrator.view().held_back->selected);
    CHECK(administrator.view().held_back->label == "Include comments that are held back");
    CHECK(administrator.view().held_back->reason.starts_with("3 comments are held back."));
    administrator.act(exports::ToggleHeldBackInExport {});
    CHECK(administrator.view().held_back->selected);
    auto const effect = only<exports::ExportFeedback>(administrator.act(exports::StartExport {}));
    CHECK(effect.held_back == HeldBackComments::included);
    administrator.act(exports::ExportEnded { effect.visit, effect.job, Trouble::none, samples::exported_files() });
    CHECK_FALSE(administrator.view().held_back->selected);
    CHECK(only<exports::ExportFeedback>(administrator.act(exports::StartExport {})).held_back
        == HeldBackComments::left_out);
}

TEST_CASE("where nothing is held back, an export does not ask about it")
{
    Exporter administrator(weeks(2, 0, 0));
    CHECK_FALSE(administrator.view().held_back);
    administrator.act(exports::ToggleHeldBackInExport {});
    CHECK(administrator.page().held_back == HeldBackComments::left_out);
}

TEST_CASE("weeks that were exported without what is held back are something new only where that is included")
{
    Exporter administrator(weeks(0, 1, 3));
    CHECK_FALSE(administrator.view().can_start);
    CHECK(administrator.view().weeks_note.starts_with("There is nothing new yet."));
    administrator.act(exports::ToggleHeldBackInExport {});
    CHECK(administrator.view().can_start);
    CHECK(administrator.view().weeks_note.starts_with("The last export went up to"));
}
