#pragma once
// What the library screen shows, in each of its steps.

#include "kiosk/door/view.h"
#include "kiosk/library/library.h"
#include "kiosk/places/view.h"

#include <string>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::library {

struct LibraryView {
    static constexpr std::string_view k_screen = "library";

    using Step = LibraryPage::Step;

    door::StaffChrome chrome;
    Step step = Step::overview;
    std::string notice; ///< What came of the last job.
    bool alert = false; ///< The notice is about something that went wrong.
    std::string heading;
    std::vector<std::string> lines;

    /// A name and a number each.
    struct Table {
        std::string key, name_label, number_label;
        struct Row {
            std::string name, number;
        };
        std::vector<Row> rows;
    };
    std::vector<Table> tables;

    std::string warnings_heading;
    struct Warning {
        catalogue::FindingKind warning {};
        std::string label;
    };
    std::vector<Warning> warnings; ///< Those that there are.

    places::PlacesView places;         ///< Where the step is places.
    std::vector<ImportFolder> folders; ///< All of them named.

    struct List {
        std::string key, heading;
        std::vector<catalogue::ListedArticle> titles; ///< In the screen's language where they name none.
        std::string more;                             ///< "and 12 more"
    };
    std::vector<List> lists;

    /// What becomes of the library in use, where there is a choice.
    struct Mode {
        catalogue::ImportMode mode;
        std::string label;
        bool chosen;
    };
    std::string modes_label;
    std::vector<Mode> modes;

    std::string restore; ///< "Back to edition 11"; empty: there is none.
    std::string leave;   ///< Of a preview: nothing changes.

    enum class Primary { none, begin_import, back, stop, use };
    Primary primary = Primary::none;
    std::string primary_label;
    bool busy = false;
    ScrollState* scroll = nullptr;
};

[[nodiscard]] LibraryView view_of(Viewer const& viewer, LibraryPage& page);

} // namespace kiosk::library
