// Any actions in any order, with results that come late, twice or never: the model stays whole.

#include "kiosk/view.h"
#include "random_actions.h"
#include "support/session_dump.h"
#include "support/visitor.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <type_traits>
#include <utility>
#include <variant>

using namespace kiosk;

namespace {

class Walk {
public:
    explicit Walk(unsigned seed)
        : m_random(seed)
    {
        act(session::LibraryLoaded { samples::library() });
    }

    void step()
    {
        // One in four is a result of something asked for before, in any order.
        if (!m_results.empty() && m_random.one_in(4)) {
            auto const at = m_random.below(m_results.size());
            Action const result = m_results[at];
            if (!m_random.one_in(8))
                m_results.erase(m_results.begin() + static_cast<std::ptrdiff_t>(at));
            act(result);
            return;
        }
        act(walk::any_action(model, m_random));
    }

    /// Whoever was there when the settings changed goes on in a language that is not offered any more.
    [[nodiscard]] bool may_keep_language() const { return m_settings_changed_in == model.generation; }

    Model model;
    std::string effects;
    std::set<std::pair<std::size_t, std::size_t>> done; ///< Every action so far: its area, and which of it.

private:
    void act(Action const& action)
    {
        if (part<kiosk::settings::SettingsChanged>(action))
            m_settings_changed_in = model.generation;
        done.emplace(action.index(), std::visit([](auto const& of_area) { return of_area.index(); }, action));
        auto const brought = kiosk::update(model, action);
        effects = samples::dump(brought);
        for (auto const& effect : brought) {
            if (auto const result = samples::answer(effect))
                m_results.push_back(*result);
            m_results.push_back(walk::any_result(model, m_random));
        }
        while (m_results.size() > 12)
            m_results.pop_front();
    }

