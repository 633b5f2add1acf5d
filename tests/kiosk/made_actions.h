#pragma once
// How each action is made at random, an overload of make() each. One that is missing does not compile, unless the
// action holds nothing.

#include "kiosk/action.h"
#include "kiosk/model.h"
#include "random_actions.h"
#include "support/sample_answer.h"
#include "support/sample_comments.h"
#include "support/sample_dashboard.h"
#include "support/sample_door.h"
#include "support/sample_exports.h"
#include "support/sample_leaflets.h"
#include "support/sample_library.h"
#include "support/sample_places.h"
#include "support/sample_search.h"
#include "support/sample_settings.h"
#include "support/sample_volunteer.h"

#include <type_traits>
#include <vector>

namespace walk {

using namespace kiosk;

template <typename T>
using Kind = std::type_identity<T>;

template <typename PageType>
PageType const* staff_page(Model const& model)
{
    return model.staff ? std::get_if<PageType>(&model.staff->page) : nullptr;
}

/// What actions are made from.
struct Source {
    Model const& model;
    Random& random;

    [[nodiscard]] std::uint64_t visit() const { return model.staff_visit - (random.one_in(8) ? 1 : 0); }
    [[nodiscard]] std::uint64_t generation() const { return model.generation - (random.one_in(8) ? 1 : 0); }
    [[nodiscard]] std::uint64_t job() const
    {
        return (model.staff ? model.staff->jobs : 0) - (random.one_in(8) ? 1 : 0);
    }
    [[nodiscard]] bool coin() const { return random.one_in(2); }
    [[nodiscard]] int number(std::size_t limit) const { return static_cast<int>(random.below(limit)); }

    template <typename Array>
    [[nodiscard]] auto any_of(Array const& choices) const
    {
        return choices.at(random.below(choices.size()));
    }
    /// An enumeration's value up to `last`.
    template <typename Enum>
    [[nodiscard]] Enum up_to(Enum last) const
    {
        return static_cast<Enum>(random.below(static_cast<std::size_t>(last) + 1));
    }
    [[nodiscard]] std::string word(std::initializer_list<char const*> words) const { return random.one_of(words); }

