// Staff take a leaflet off the screen, and bring it back.

#include "administrator.h"
#include "kiosk/view.h"
#include "support/sample_leaflets.h"
#include "support/sample_library.h"

#include <algorithm>

using namespace kiosk;
using library::ChangeWithdrawn;
using samples::Administrator;
using samples::has;
using samples::only;
using Step = library::LibraryPage::Step;

namespace {

catalogue::Library small_library()
{
    auto made = samples::library({ "en", "es" });
    auto& all = made.languages.front().collections.front();
    for (int i = 0; i < 3; ++i)
        all.few.push_back(samples::entry("en", "A", i == 2 ? 3 : i));
    return made;
}

struct Librarian : Administrator {
    explicit Librarian(catalogue::Library library = small_library())
    {
        act(session::LibraryLoaded { std::move(library) });
        do_all(door::OpenStaffArea { door::StaffArea::library });
    }
    library::LibraryPage& page() { return staff_page<library::LibraryPage>(); }
    library::LibraryView view() { return std::get<library::LibraryView>(view_of(model, EnglishPhrases {}).screen); }
    bool picks()
    {
        return std::holds_alternative<library::LeafletPickerView>(view_of(model, EnglishPhrases {}).screen);
    }
    void choose()
    {
        act(library::OpenWithdrawal {});
        act(library::ChooseLeaflet { view().leaflets.back().cards.front().leaflet });
    }
};

std::shared_ptr<content::Article const> leaflet(std::string const& slug)
{
    auto made = std::make_shared<content::Article>();
    made->metadata.slug = slug;
    made->metadata.language = "en";
    made->metadata.title = "The one on the screen";
    return made;
}

} // namespace

TEST_CASE("a library that fits a page takes three touches to withdraw from")
{
    Librarian staff;
    CHECK(staff.view().withdraw == "Take a leaflet off the screen");
    staff.act(library::OpenWithdrawal {}); // 1
    auto const cards = staff.view().leaflets.back().cards;
    REQUIRE(cards.size() == 3);
    staff.act(library::ChooseLeaflet { cards[1].leaflet }); // 2
    CHECK(staff.view().heading.find(cards[1].leaflet.title) != std::string::npos);
    auto const change = only<ChangeWithdrawn>(staff.act(library::WithdrawChosen {})); // 3
    CHECK(change.change == ChangeWithdrawn::Change::withdraw);
    CHECK(change.leaflet == catalogue::WithdrawnLeaflet { cards[1].leaflet.slug, {} });

    auto const after
        = staff.act(library::WithdrawnChanged { change.visit, samples::withdrawn_titles(), change.leaflet });
    CHECK(has<session::LookForEdition>(after));
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().notice == "\"" + cards[1].leaflet.title + "\" is off the screen now.");
    CHECK(staff.view().withdrawn == "2 leaflets are off the screen");
}

TEST_CASE("a leaflet can be withdrawn in its language alone")
{
    Librarian staff;
    staff.choose();
    CHECK_FALSE(staff.view().withdraw_in_one.empty());
    auto const change
        = only<ChangeWithdrawn>(staff.act(library::WithdrawChosen { library::WithdrawChosen::Languages::one }));
    CHECK(change.leaflet.language == "en");
}

TEST_CASE("a large library is looked through by letters, as visitors do it")
{
    Librarian staff(samples::library({ "en" }));
    staff.act(library::OpenWithdrawal {});
    CHECK(staff.picks());
    auto const load = only<letters::LoadEntries>(staff.act(letters::OpenLetter { "A" }));
    CHECK(load.language == "en");
    CHECK(load.collection == catalogue::k_all_topics);
    CHECK(load.visit == staff.model.staff_visit);
    staff.act(letters::EntriesLoaded { .generation = load.generation,
        .letter = "A",
        .first = 0,
        .total = 1,
        .entries = { samples::entry("en", "A", 1) },
        .visit = load.visit });
    staff.act(library::ChooseLeaflet { { samples::entry("en", "A", 1).slug, {}, {} } });
    REQUIRE(staff.page().withdrawal->chosen);
    CHECK(staff.page().withdrawal->chosen->language == "en");
    CHECK(staff.page().withdrawal->chosen->title == samples::entry("en", "A", 1).label);
    // Back to the letter's topics, to the letters, to the overview.
    staff.act(library::BackToLibrary {});
    CHECK(staff.picks());
    CHECK(staff.page().withdrawal->picker.pages.size() == 1);
    staff.act(library::BackToLibrary {});
    CHECK(staff.page().withdrawal->picker.pages.empty());
    staff.act(library::BackToLibrary {});
    CHECK(staff.page().step == Step::overview);
}

