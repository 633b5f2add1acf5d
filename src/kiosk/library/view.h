#pragma once
// What the library screen shows, in each of its steps.

#include "kiosk/door/view.h"
#include "kiosk/letters/view.h"
#include "kiosk/library/library.h"
#include "kiosk/places/view.h"

#include <optional>
#include <string>
#include <variant>
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
    /// A leaflet that can be taken off the screen.
    struct Leaflet {
        std::string key, text;
        ChosenLeaflet leaflet;
        std::int64_t subject = 0; ///< Opens its leaflets instead.
    };
    struct LeafletGroup {
        std::string key, heading;
        std::vector<Leaflet> cards;
    };
    std::vector<LeafletGroup> leaflets;
    std::string withdraw_in_one, keep; ///< What else may be done with the one that is chosen.
    struct Withdrawn {
        catalogue::WithdrawnLeaflet leaflet;
        std::string title, give_back;
    };
    std::vector<Withdrawn> withdrawn_titles;
    std::string begin_new_list;
    std::string withdraw, withdrawn; ///< What leads there from the overview.

    std::string restore; ///< "Back to edition 11"; empty: there is none.
    std::string leave;   ///< Of a preview: nothing changes.

    enum class Primary { none, begin_import, back, stop, use, withdraw };
    Primary primary = Primary::none;
    std::string primary_label;
    bool busy = false;
    ScrollState* scroll = nullptr;
};

/// A leaflet is looked for by its letter, to be taken off the screen.
struct LeafletPickerView {
    static constexpr std::string_view k_screen = "leaflet_picker";

    door::StaffChrome chrome;
    std::string heading;
    std::vector<letters::LetterTile> letters;
    ScrollState* scroll = nullptr;
    std::optional<letters::TopicList> topics; ///< Covers the letters.
    std::string present_heading;              ///< Above the letters, where a leaflet was on the screen:
    std::optional<ChosenLeaflet> present;
    std::string cancel;
};

[[nodiscard]] std::variant<LibraryView, LeafletPickerView> view_of(Viewer const& viewer, LibraryPage& page);

} // namespace kiosk::library
