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
        act(LibraryLoaded { samples::library() });
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
        auto const brought = update(model, action);
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
            return PinChecked { model.staff_visit,
                one_of({ PinVerdict::accepted, PinVerdict::wrong, PinVerdict::waiting, PinVerdict::locked,
                    PinVerdict::none_set, PinVerdict::failed }),
                static_cast<int>(below(5)), std::chrono::seconds { below(60) } };
        case 0: return EntriesFailed { model.generation };
        case 1: return ArticleFailed { model.generation };
        default: return FeedbackFailed { model.generation, { static_cast<std::uint8_t>(1 + below(200)) } };
        }
    }

    /// What is to be done at the door and behind it is done there more often than chance would have it.
    Action any_action()
    {
        if (model.staff && !model.staff->signed_in && below(4) == 0)
            return one_of<Action>({ ChooseRole { privacy::Role::administrator },
                TypePin { samples::k_administrator_pin }, SubmitPin {} });
        if (model.staff && model.staff->signed_in == privacy::Role::administrator && below(2) == 0)
            return administrators_action();
        switch (below(34)) {
        case 0: return Passed { model.now + std::chrono::milliseconds { below(90'000) } };
        case 1:
        case 2: return Touched { model.now + std::chrono::milliseconds { below(2'000) } };
        case 3:
        case 4: return WakeUp {};
        case 5: return ChooseLanguage { one_of<char const*>({ "en", "es", "ar", "xx" }) };
        case 6: return ChooseCollection { one_of<char const*>({ "all", "conditions", "nonsense" }) };
        case 7:
        case 8: return OpenLetter { one_of<char const*>({ "A", "B", "C", "ا" }) };
        case 9: return NeedEntries { static_cast<int>(below(500)) - 20 };
        case 10:
        case 11:
            return OpenArticle {
                samples::entry("en", one_of<char const*>({ "A", "B", "C" }), static_cast<int>(below(15))).article
            };
        case 12: return OpenFeedback {};
        case 13: return ChooseRating { privacy::k_ratings.at(below(6)) };
        case 14: return ToggleReason { privacy::k_reasons.at(below(6)) };
        case 15: return OpenComment {};
        case 16: return TypeText { one_of<char const*>({ "a", "é", "न", ". ", "\U0001F600" }) };
        case 17: return EraseCharacter {};
        case 18: return ToggleShift {};
        case 19: return ToggleSymbols {};
        case 20: return SubmitFeedback {};
        case 21: return DismissThanks {};
        case 22: return GoBack {};
        case 23: return below(3) == 0 ? Action { GoHome {} } : Action { GoBack {} };
        case 24: return KeepSession {};
        case 25:
        case 26: return OpenStaffDoor {};
        case 27:
            return below(3) == 0
                ? Action { CloseStaff {} }
                : Action { ChooseRole { one_of({ privacy::Role::volunteer, privacy::Role::administrator }) } };
        case 28: return TypePin { one_of<char const*>({ "271828", "correct horse", "7" }) };
        case 29: return SubmitPin {};
        case 30: return ResetForNextVisitor {};
        case 31: return below(2) == 0 ? Action { CleanScreen {} } : Action { PauseKiosk {} };
        case 32:
            return one_of<Action>({ ErasePin {}, TogglePinCapitals {}, TogglePinSymbols {},
                OpenStaffArea { StaffArea::kiosk }, UnlockPin { privacy::Role::volunteer } });
        default: break;
        }
        if (below(4) == 0)
            return LibraryLoaded { samples::library(
                below(2) == 0 ? std::vector<std::string> { "en", "es", "ar" } : std::vector<std::string> { "es" },
                static_cast<std::int64_t>(1 + below(3))) };
        return below(3) == 0 ? Action { ResetSession {} } : Action { KeepSession {} };
    }

    Action administrators_action()
    {
        switch (below(8)) {
        case 5: return action_about_exports();
        case 6:
        case 7: return action_about_editions();
        case 0: return OpenStaffArea { k_staff_areas.at(below(k_staff_areas.size())) };
        case 1: return ToggleDashboardTable { static_cast<DashboardPlot>(below(6)) };
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
        case 0: return StepSetting { key, below(2) == 0 ? -1 : 1 };
        case 1: return ToggleSettingItem { key, item };
        case 2: return MoveSettingItem { key, item };
        case 3:
        case 4: return OpenSettingText { key };
        case 5:
            return one_of<Action>({ TypeSetting { "é" }, TypeSetting { "/" }, EraseSetting {}, ToggleSettingCapitals {},
                ToggleSettingSymbols {} });
        case 6: return below(2) == 0 ? Action { KeepSetting {} } : Action { LeaveSetting {} };
        case 7: return OpenNewPin { one_of({ privacy::Role::volunteer, privacy::Role::administrator }) };
        case 8: return one_of<Action>({ TypePin { "827163" }, TypePin { "kettle" }, SubmitPin {} });
        default:
            return one_of<Action>({ SettingFailed { model.staff_visit, SettingTrouble::failed },
                PinSet { model.staff_visit, privacy::Role::volunteer, PinSetting::taken } });
        }
    }

    Action action_about_exports()
    {
        std::uint64_t const job = model.staff ? model.staff->jobs : 0;
        switch (below(9)) {
        case 0: return ChooseExportPlace { samples::places().at(below(3)).path };
        case 1: return ChooseExportWeeks { k_export_weeks.at(below(3)) };
        case 2: return StepExportWeek { one_of({ WeekEnd::from, WeekEnd::until }), static_cast<int>(below(7)) - 3 };
        case 3: return ToggleExportFormat { k_export_formats.at(below(3)) };
        case 4: return StartExport {};
        case 5: return StopJob {};
        case 6: return ExportProgressed { model.staff_visit, job, 0.5f, 7 };
        case 7: return one_of<Action>({ PlacesChanged {}, PlacesListed { model.staff_visit, {} } });
        default: return ExportEnded { model.staff_visit, job, ExportTrouble::full, {} };
        }
    }

    Action action_about_editions()
    {
        std::string const place = samples::places().front().path;
        switch (below(10)) {
        case 0: return OpenLibraryWarning { k_library_warnings.at(below(5)) };
        case 1: return BackToLibrary {};
        case 2: return BeginImport {};
        case 3: return ChooseImportPlace { place };
        case 4: return ChooseImportFolder { place };
        case 5: return UseNewEdition {};
        case 6: return LeaveEdition {};
        case 7: return RestoreEdition {};
        case 8: return StopJob {};
        default:
            return one_of<Action>({ LibrarySeen { model.staff_visit, std::nullopt, LibraryTrouble::damaged },
                LibraryJobFailed { model.staff_visit, model.staff ? model.staff->jobs : 0, LibraryTrouble::full } });
        }
    }

    Action action_about_comments()
    {
        auto const field = k_comment_fields.at(below(k_comment_fields.size()));
        auto const id = samples::comments({ .with_hidden = true }).at(below(6)).id;
        switch (below(12)) {
        case 0:
        case 1:
        case 2: return OpenCommentChoices { field };
        case 3:
            return ChooseComments { field,
                one_of<std::optional<std::string>>({ std::nullopt, "en", "poor", "2026-W41", "nonsense" }) };
        case 4: return CloseCommentChoices {};
        case 5: return ToggleHiddenComments {};
        case 6: return TurnComments { below(2) == 0 };
        case 7: return HideComment { id, below(2) == 0 };
        case 8: return AskToDeleteComment { id };
        case 9: return below(2) == 0 ? Action { DeleteComment {} } : Action { KeepComment {} };
        case 10: return below(2) == 0 ? Action { RetryComments {} } : Action { RetryErasing {} };
        default:
            return CommentErased { model.staff_visit, id,
                one_of({ Erasure::done, Erasure::traces_left, Erasure::failed }) };
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

bool valid_utf8(std::string const& text)
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
    if (!session.trail.empty() && !std::holds_alternative<HomePage>(session.trail.front()))
        return "home is below everything";
    if (count<HomePage>(session) > 1 || count<LetterPage>(session) > 1 || count<FeedbackPage>(session) > 1
        || count<CommentPage>(session) > 1)
        return "a page is open twice";
    if (count<CommentPage>(session) > 0
        && (!front<CommentPage>(session) || !std::holds_alternative<FeedbackPage>(session.trail.end()[-2])))
        return "the comment stands on its form";
    if (count<FeedbackPage>(session) == 0
        && (session.draft.sending != Sending::no || session.draft.rating || !session.draft.comment.empty()))
        return "a draft without a form";
    if (session.draft.sending != Sending::no && !session.draft.rating)
        return "an answer without a rating is sent";
    if (session.draft.comment.size() > privacy::k_comment_limit_bytes || !valid_utf8(session.draft.comment))
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