TEST_CASE("what was on the screen when staff came is offered first, and gone from it when it is withdrawn")
{
    Librarian staff;
    staff.model.session.present = true;
    article::ArticlePage reading;
    reading.article = leaflet("asthma");
    staff.model.session.trail = { home::HomePage {}, std::move(reading) };
    staff.act(library::OpenWithdrawal {});
    auto const present = staff.view().leaflets.front();
    CHECK(present.key == "present");
    REQUIRE(present.cards.size() == 1);
    staff.act(library::ChooseLeaflet { present.cards.front().leaflet });
    auto const change = only<ChangeWithdrawn>(staff.act(library::WithdrawChosen {}));
    CHECK(change.leaflet.slug == "asthma");
    staff.act(library::WithdrawnChanged { change.visit, {}, change.leaflet });
    CHECK(staff.model.session.trail.size() == 1);
}

TEST_CASE("another leaflet on the screen stays when one is withdrawn")
{
    Librarian staff;
    staff.model.session.present = true;
    article::ArticlePage reading;
    reading.article = leaflet("gout");
    staff.model.session.trail = { home::HomePage {}, std::move(reading) };
    staff.choose();
    auto const change = only<ChangeWithdrawn>(staff.act(library::WithdrawChosen {}));
    staff.act(library::WithdrawnChanged { change.visit, {}, change.leaflet });
    CHECK(staff.model.session.trail.size() == 2);
}

TEST_CASE("one that is given back leaves the list, and the last one leads to the overview")
{
    Librarian staff;
    staff.do_all(library::OpenWithdrawn {});
    auto const titles = staff.view().withdrawn_titles;
    REQUIRE(titles.size() == 2);
    CHECK(titles[0].give_back == "Bring \"Mouth sores\" back");
    CHECK(titles[1].title.find("old-drug") != std::string::npos);
    auto const change = only<ChangeWithdrawn>(staff.act(library::GiveBackLeaflet { titles[0].leaflet }));
    CHECK(change.change == ChangeWithdrawn::Change::give_back);
    // A second touch before the answer is none.
    CHECK(staff.act(library::GiveBackLeaflet { titles[1].leaflet }).empty());
    auto left = samples::withdrawn_titles();
    left.erase(left.begin());
    staff.act(library::WithdrawnChanged { change.visit, left, std::nullopt });
    CHECK(staff.page().step == Step::withdrawn);
    CHECK(staff.view().withdrawn_titles.size() == 1);
    staff.act(library::WithdrawnChanged { change.visit, {}, std::nullopt });
    CHECK(staff.page().step == Step::overview);
    CHECK(staff.view().notice == "The leaflet is on the screen again.");
}

TEST_CASE("a change that fails says so, and can be tried again")
{
    Librarian staff;
    staff.choose();
    auto const change = only<ChangeWithdrawn>(staff.act(library::WithdrawChosen {}));
    CHECK(staff.view().busy);
    staff.act(library::WithdrawalFailed { change.visit, Trouble::no_space });
    CHECK(staff.view().alert);
    CHECK(staff.view().notice == "The kiosk's disk is full. Nothing was changed. Please make room and try again.");
    CHECK(has<ChangeWithdrawn>(staff.act(library::WithdrawChosen {})));
}

TEST_CASE("a damaged list is said on the overview, and a new one begins on request only")
{
    Librarian staff;
    staff.act(library::WithdrawnLoaded { staff.model.staff_visit, {}, Trouble::damaged });
    CHECK(staff.view().withdrawn == "The list of leaflets off the screen can't be read");
    staff.act(library::OpenWithdrawn {});
    staff.act(library::WithdrawnLoaded { staff.model.staff_visit, {}, Trouble::damaged });
    CHECK(staff.view().alert);
    CHECK_FALSE(staff.view().begin_new_list.empty());
    CHECK(only<ChangeWithdrawn>(staff.act(library::BeginNewList {})).change == ChangeWithdrawn::Change::begin_new_list);
}

TEST_CASE("a sound list is never begun anew")
{
    Librarian staff;
    staff.do_all(library::OpenWithdrawn {});
    CHECK(staff.view().begin_new_list.empty());
    CHECK(staff.act(library::BeginNewList {}).empty());
}

TEST_CASE("unapproved leaflets are a warning only where approval is asked for")
{
    Librarian staff;
    auto const warned = [&] {
        auto const warnings = staff.view().warnings;
        return std::ranges::find(
                   warnings, catalogue::FindingKind::not_approved, &library::LibraryView::Warning::warning)
            != warnings.end();
    };
    CHECK_FALSE(warned());
    staff.model.settings.approved_only = true;
    CHECK(warned());
}

TEST_CASE("a library with other hidden leaflets is another one to whoever looks at its cards")
{
    Librarian staff;
    staff.act(door::CloseStaff {});
    staff.model.session.present = true;
    staff.model.session.trail = { home::HomePage {}, letters::LetterPage { .letter = "A" } };
    auto library = small_library();
    staff.act(session::LibraryLoaded { library });
    CHECK(staff.model.session.trail.size() == 2);
    library.hidden = 7;
    staff.act(session::LibraryLoaded { library });
    CHECK(staff.model.session.trail.size() == 1);
}
