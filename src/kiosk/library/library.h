#pragma once
// Staff look after the library: what is in it, a new edition from a stick, and the edition before.

#include "base/input.h"
#include "catalogue/vocabulary/edition.h"
#include "kiosk/library/withdrawal.h"
#include "kiosk/places/places.h"
#include "kiosk/scroll_state.h"
#include "kiosk/trouble.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::library {

/// The leaflets that the warning is about; null: not known of this edition.
[[nodiscard]] catalogue::ArticleList const* warned_of(
    catalogue::EditionReport const& report, catalogue::FindingKind warning);

struct ImportPreview {
    struct Skipped {
        std::string file, reason; ///< The reason is the reader's, in English. Both are fit for a screen.
    };
    catalogue::EditionChanges changes;
    int skipped = 0;
    std::vector<Skipped> skipped_files {}; ///< The first of them.
    int remarks = 0;                       ///< On leaflets that were read.
    std::vector<Skipped> remarked_files {};
    int other_files = 0;                     ///< Known as something else than leaflets.
    std::vector<std::string> other_kinds {}; ///< A line for each kind, in English: "2 PDFs (a.pdf, b.pdf): ...".
};

struct ImportFolder {
    std::string path;
    std::string name; ///< Fit for a screen. Empty: all that is on the stick.
};

struct LibraryPage {
    /// One after the other, where an import goes well.
    enum class Step {
        overview,
        titles, ///< Of one warning.
        places,
        folders,
        reading,
        preview,
        confirming, ///< Much would go.
        publishing,
        restoring,  ///< The edition before.
        withdrawal, ///< One leaflet is looked for, to be taken off the screen.
        withdrawn,  ///< Those that are.
    };
    Step step = Step::overview;
    base::Instant asked_at {}; ///< When what this step shows was asked for.
    ScrollState scroll;

    std::optional<catalogue::EditionReport> report;
    std::optional<int> weeks_old;           ///< Of its edition; nothing: not known.
    Trouble report_trouble = Trouble::none; ///< Why there is no report; none: not yet looked.
    catalogue::FindingKind warning {};

    std::optional<std::vector<WithdrawnTitle>> withdrawn; ///< Nothing: not known.
    Trouble withdrawn_trouble = Trouble::none;            ///< Why not; none: not yet looked.
    std::optional<Withdrawal> withdrawal;                 ///< Where the step is that.
    bool changing_withdrawn = false;                      ///< A change has not been answered.

    std::optional<std::vector<places::Place>> places; ///< Nothing: not yet looked.
    std::string place;
    std::optional<std::vector<ImportFolder>> folders; ///< Nothing: not yet looked.

    std::uint64_t job_number = 0;
    bool stopping = false;
    int files = 0, articles = 0;
    std::optional<ImportPreview> preview;
    catalogue::ImportMode mode {};

    // What came of it.
    Trouble trouble = Trouble::none;
    std::optional<std::int64_t> now_in_use; ///< The edition that was swapped in.
    bool left_as_is = false;
    std::string withdrew;   ///< The title of what was just taken off the screen; empty: nothing was.
    bool gave_back = false; ///< A leaflet was.
};

/// What staff may choose from: only one where nothing is in use beside what was read, or it can't be added to.
[[nodiscard]] std::vector<catalogue::ImportMode> modes_of(catalogue::EditionChanges const& changes);
/// The stable word for a mode, which keys are made of.
[[nodiscard]] constexpr std::string_view name_of(catalogue::ImportMode mode)
{
    constexpr std::array<std::string_view, catalogue::k_import_modes.size()> names { "add", "add_and_tidy_up",
        "replace" };
    return names.at(static_cast<std::size_t>(mode));
}

[[nodiscard]] bool at_work(LibraryPage const& page);
[[nodiscard]] std::optional<base::Instant> waiting_since(LibraryPage const& page);

// Actions.
struct OpenLibraryWarning {
    catalogue::FindingKind warning;
};
struct BackToLibrary {}; ///< To the overview; not while a job is under way.
struct BeginImport {};
struct ChooseImportPlace {
    std::string path;
};
struct ChooseImportFolder {
    std::string path;
};
struct ChooseImportMode {
    catalogue::ImportMode mode;
};
/// Asked for once more where much would go.
struct UseNewEdition {};
struct LeaveEdition {};
struct RestoreEdition {};
struct LibraryReportLoaded {
    std::uint64_t visit;
    std::optional<catalogue::EditionReport> report;
    std::optional<int> weeks_old;
    Trouble trouble;
};
struct FoldersListed {
    std::uint64_t visit;
    std::string place;
    std::vector<ImportFolder> folders;
};
struct ImportProgressed {
    std::uint64_t visit, job;
    int files, articles;
};
struct ImportRead {
    std::uint64_t visit, job;
    ImportPreview preview;
};
struct EditionInUse {
    std::uint64_t visit, job;
    std::int64_t edition;
};
struct LibraryJobFailed {
    std::uint64_t visit, job;
    Trouble trouble;
};

using Action = std::variant<OpenLibraryWarning, BackToLibrary, BeginImport, ChooseImportPlace, ChooseImportFolder,
    ChooseImportMode, UseNewEdition, LeaveEdition, RestoreEdition, LibraryReportLoaded, FoldersListed, ImportProgressed,
    ImportRead, EditionInUse, LibraryJobFailed, OpenWithdrawal, OpenWithdrawn, ChooseLeaflet, WithdrawChosen,
    GiveBackLeaflet, BeginNewList, WithdrawnLoaded, WithdrawnChanged, WithdrawalFailed>;

// Effects.
struct LoadLibraryReport {
    std::uint64_t visit;
};
struct ListFolders {
    std::uint64_t visit;
    std::string place;
};
/// Answered by ImportProgressed, any number of times, and ImportRead or LibraryJobFailed. What was read is kept until
/// it is published or EndJobs comes.
struct ReadImport {
    std::uint64_t visit, job;
    std::string path;
};
struct PublishImport {
    std::uint64_t visit, job;
    catalogue::ImportMode mode;
};
struct RestorePrevious {
    std::uint64_t visit, job;
};

using Effect = std::variant<LoadLibraryReport, ListFolders, ReadImport, PublishImport, RestorePrevious, LoadWithdrawn,
    ChangeWithdrawn>;

} // namespace kiosk::library
