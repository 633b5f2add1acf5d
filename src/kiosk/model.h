#pragma once
// The program as a function: update(model, action) changes the model and says what must happen outside.
// Pure: no clock, no file, no window. The same model and action give the same model and effects.

#include "kiosk/session.h"
#include "kiosk/settings.h"
#include "kiosk/staff.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

struct Model {
    Settings settings;
    content::Library library;
    bool library_failed = false; ///< There is a catalogue, and it can't be read.
    Session session;
    std::uint64_t generation = 1;      ///< Counts sessions: a result asked for by an earlier one is dropped.
    std::optional<Staff> staff;        ///< They are at the kiosk; the session waits.
    std::uint64_t staff_visit = 0;     ///< Counts theirs, as `generation` counts sessions.
    std::size_t invitation_turn = 0;   ///< Counts on for ever: another language, another place on the glass.
    base::Instant invitation_until {}; ///< When the next turn begins.
    bool paused = false;               ///< Out of use until staff come again.
    bool pause_not_kept = false;       ///< After a restart it will not be as it is now.
    base::Instant now {};
};

// Actions: what happened.
struct Passed {
    base::Instant now;
}; ///< Time went by.
struct Touched {
    base::Instant now;
};                ///< Somebody touched, clicked or pressed a key.
struct WakeUp {}; ///< The invitation was accepted.
struct ChooseLanguage {
    std::string language;
};
struct ChooseCollection {
    std::string key;
};
struct OpenLetter {
    std::string letter;
};
struct NeedEntries {
    int first = 0;
}; ///< The letter screen shows entries it has not got.
struct OpenArticle {
    content::ArticleId id;
};
struct OpenFeedback {};
struct ChooseRating {
    privacy::Rating rating;
};
struct ToggleReason {
    privacy::Reason reason;
};
struct OpenComment {};
struct TypeText {
    std::string utf8;
}; ///< One key's worth.
struct EraseCharacter {};
struct ToggleShift {};
struct ToggleSymbols {};
struct SubmitFeedback {};
struct DismissThanks {};
struct GoBack {};
struct GoHome {};
struct KeepSession {}; ///< "Still there?" was answered.
enum class ResetReason { visitor, idle, volunteer, fault };
struct ResetSession {
    ResetReason reason = ResetReason::visitor;
};

// Actions: what came back from outside. `generation` is that of the effect.
struct LibraryLoaded {
    content::Library library;
};
struct LibraryFailed {};
struct EntriesLoaded {
    std::uint64_t generation;
    std::string letter;
    int first;
    int total;
    std::vector<content::IndexEntry> entries;
};
struct EntriesFailed {
    std::uint64_t generation;
};
struct ArticleLoaded {
    std::uint64_t generation;
    content::ArticleId id;
    std::shared_ptr<content::Article const> article;
};
struct ArticleFailed {
    std::uint64_t generation;
};
struct FeedbackStored {
    std::uint64_t generation;
};
struct FeedbackFailed {
    std::uint64_t generation;
    privacy::RecordId id;
};

using Action = std::variant<Passed, Touched, WakeUp, ChooseLanguage, ChooseCollection, OpenLetter, NeedEntries,
    OpenArticle, OpenFeedback, ChooseRating, ToggleReason, OpenComment, TypeText, EraseCharacter, ToggleShift,
    ToggleSymbols, SubmitFeedback, DismissThanks, GoBack, GoHome, KeepSession, ResetSession, LibraryLoaded,
    LibraryFailed, EntriesLoaded, EntriesFailed, ArticleLoaded, ArticleFailed, FeedbackStored, FeedbackFailed,
    OpenStaffDoor, CloseStaff, StepBack, ChooseRole, TypePin, ErasePin, TogglePinCapitals, TogglePinSymbols, SubmitPin,
    OpenStaffArea, ResetForNextVisitor, CleanScreen, PauseKiosk, UnlockPin, PinChecked, HealthSeen, PauseRemembered,
    PauseNotKept, FailuresForgiven, ToggleDashboardTable, NumbersSeen, NumbersFailed, OpenCommentChoices,
    CloseCommentChoices, ChooseComments, ToggleHiddenComments, TurnComments, RetryComments, HideComment,
    AskToDeleteComment, KeepComment, DeleteComment, RetryErasing, CommentsSeen, CommentsFailed, CommentMarked,
    CommentErased, PlacesChanged, PlacesListed, StopJob, ChooseExportPlace, ChooseExportWeeks, StepExportWeek,
    ToggleExportFormat, StartExport, ExportOutlookSeen, ExportProgressed, ExportEnded, OpenLibraryWarning,
    BackToLibrary, BeginImport, ChooseImportPlace, ChooseImportFolder, UseNewEdition, LeaveEdition, RestoreEdition,
    LibrarySeen, FoldersListed, ImportProgressed, ImportRead, EditionInUse, LibraryJobFailed, StepSetting,
    ToggleSettingItem, MoveSettingItem, OpenSettingText, TypeSetting, EraseSetting, ToggleSettingCapitals,
    ToggleSettingSymbols, KeepSetting, OpenNewPin, LeaveSetting, SettingsSeen, SettingsChanged, SettingFailed, PinSet>;

