#include "shown.h"
#include "support/visitor.h"

using namespace kiosk;
using namespace std::chrono_literals;
using samples::MarkedPhrases;
using samples::shown;
using samples::Visitor;

TEST_CASE("accepting the invitation opens home in the first language")
{
    Visitor const visitor;
    CHECK(visitor.model.session.present);
    CHECK(visitor.model.session.language == "en");
    CHECK(visitor.sees<home::HomePage>());
    CHECK(visitor.model.session.trail.size() == 1);
}

TEST_CASE("accepting the invitation twice changes nothing")
{
    Visitor visitor;
    visitor.open_article();
    visitor.act(invitation::WakeUp {});
    CHECK(visitor.sees<article::ArticlePage>());
}

namespace {

std::vector<std::string> languages_greeted(invitation::InvitationView const& view)
{
    std::vector<std::string> languages;
    for (auto const& greeting : view.greetings)
        languages.push_back(greeting.language);
    return languages;
}

} // namespace

TEST_CASE("the invitation greets in all languages offered at once, and their order moves by one with each turn")
{
    using Languages = std::vector<std::string>;
    Model model;
    model.settings.site_name = "Ward 7";
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    MarkedPhrases const marked;
    std::vector<Languages> orders;
    for (std::size_t turn = 0; turn < 4; ++turn) {
        auto const view = view_of(model, marked);
        auto const& invitation = std::get<invitation::InvitationView>(view.screen);
        CHECK(view.language == "en");
        CHECK(invitation.site_name == "Ward 7");
        CHECK(invitation.turn == turn);
        CHECK(invitation.start == "en~Touch the screen to begin");
        for (auto const& greeting : invitation.greetings) {
            CHECK(greeting.touch == greeting.language + "~Touch the screen to begin");
            CHECK(greeting.welcome == greeting.language + "~Health information, here to read");
        }
        orders.push_back(languages_greeted(invitation));
        (void)kiosk::update(model, session::Tick { model.now + model.settings.invitation_turn });
    }
    CHECK(orders
        == std::vector { Languages { "en", "es", "ar" }, Languages { "es", "ar", "en" }, Languages { "ar", "en", "es" },
            Languages { "en", "es", "ar" } });
}

TEST_CASE("nothing is due on the invitation but its turn, twelve times an hour")
{
    Model model;
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    auto const end = model.now + 1h;
    int due = 0;
    for (auto deadline = next_deadline(model); deadline && *deadline <= end; deadline = next_deadline(model), ++due) {
        auto const turn = model.invitation_turn;
        (void)kiosk::update(model, session::Tick { *deadline });
        CHECK(model.invitation_turn == turn + 1);
    }
    CHECK(due == 12);
}

TEST_CASE("the invitation stays for its turn")
{
    Model model;
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::Tick { model.now + model.settings.invitation_turn - 1ns });
    CHECK(shown<invitation::InvitationView>(model).turn == 0);
    (void)kiosk::update(model, session::Tick { model.now + 1ns });
    CHECK(shown<invitation::InvitationView>(model).turn == 1);
}

TEST_CASE("the invitation stays where it is under a finger that holds the site's name")
{
    Model model;
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    (void)kiosk::update(model, session::Tick { model.now + model.settings.invitation_turn - 1ns });
    (void)kiosk::update(model, session::UserActive { model.now });
    (void)kiosk::update(model, session::Tick { model.now + door::k_hold });
    CHECK(shown<invitation::InvitationView>(model).turn == 0);
    (void)kiosk::update(model, session::Tick { model.now + 1s });
    CHECK(shown<invitation::InvitationView>(model).turn == 1);
}

TEST_CASE("without a library the invitation says so in English, and so does home")
{
    Model model;
    (void)kiosk::update(model, session::LibraryLoaded {});
    CHECK(view_of(model, EnglishPhrases {}).language == "en");
    auto const empty = shown<invitation::InvitationView>(model);
    REQUIRE(empty.greetings.size() == 1);
    CHECK(empty.greetings.front().welcome == "There are no topics yet. Please tell the staff.");
    CHECK(empty.greetings.front().touch.empty());
    CHECK(empty.start == empty.greetings.front().welcome);
    (void)kiosk::update(model, invitation::WakeUp {});
    CHECK(shown<home::HomeView>(model).notice == "There are no topics yet. Please tell the staff.");
    CHECK(shown<home::HomeView>(model).letters.empty());
    (void)kiosk::update(model, session::LibraryFailed {});
    CHECK(shown<home::HomeView>(model).notice == "The library can't be opened. Please tell the staff.");
}

TEST_CASE("a library that can't be opened is no invitation")
{
    Model model;
    (void)kiosk::update(model, session::LibraryFailed {});
    auto const failed = shown<invitation::InvitationView>(model);
    CHECK(failed.greetings.front().welcome == "The library can't be opened. Please tell the staff.");
    CHECK(failed.greetings.front().touch.empty());
}

TEST_CASE("before the library has been looked at nothing is said to be missing")
{
    Model model;
    CHECK(shown<invitation::InvitationView>(model).greetings.front().touch == "Touch the screen to begin");
}

TEST_CASE("an edition with topics ends the notice that there are none")
{
    Model model;
    (void)kiosk::update(model, session::LibraryLoaded {});
    (void)kiosk::update(model, session::LibraryLoaded { samples::library() });
    CHECK(shown<invitation::InvitationView>(model).start == "Touch the screen to begin");
}