    [[nodiscard]] staff::Role role() const
    {
        return random.one_of({ staff::Role::volunteer, staff::Role::administrator });
    }
    [[nodiscard]] std::string letter() const { return word({ "A", "B", "C", "ا" }); }
    [[nodiscard]] catalogue::ArticleId article() const
    {
        return samples::entry("en", word({ "A", "B", "C" }), number(15)).article;
    }
    [[nodiscard]] ::feedback::RecordId comment() const
    {
        return any_of(samples::comments({ .hidden = ::feedback::HiddenComments::included })).id;
    }
    [[nodiscard]] std::string place() const { return any_of(samples::places()).path; }
    [[nodiscard]] std::string setting() const
    {
        return word({ "idle.after", "languages", "common_topics", "library.approved_only", "site_name", "export.folder",
            "nonsense" });
    }
    [[nodiscard]] std::string setting_item() const { return word({ "en", "es", "ar", "xx" }); }
    [[nodiscard]] std::string topic() const { return samples::entry("en", "C", number(3)).slug; }
};

inline session::Tick make(Kind<session::Tick>, Source from)
{
    return { from.model.now + std::chrono::milliseconds { from.random.below(90'000) } };
}
inline session::UserActive make(Kind<session::UserActive>, Source from)
{
    return { from.model.now + std::chrono::milliseconds { from.random.below(2'000) } };
}
inline session::TouchMissed make(Kind<session::TouchMissed>, Source from)
{
    return { from.model.now + std::chrono::milliseconds { from.random.below(2'000) } };
}
inline session::ChooseLanguage make(Kind<session::ChooseLanguage>, Source from) { return { from.setting_item() }; }
inline session::ResetSession make(Kind<session::ResetSession>, Source from)
{
    return { from.up_to(session::ResetReason::fault) };
}
inline session::LibraryLoaded make(Kind<session::LibraryLoaded>, Source from)
{
    auto const languages
        = from.coin() ? std::vector<std::string> { "en", "es", "ar" } : std::vector<std::string> { "es" };
    auto library = samples::library(languages, 1 + from.number(3));
    library.hidden = static_cast<std::uint64_t>(from.number(2));
    return { std::move(library) };
}

inline home::ChooseCollection make(Kind<home::ChooseCollection>, Source from)
{
    return { from.word({ "all", "conditions", "nonsense" }) };
}

inline home::CommonTopicsLoaded make(Kind<home::CommonTopicsLoaded>, Source from)
{
    return { { { from.setting_item(), { samples::entry("en", "A", from.number(3)) } } } };
}

inline letters::OpenSection make(Kind<letters::OpenSection>, Source from)
{
    return { from.number(3), from.number(500) - 20 };
}
inline letters::OpenSubject make(Kind<letters::OpenSubject>, Source from) { return { from.number(3), from.letter() }; }
inline letters::OpenLetter make(Kind<letters::OpenLetter>, Source from) { return { from.letter() }; }
inline letters::NeedEntries make(Kind<letters::NeedEntries>, Source from) { return { from.number(500) - 20 }; }
inline letters::EntriesLoaded make(Kind<letters::EntriesLoaded>, Source from)
{
    auto const letter = from.letter();
    int const first = from.number(3) * letters::k_entries_page;
    return { from.generation(), letter, first, first + 1, { samples::entry("en", "C", first) }, {}, 0,
        from.coin() ? from.visit() : 0 };
}
inline letters::EntriesFailed make(Kind<letters::EntriesFailed>, Source from)
{
    return { from.generation(), from.coin() ? from.visit() : 0 };
}

inline search::OpenHit make(Kind<search::OpenHit>, Source from)
{
    return { samples::hit("en", from.number(15)).article };
}
inline search::SearchAnswered make(Kind<search::SearchAnswered>, Source from)
{
    search::Find const find { .generation = from.generation(),
        .number = from.model.session.searches - (from.random.one_in(8) ? 1 : 0),
        .edition = from.model.library.edition,
        .words = base::WipingString(from.word({ "a", "b8", "c9", "d0" })),
        .language = from.model.session.language,
        .others = { "es" } };
    return std::get<search::SearchAnswered>(std::get<search::Action>(*samples::area_answer(search::Effect(find))));
}
inline search::SearchFailed make(Kind<search::SearchFailed>, Source from)
{
    return { from.generation(), from.model.session.searches };
}

inline appearance::ChooseTextSize make(Kind<appearance::ChooseTextSize>, Source from) { return { from.number(7) - 1 }; }
inline appearance::ChooseColours make(Kind<appearance::ChooseColours>, Source from)
{
    return { from.up_to(appearance::Colours::soft) };
}
inline appearance::ChooseWideLines make(Kind<appearance::ChooseWideLines>, Source from) { return { from.coin() }; }
inline appearance::ChooseLow make(Kind<appearance::ChooseLow>, Source from) { return { from.coin() }; }

inline article::OpenArticle make(Kind<article::OpenArticle>, Source from) { return { from.article() }; }
inline article::ToggleCare make(Kind<article::ToggleCare>, Source from)
{
    return { from.up_to(content::Sign::header) };
}
inline article::ShowPart make(Kind<article::ShowPart>, Source from)
{
    return { static_cast<std::size_t>(from.number(60)) };
}
inline article::ArticleLoaded make(Kind<article::ArticleLoaded>, Source from)
{
    auto const id = from.article();
    return { from.generation(), id, samples::article(id) };
}
inline article::NeedPicture make(Kind<article::NeedPicture>, Source from)
{
    return { samples::picture_name(from.number(3)) };
}
inline article::EnlargePicture make(Kind<article::EnlargePicture>, Source from)
{
    return { static_cast<std::size_t>(from.number(60)) };
}
inline article::PictureLoaded make(Kind<article::PictureLoaded>, Source from)
{
    return { from.generation(), samples::picture_name(from.number(3)), samples::picture() };
}
inline article::PictureFailed make(Kind<article::PictureFailed>, Source from)
{
    return { from.generation(), samples::picture_name(from.number(3)) };
}
inline article::ArticleFailed make(Kind<article::ArticleFailed>, Source from) { return { from.generation() }; }

inline kiosk::feedback::ChooseRating make(Kind<kiosk::feedback::ChooseRating>, Source from)
{
    return { from.any_of(::feedback::k_ratings) };
}
inline kiosk::feedback::ToggleReason make(Kind<kiosk::feedback::ToggleReason>, Source from)
{
    return { from.any_of(::feedback::k_reasons) };
}
inline kiosk::feedback::FeedbackStored make(Kind<kiosk::feedback::FeedbackStored>, Source from)
{
    return { from.generation() };
}
inline kiosk::feedback::FeedbackFailed make(Kind<kiosk::feedback::FeedbackFailed>, Source from)
{
    return { from.generation(), { static_cast<std::uint8_t>(1 + from.number(200)) } };
}

inline typing::ReplaceLetter make(Kind<typing::ReplaceLetter>, Source from)
{
    return typing::ReplaceLetter { from.word({ "é", "ế", "ن", "x" }) };
}
inline typing::TypeSound make(Kind<typing::TypeSound>, Source from)
{
    return { base::WipingString(from.word({ "n", "t", "'" })) };
}
inline typing::Candidate candidate(Source from)
{
    return { base::WipingString(from.word({ "你", "糖尿病", "" })), from.random.below(4) };
}
inline typing::TakeWord make(Kind<typing::TakeWord>, Source from)
{
    return { base::WipingString(from.word({ "n", "tn", "" })), candidate(from),
        base::WipingString(from.word({ "", " ", "。" })) };
}
inline typing::ChooseCandidate make(Kind<typing::ChooseCandidate>, Source from) { return { from.random.below(5) }; }
inline typing::TurnCandidates make(Kind<typing::TurnCandidates>, Source from) { return { from.random.below(5) }; }
inline typing::NeedCandidates make(Kind<typing::NeedCandidates>, Source from)
{
    return { base::WipingString(from.word({ "n", "tn", "" })) };
}
inline typing::CandidatesFound make(Kind<typing::CandidatesFound>, Source from)
{
    return { from.generation(), base::WipingString(from.word({ "n", "tn" })), { candidate(from), candidate(from) } };
}
inline typing::CandidatesFailed make(Kind<typing::CandidatesFailed>, Source from) { return { from.generation() }; }
/// At the door it is more often than not the right PIN.
inline typing::Type make(Kind<typing::Type>, Source from)
{
    if (auto const* door = staff_page<door::PinPage>(from.model); door && !from.random.one_in(4))
        return typing::Type(
            door->role == staff::Role::volunteer ? samples::k_volunteer_pin : samples::k_administrator_pin);
    return typing::Type(from.word({ "a", "é", "न", ". ", "\U0001F600", "7", "/", "827163", "kettle" }));
}

inline door::ChooseRole make(Kind<door::ChooseRole>, Source from) { return { from.role() }; }
inline door::OpenStaffArea make(Kind<door::OpenStaffArea>, Source from) { return { from.any_of(door::k_staff_areas) }; }
inline door::PinChecked make(Kind<door::PinChecked>, Source from)
{
    using Kind = staff::PinOutcome::Kind;
    if (from.number(8) == 0)
        return { from.visit(), std::nullopt };
    return { from.visit(),
        staff::PinOutcome { from.coin() ? Kind::accepted : from.up_to(Kind::none_set),
            std::chrono::seconds { from.random.below(60) }, from.number(5) } };
}

inline volunteer::UnlockPin make(Kind<volunteer::UnlockPin>, Source from) { return { from.role() }; }
inline volunteer::HealthLoaded make(Kind<volunteer::HealthLoaded>, Source from)
{
    auto const health = from.coin() ? samples::health() : samples::health_with_work();
    return { from.visit(), from.random.one_in(4) ? volunteer::KioskHealth {} : health };
}
inline volunteer::ReportDevice make(Kind<volunteer::ReportDevice>, Source from)
{
    return { from.any_of(upkeep::k_devices), from.coin() };
}
inline volunteer::DeviceReported make(Kind<volunteer::DeviceReported>, Source from)
{
    return { from.visit(), from.coin() };
}
inline volunteer::FeedbackBroughtBack make(Kind<volunteer::FeedbackBroughtBack>, Source from)
{
    return { from.visit(), samples::brought_back() };
}
inline volunteer::PinUnlocked make(Kind<volunteer::PinUnlocked>, Source from) { return { from.visit() }; }

inline dashboard::ToggleDashboardTable make(Kind<dashboard::ToggleDashboardTable>, Source from)
{
    return { from.up_to(dashboard::DashboardPlot::resets) };
}
inline dashboard::OverviewLoaded make(Kind<dashboard::OverviewLoaded>, Source from)
{
    return { from.visit(), from.coin() ? samples::dashboard_numbers() : samples::no_numbers() };
}
inline dashboard::OverviewFailed make(Kind<dashboard::OverviewFailed>, Source from) { return { from.visit() }; }

inline comments::OpenCommentChoices make(Kind<comments::OpenCommentChoices>, Source from)
{
    return { from.any_of(comments::k_comment_fields) };
}
inline comments::ChooseComments make(Kind<comments::ChooseComments>, Source from)
{
    return { from.any_of(comments::k_comment_fields),
        from.random.one_of<std::optional<std::string>>({ std::nullopt, "", "en", "poor", "2026-W41", "nonsense" }) };
}
inline comments::TurnComments make(Kind<comments::TurnComments>, Source from) { return { from.coin() }; }
inline comments::HideComment make(Kind<comments::HideComment>, Source from) { return { from.comment(), from.coin() }; }
inline comments::AskToDeleteComment make(Kind<comments::AskToDeleteComment>, Source from) { return { from.comment() }; }
inline comments::CommentsLoaded make(Kind<comments::CommentsLoaded>, Source from)
{
    comments::CommentsLoaded made { .visit = from.visit(),
        .filter = {},
        .from = {},
        .comments = {},
        .next = {},
        .choices = {},
        .titles = {},
        .traces_left = from.coin() };
    if (auto const* page = staff_page<comments::CommentsPage>(from.model))
        made.filter = page->filter;
    if (from.coin())
        made.comments = samples::comments(made.filter);
    return made;
}
inline comments::CommentsFailed make(Kind<comments::CommentsFailed>, Source from)
{
    auto const* page = staff_page<comments::CommentsPage>(from.model);
    return { from.visit(), page ? page->filter : ::feedback::CommentFilter {}, std::nullopt };
}
inline comments::CommentMarked make(Kind<comments::CommentMarked>, Source from)
{
    return { from.visit(), from.comment(), from.coin(), from.coin() };
}
inline comments::CommentErased make(Kind<comments::CommentErased>, Source from)
{
    return { from.visit(), from.comment(), from.up_to(comments::Erasure::failed) };
}

inline places::PlacesListed make(Kind<places::PlacesListed>, Source from)
{
    return { from.visit(), from.coin() ? samples::places() : std::vector<places::Place> {} };
}

inline exports::ChooseExportPlace make(Kind<exports::ChooseExportPlace>, Source from) { return { from.place() }; }
inline exports::ChooseExportWeeks make(Kind<exports::ChooseExportWeeks>, Source from)
{
    return { from.any_of(exports::k_export_weeks) };
}
inline exports::StepExportWeek make(Kind<exports::StepExportWeek>, Source from)
{
    return { from.up_to(exports::RangeEnd::until), from.number(7) - 3 };
}
inline exports::ToggleExportFormat make(Kind<exports::ToggleExportFormat>, Source from)
{
    return { from.any_of(::feedback::k_export_formats) };
}
inline exports::ExportableWeeksLoaded make(Kind<exports::ExportableWeeksLoaded>, Source from)
{
    return { from.visit(), from.coin() ? samples::exportable_weeks() : ::feedback::ExportableWeeks {} };
}
inline exports::ExportProgressed make(Kind<exports::ExportProgressed>, Source from)
{
    return { from.visit(), from.job(), 0.5f, from.number(100) };
}
inline exports::ExportEnded make(Kind<exports::ExportEnded>, Source from)
{
    return { from.visit(), from.job(), from.up_to(kiosk::Trouble::failed),
        from.coin() ? samples::exported_files() : std::vector<exports::ExportedFile> {}, from.coin() };
}

inline library::OpenLibraryWarning make(Kind<library::OpenLibraryWarning>, Source from)
{
    return { from.any_of(catalogue::all_finding_kinds()) };
}
inline library::ChooseImportPlace make(Kind<library::ChooseImportPlace>, Source from) { return { from.place() }; }
inline library::ChooseImportFolder make(Kind<library::ChooseImportFolder>, Source from)
{
    auto const* page = staff_page<library::LibraryPage>(from.model);
    return { page && page->folders && !page->folders->empty() ? from.any_of(*page->folders).path : from.place() };
}
inline library::ChooseImportMode make(Kind<library::ChooseImportMode>, Source from)
{
    return { from.any_of(catalogue::k_import_modes) };
}
inline library::LibraryReportLoaded make(Kind<library::LibraryReportLoaded>, Source from)
{
    if (from.coin())
        return { from.visit(), samples::library_report(), from.number(4), kiosk::Trouble::none };
    return { from.visit(), std::nullopt, std::nullopt, from.up_to(kiosk::Trouble::failed) };
}
inline library::FoldersListed make(Kind<library::FoldersListed>, Source from)
{
    auto const* page = staff_page<library::LibraryPage>(from.model);
    auto const place = page && !from.random.one_in(4) ? page->place : from.place();
    return { from.visit(), place,
        from.coin() ? std::vector<library::ImportFolder> { { place, {} } } : std::vector<library::ImportFolder> {} };
}
inline library::ImportProgressed make(Kind<library::ImportProgressed>, Source from)
{
    return { from.visit(), from.job(), from.number(100), from.number(100) };
}
inline library::ImportRead make(Kind<library::ImportRead>, Source from)
{
    return { from.visit(), from.job(), from.coin() ? samples::import_preview() : library::ImportPreview {} };
}
inline library::EditionInUse make(Kind<library::EditionInUse>, Source from)
{
    return { from.visit(), from.job(), 1 + from.number(3) };
}
inline library::LibraryJobFailed make(Kind<library::LibraryJobFailed>, Source from)
{
    return { from.visit(), from.job(), from.up_to(kiosk::Trouble::failed) };
}

inline library::ChooseLeaflet make(Kind<library::ChooseLeaflet>, Source from)
{
    bool const by_letter = from.coin();
    return { { from.topic(), by_letter ? "" : from.setting_item(), by_letter ? "" : "A leaflet" } };
}
inline library::WithdrawChosen make(Kind<library::WithdrawChosen>, Source from)
{
    return { from.up_to(library::WithdrawChosen::Languages::all) };
}
inline library::GiveBackLeaflet make(Kind<library::GiveBackLeaflet>, Source from)
{
    return { from.any_of(samples::withdrawn_titles()).leaflet };
}
inline library::WithdrawnLoaded make(Kind<library::WithdrawnLoaded>, Source from)
{
    if (from.coin())
        return { from.visit(), samples::withdrawn_titles() };
    return { from.visit(), {}, from.up_to(kiosk::Trouble::failed) };
}
inline library::WithdrawnChanged make(Kind<library::WithdrawnChanged>, Source from)
{
    auto const leaflet = catalogue::WithdrawnLeaflet { from.topic(), {} };
    return { from.visit(), samples::withdrawn_titles(), from.coin() ? std::optional(leaflet) : std::nullopt };
}
inline library::WithdrawalFailed make(Kind<library::WithdrawalFailed>, Source from)
{
    return { from.visit(), from.up_to(kiosk::Trouble::failed) };
}

inline kiosk::settings::StepSetting make(Kind<kiosk::settings::StepSetting>, Source from)
{
    return { from.setting(), from.coin() ? -1 : 1 };
}
inline kiosk::settings::ToggleSettingItem make(Kind<kiosk::settings::ToggleSettingItem>, Source from)
{
    return { from.setting(), from.setting_item() };
}
inline kiosk::settings::MoveSettingItem make(Kind<kiosk::settings::MoveSettingItem>, Source from)
{
    return { from.setting(), from.setting_item() };
}
inline kiosk::settings::OpenSettingText make(Kind<kiosk::settings::OpenSettingText>, Source from)
{
    return { from.setting() };
}
inline kiosk::settings::ChooseCommonTopic make(Kind<kiosk::settings::ChooseCommonTopic>, Source from)
{
    return { from.topic() };
}
inline kiosk::settings::ResetSetting make(Kind<kiosk::settings::ResetSetting>, Source from)
{
    return { from.setting() };
}
inline kiosk::settings::OpenNewPin make(Kind<kiosk::settings::OpenNewPin>, Source from) { return { from.role() }; }
inline kiosk::settings::SettingsLoaded make(Kind<kiosk::settings::SettingsLoaded>, Source from)
{
    return { from.visit(),
        from.random.one_in(4) ? std::vector<kiosk::settings::SettingValue> {} : samples::setting_values() };
}
inline kiosk::settings::SettingsChanged make(Kind<kiosk::settings::SettingsChanged>, Source from)
{
    Settings changed;
    // Every library of the walk has Spanish, and the settings leave it in: no language at all is another matter.
    changed.languages = from.any_of(std::vector<std::vector<std::string>> { {}, { "es", "en" }, { "es" } });
    changed.collections = from.any_of(std::vector<std::vector<std::string>> { {}, { "conditions" }, { "nonsense" } });
    changed.idle = std::chrono::seconds { 30 + from.number(90) };
    return { from.visit(), changed, samples::setting_values() };
}
inline kiosk::settings::SettingFailed make(Kind<kiosk::settings::SettingFailed>, Source from)
{
    return { from.visit(), from.up_to(kiosk::Trouble::failed) };
}
inline kiosk::settings::PinSet make(Kind<kiosk::settings::PinSet>, Source from)
{
    return { from.visit(), from.role(), from.up_to(kiosk::settings::PinSetting::failed) };
}

} // namespace walk