    walk::Random m_random;
    std::deque<Action> m_results;
    std::uint64_t m_settings_changed_in = 0;
};

template <typename... AreaActions>
constexpr std::size_t count_actions(std::type_identity<std::variant<AreaActions...>>)
{
    return (std::variant_size_v<AreaActions> + ...);
}

template <typename PageType>
std::ptrdiff_t count(Session const& session)
{
    return std::ranges::count_if(
        session.trail, [](Page const& page) { return std::holds_alternative<PageType>(page); });
}

bool valid_utf8(std::string_view text)
{
    std::size_t owed = 0;
    for (unsigned char const byte : text) {
        if (owed > 0 ? (byte & 0xc0) != 0x80 : (byte & 0xc0) == 0x80)
            return false;
        owed = owed > 0 ? owed - 1 : byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    }
    return owed == 0;
}

/// As below, of staff's part.
std::string broken_staff(Model const& model)
{
    if (!model.staff)
        return {};
    auto const& staff = *model.staff;
    bool const at_the_door = std::holds_alternative<door::PinPage>(staff.page);
    if (at_the_door == staff.signed_in.has_value())
        return "staff are at the door if and only if they have not come in";
    if (staff.suspended_page && !at_the_door)
        return "a page is put aside, and nobody is asked for a PIN";
    bool const anybodys = at_the_door || std::holds_alternative<volunteer::VolunteerPage>(staff.page)
        || std::holds_alternative<volunteer::ReadyPage>(staff.page)
        || std::holds_alternative<volunteer::CleaningPage>(staff.page);
    if (!anybodys && staff.signed_in != staff::Role::administrator)
        return "a volunteer is at an administrator's page";
    return {};
}

/// What must hold after every action; says what does not.
std::string broken(Walk& walk)
{
    Model& model = walk.model;
    Session const& session = model.session;
    if (session.present != !session.trail.empty())
        return "somebody is there if and only if a page is open";
    if (!session.trail.empty() && !std::holds_alternative<home::HomePage>(session.trail.front()))
        return "home is below everything";
    auto const subjects = std::ranges::count_if(session.trail, [](Page const& page) {
        auto const* letter = std::get_if<letters::LetterPage>(&page);
        return letter && letter->subject != 0;
    });
    if (count<home::HomePage>(session) > 1 || count<letters::LetterPage>(session) - subjects > 1 || subjects > 1
        || count<kiosk::feedback::FeedbackPage>(session) > 1 || count<kiosk::feedback::CommentPage>(session) > 1
        || count<search::SearchPage>(session) > 1)
        return "a page is open twice";
    auto const choices = count<session::LanguagesPage>(session) + count<appearance::AppearancePage>(session);
    bool const in_front = front<session::LanguagesPage>(session) || front<appearance::AppearancePage>(session);
    if (choices > 0 && (choices > 1 || !in_front))
        return "a page of choices lies below a page";
    auto const top = session.trail.end() - choices;
    if (count<kiosk::feedback::CommentPage>(session) > 0
        && (!std::holds_alternative<kiosk::feedback::CommentPage>(top[-1])
            || !std::holds_alternative<kiosk::feedback::FeedbackPage>(top[-2])))
        return "the comment stands on its form";
    if (count<search::SearchPage>(session) > 0 && !model.library.searchable)
        return "a library without an index is searched";
    if (count<kiosk::feedback::FeedbackPage>(session) == 0
        && (session.draft.sending != kiosk::feedback::Sending::no || session.draft.rating
            || !session.draft.comment.words().empty()))
        return "a draft without a form";
    if (session.draft.sending == kiosk::feedback::Sending::under_way && !has_an_answer(session.draft))
        return "an answer is sent without a rating and without a comment";
    if (session.draft.comment.words().size() > ::feedback::k_comment_limit_bytes
        || !valid_utf8(session.draft.comment.words()))
        return "the comment is cut or too long";
    if ((session.thanked_at || session.warned_at) && !session.present)
        return "somebody is spoken to who is not there";
    auto const offered = walk.may_keep_language() ? available_languages(model) : offered_languages(model);
    if (std::ranges::find(offered, session.language) == offered.end() || !collection_index(model))
        return "the language or the collection is not there";
    if (!next_deadline(model) && !(model.paused && !model.staff))
        return "something is always due";
    if (model.paused && session.present)
        return "somebody is at a kiosk that is out of use";
    if (model.paused && model.staff && model.staff->signed_in)
        return "staff are in, and the kiosk is still out of use";
    if (auto const what = broken_staff(model); !what.empty())
        return what;
    static EnglishPhrases const phrases;
    auto const view = view_of(model, phrases);
    if (!model.staff && !model.paused && (view.screen.index() == 0) == session.present)
        return "the invitation is shown if and only if nobody is there";
    return {};
}

} // namespace

TEST_CASE("a hundred thousand actions in any order leave the model whole")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        Walk walk(seed);
        for (int i = 0; i < 5000; ++i) {
            walk.step();
            auto const what = broken(walk);
            REQUIRE_MESSAGE(what == "", "seed ", seed, ", step ", i);
        }
    }
}

TEST_CASE("the walk does everything there is to do")
{
    Walk walk(1);
    for (int i = 0; i < 60'000; ++i)
        walk.step();
    CHECK(walk.done.size() == count_actions(std::type_identity<AnyAction> {}));
}

TEST_CASE("the walk goes everywhere")
{
    std::array<int, std::variant_size_v<AnyView>> seen {};
    EnglishPhrases const phrases;
    Walk walk(1);
    for (int i = 0; i < 60'000; ++i) {
        walk.step();
        ++seen.at(view_of(walk.model, phrases).screen.index());
    }
    for (std::size_t view = 0; view < seen.size(); ++view) {
        INFO("view ", view);
        CHECK(seen[view] > 20);
    }
}

TEST_CASE("the same actions give the same model and effects")
{
    Walk first(7), second(7);
    for (int i = 0; i < 5000; ++i) {
        first.step();
        second.step();
        REQUIRE(first.effects == second.effects);
        REQUIRE(samples::dump(first.model) == samples::dump(second.model));
    }
}
