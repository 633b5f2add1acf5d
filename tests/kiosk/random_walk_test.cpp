// Any actions in any order, with results that come late, twice or never: the model stays whole.

#include "kiosk/view.h"
#include "support/sample_feedback.h"
#include "support/sample_staff.h"
#include "support/sample_sticks.h"
#include "support/session_dump.h"
#include "support/visitor.h"

#include <algorithm>
#include <deque>
#include <random>

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
        if (!m_results.empty() && below(4) == 0) {
            auto const at = below(m_results.size());
            Action const result = m_results[at];
            if (below(8) != 0)
                m_results.erase(m_results.begin() + static_cast<std::ptrdiff_t>(at));
            act(result);
            return;
        }
        act(any_action());
    }

    Model model;
    std::string effects;

private:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

    template <typename T>
    T one_of(std::initializer_list<T> choices)
    {
        return *(choices.begin() + below(choices.size()));
    }

    void act(Action const& action)
    {
        auto const brought = kiosk::update(model, action);
        effects = samples::dump(brought);
        for (auto const& effect : brought) {
            if (auto const result = samples::answer(effect))
                m_results.push_back(*result);
            m_results.push_back(failure());
        }
        while (m_results.size() > 12)
            m_results.pop_front();
    }

    Action failure()
    {
        switch (below(4)) {
        case 3:
            return door::PinChecked { model.staff_visit,
                one_of({ door::PinVerdict::accepted, door::PinVerdict::wrong, door::PinVerdict::waiting,
                    door::PinVerdict::locked, door::PinVerdict::none_set, door::PinVerdict::failed }),
                static_cast<int>(below(5)), std::chrono::seconds { below(60) } };
        case 0: return letters::EntriesFailed { model.generation };
        case 1: return article::ArticleFailed { model.generation };
        default: return feedback::FeedbackFailed { model.generation, { static_cast<std::uint8_t>(1 + below(200)) } };
        }
    }

    /// What is to be done at the door and behind it is done there more often than chance would have it.
    Action any_action()
    {
        if (model.staff && !model.staff->signed_in && below(4) == 0)
            return one_of<Action>({ door::ChooseRole { privacy::Role::administrator },
                typing::Type { samples::k_administrator_pin }, door::SubmitPin {} });
        if (model.staff && model.staff->signed_in == privacy::Role::administrator && below(2) == 0)
            return administrators_action();
        switch (below(34)) {
        case 0: return session::Tick { model.now + std::chrono::milliseconds { below(90'000) } };
        case 1:
        case 2: return session::UserActive { model.now + std::chrono::milliseconds { below(2'000) } };
        case 3:
        case 4: return invitation::WakeUp {};
        case 5: return session::ChooseLanguage { one_of<char const*>({ "en", "es", "ar", "xx" }) };
        case 6: return home::ChooseCollection { one_of<char const*>({ "all", "conditions", "nonsense" }) };
        case 7:
        case 8: return letters::OpenLetter { one_of<char const*>({ "A", "B", "C", "ا" }) };
        case 9: return letters::NeedEntries { static_cast<int>(below(500)) - 20 };
        case 10:
        case 11:
            return article::OpenArticle {
                samples::entry("en", one_of<char const*>({ "A", "B", "C" }), static_cast<int>(below(15))).article
            };
        case 12: return feedback::OpenFeedback {};
        case 13: return feedback::ChooseRating { privacy::k_ratings.at(below(6)) };
        case 14: return feedback::ToggleReason { privacy::k_reasons.at(below(6)) };
        case 15: return feedback::OpenComment {};
        case 16: return typing::Type { one_of<char const*>({ "a", "é", "न", ". ", "\U0001F600" }) };
        case 17: return typing::Erase {};
        case 18: return typing::ToggleCapitals {};
        case 19: return typing::ToggleSymbols {};
        case 20: return feedback::SubmitFeedback {};
        case 21: return feedback::DismissThanks {};
        case 22: return session::GoBack {};
        case 23: return below(3) == 0 ? Action { session::GoHome {} } : Action { session::GoBack {} };
        case 24: return session::KeepSession {};
        case 25:
        case 26: return door::OpenStaffDoor {};
        case 27:
            return below(3) == 0
                ? Action { door::CloseStaff {} }
                : Action { door::ChooseRole { one_of({ privacy::Role::volunteer, privacy::Role::administrator }) } };
        case 28: return typing::Type { one_of<char const*>({ "271828", "correct horse", "7" }) };
        case 29: return door::SubmitPin {};
        case 30: return volunteer::ResetForNextVisitor {};
        case 31: return below(2) == 0 ? Action { volunteer::CleanScreen {} } : Action { volunteer::PauseKiosk {} };
        case 32:
            return one_of<Action>({ typing::Erase {}, typing::ToggleCapitals {}, typing::ToggleSymbols {},
                door::OpenStaffArea { door::StaffArea::kiosk }, volunteer::UnlockPin { privacy::Role::volunteer } });
        default: break;
        }
        if (below(4) == 0)
            return session::LibraryLoaded { samples::library(
                below(2) == 0 ? std::vector<std::string> { "en", "es", "ar" } : std::vector<std::string> { "es" },
                static_cast<std::int64_t>(1 + below(3))) };
        return below(3) == 0 ? Action { session::ResetSession {} } : Action { session::KeepSession {} };
    }

    Action administrators_action()
    {
        switch (below(8)) {
        case 5: return action_about_exports();
        case 6:
        case 7: return action_about_editions();
        case 0: return door::OpenStaffArea { door::k_staff_areas.at(below(door::k_staff_areas.size())) };
        case 1: return dashboard::ToggleDashboardTable { static_cast<dashboard::DashboardPlot>(below(6)) };
        case 2:
        case 3: return action_about_settings();
        default: return action_about_comments();
        }
    }

    Action action_about_settings()
    {
        std::string const key
            = one_of<char const*>({ "idle.after", "languages", "site_name", "export.folder", "nonsense" });
        std::string const item = one_of<char const*>({ "en", "es", "ar", "xx" });
        switch (below(10)) {
        case 0: return settings::StepSetting { key, below(2) == 0 ? -1 : 1 };
        case 1: return settings::ToggleSettingItem { key, item };
        case 2: return settings::MoveSettingItem { key, item };
        case 3:
        case 4: return settings::OpenSettingText { key };
        case 5:
            return one_of<Action>({ typing::Type { "é" }, typing::Type { "/" }, typing::Erase {},
                typing::ToggleCapitals {}, typing::ToggleSymbols {} });
        case 6: return below(2) == 0 ? Action { settings::KeepSetting {} } : Action { settings::LeaveSetting {} };
        case 7: return settings::OpenNewPin { one_of({ privacy::Role::volunteer, privacy::Role::administrator }) };
        case 8: return one_of<Action>({ typing::Type { "827163" }, typing::Type { "kettle" }, door::SubmitPin {} });
        default:
            return one_of<Action>({ settings::SettingFailed { model.staff_visit, settings::SettingTrouble::failed },
                settings::PinSet { model.staff_visit, privacy::Role::volunteer, settings::PinSetting::taken } });
        }
    }

    Action action_about_exports()
    {
        std::uint64_t const job = model.staff ? model.staff->jobs : 0;
        switch (below(9)) {
        case 0: return exports::ChooseExportPlace { samples::places().at(below(3)).path };
        case 1: return exports::ChooseExportWeeks { exports::k_export_weeks.at(below(3)) };
        case 2:
            return exports::StepExportWeek { one_of({ exports::WeekEnd::from, exports::WeekEnd::until }),
                static_cast<int>(below(7)) - 3 };
        case 3: return exports::ToggleExportFormat { exports::k_export_formats.at(below(3)) };
        case 4: return exports::StartExport {};
        case 5: return places::StopJob {};
        case 6: return exports::ExportProgressed { model.staff_visit, job, 0.5f, 7 };
        case 7: return one_of<Action>({ places::PlacesChanged {}, places::PlacesListed { model.staff_visit, {} } });
        default: return exports::ExportEnded { model.staff_visit, job, exports::ExportTrouble::full, {} };
        }
    }

    Action action_about_editions()
    {
        std::string const place = samples::places().front().path;
        switch (below(10)) {
        case 0: return library::OpenLibraryWarning { library::k_library_warnings.at(below(5)) };
        case 1: return library::BackToLibrary {};
        case 2: return library::BeginImport {};
        case 3: return library::ChooseImportPlace { place };
        case 4: return library::ChooseImportFolder { place };
        case 5: return library::UseNewEdition {};
        case 6: return library::LeaveEdition {};
        case 7: return library::RestoreEdition {};
        case 8: return places::StopJob {};
        default:
            return one_of<Action>(
                { library::LibraryReportLoaded { model.staff_visit, std::nullopt, library::LibraryTrouble::damaged },
                    library::LibraryJobFailed {
                        model.staff_visit, model.staff ? model.staff->jobs : 0, library::LibraryTrouble::full } });
        }
    }

    Action action_about_comments()
    {
        auto const field = comments::k_comment_fields.at(below(comments::k_comment_fields.size()));
        auto const id = samples::comments({ .with_hidden = true }).at(below(6)).id;
        switch (below(12)) {
        case 0:
        case 1:
        case 2: return comments::OpenCommentChoices { field };
        case 3:
            return comments::ChooseComments { field,
                one_of<std::optional<std::string>>({ std::nullopt, "en", "poor", "2026-W41", "nonsense" }) };
        case 4: return comments::CloseCommentChoices {};
        case 5: return comments::ToggleHiddenComments {};
        case 6: return comments::TurnComments { below(2) == 0 };
        case 7: return comments::HideComment { id, below(2) == 0 };
        case 8: return comments::AskToDeleteComment { id };
        case 9: return below(2) == 0 ? Action { comments::DeleteComment {} } : Action { comments::KeepComment {} };
        case 10: return below(2) == 0 ? Action { comments::RetryComments {} } : Action { comments::RetryErasing {} };
        default:
            return comments::CommentErased { model.staff_visit, id,
                one_of({ comments::Erasure::done, comments::Erasure::traces_left, comments::Erasure::failed }) };
        }
    }

    std::mt19937 m_random;
    std::deque<Action> m_results;
};

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

/// What must hold after every action; says what does not.
std::string broken(Model& model)
{
    Session const& session = model.session;
    if (session.present != !session.trail.empty())
        return "somebody is there if and only if a page is open";
    if (!session.trail.empty() && !std::holds_alternative<home::HomePage>(session.trail.front()))
        return "home is below everything";
    if (count<home::HomePage>(session) > 1 || count<letters::LetterPage>(session) > 1
        || count<feedback::FeedbackPage>(session) > 1 || count<feedback::CommentPage>(session) > 1)
        return "a page is open twice";
    if (count<feedback::CommentPage>(session) > 0
        && (!front<feedback::CommentPage>(session)
            || !std::holds_alternative<feedback::FeedbackPage>(session.trail.end()[-2])))
        return "the comment stands on its form";
    if (count<feedback::FeedbackPage>(session) == 0
        && (session.draft.sending != feedback::Sending::no || session.draft.rating
            || !session.draft.comment.words().empty()))
        return "a draft without a form";
    if (session.draft.sending != feedback::Sending::no && !session.draft.rating)
        return "an answer without a rating is sent";
    if (session.draft.comment.words().size() > privacy::k_comment_limit_bytes
        || !valid_utf8(session.draft.comment.words()))
        return "the comment is cut or too long";
    if ((session.thanked_at || session.warned_at) && !session.present)
        return "somebody is spoken to who is not there";
    if (session.thanked_at && session.warned_at)
        return "thanks and question at once";
    auto const offered = offered_languages(model);
    if (std::ranges::find(offered, session.language) == offered.end() || !collection_index(model))
        return "the language or the collection is not there";
    if (!next_deadline(model) && !(model.paused && !model.staff))
        return "something is always due";
    if (model.paused && session.present)
        return "somebody is at a kiosk that is out of use";
    if (model.paused && model.staff && model.staff->signed_in)
        return "staff are in, and the kiosk is still out of use";
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
            auto const what = broken(walk.model);
            REQUIRE_MESSAGE(what == "", "seed ", seed, ", step ", i);
        }
    }
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