// Effects: what must happen outside. Each is answered by one of the actions above, or by none.
struct LoadEntries {
    std::uint64_t generation;
    std::string language, collection, letter;
    int first, count;
};
struct LoadArticle {
    std::uint64_t generation;
    content::ArticleId id;
};
/// The article of this slug in this language, where there is one; answered like LoadArticle.
struct LoadTranslation {
    std::uint64_t generation;
    std::string slug, language;
};
struct StoreFeedback {
    std::uint64_t generation;
    privacy::RecordId id; ///< All zero: choose one.
    std::string article, language;
    privacy::Rating rating;
    std::vector<privacy::Reason> reasons;
    std::string comment;
    bool repeated = false; ///< The same visitor has rated the same before.
};
/// A visitor has gone, who read these: for counts by week, in which nobody can be told from anybody.
struct CountVisit {
    std::string language;
    ResetReason reason;
    bool visited = true;           ///< False: staff reset a screen at which nobody was.
    std::vector<std::string> read; ///< Slugs, each once.
};
/// A visitor has gone: truncate journals, look for a new edition of the library.
struct ClearTraces {};
/// A visitor has come: an edition that was imported while nobody was here is theirs.
struct LookForEdition {};

using Effect = std::variant<LoadEntries, LoadArticle, LoadTranslation, StoreFeedback, CountVisit, ClearTraces,
    LookForEdition, CheckPin, LookAtHealth, ForgiveFailures, RememberPause, LookAtNumbers, LookAtComments, MarkComment,
    EraseComment, ListPlaces, EndJobs, LookAtExports, ExportFeedback, LookAtLibrary, ListFolders, ReadImport,
    PublishImport, RestorePrevious, LookAtSettings, ChangeSetting, SetPin>;

/// How many entries one LoadEntries asks for.
inline constexpr int k_entries_page = 200;

[[nodiscard]] std::vector<Effect> update(Model& model, Action const& action);

/// When the next Passed must come at the latest for the model to act on time; nothing: never.
[[nodiscard]] std::optional<base::Instant> next_deadline(Model const& model);

/// The languages of the library, in the order in which they are offered where the settings name none.
[[nodiscard]] std::vector<std::string> available_languages(Model const& model);
/// The invitation takes no turn so soon after a touch, so that the name of the site can be held.
inline constexpr std::chrono::seconds k_invitation_rests = k_staff_hold + std::chrono::seconds { 1 };

/// The languages offered: those of the library, as the settings order and limit them.
[[nodiscard]] std::vector<std::string> offered_languages(Model const& model);

/// The index of the session's language, or null when the library has none.
[[nodiscard]] content::LanguageIndex const* language_index(Model const& model);
/// The collections offered in the session's language, all topics first. Where it has none of those that the settings
/// name, all that it has.
[[nodiscard]] std::vector<content::CollectionIndex const*> offered_collections(Model const& model);
/// The index of the session's collection in the session's language, or null when that is not offered.
[[nodiscard]] content::CollectionIndex const* collection_index(Model const& model);

} // namespace kiosk
