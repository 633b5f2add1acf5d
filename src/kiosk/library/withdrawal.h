#pragma once
// A leaflet is taken off the screen, and given back: the library page's step for it.

#include "catalogue/vocabulary/withdrawn.h"
#include "kiosk/letters/letters.h"
#include "kiosk/scroll_state.h"
#include "kiosk/trouble.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::library {

/// One that is off the screen.
struct WithdrawnTitle {
    catalogue::WithdrawnLeaflet leaflet;
    std::string title; ///< Empty: the edition in use lacks it.
    friend bool operator==(WithdrawnTitle const&, WithdrawnTitle const&) = default;
};

/// One that can be taken off.
struct ChosenLeaflet {
    std::string slug, language, title;
    friend bool operator==(ChosenLeaflet const&, ChosenLeaflet const&) = default;
};

struct Withdrawal {
    letters::TopicPicker picker;
    std::optional<ChosenLeaflet> chosen; ///< In front: whether it is to be taken off is asked.
};

// Actions.
struct OpenWithdrawal {};
/// The list of what is withdrawn.
struct OpenWithdrawn {};
/// One of those that are in front by their letter has neither language nor title: they are the page's.
struct ChooseLeaflet {
    ChosenLeaflet leaflet;
};
/// The one that is chosen; in its language, or in all.
struct WithdrawChosen {
    enum class Languages { one, all };
    Languages languages = Languages::all;
};
struct GiveBackLeaflet {
    catalogue::WithdrawnLeaflet leaflet;
};
/// A damaged list is set aside, and nothing is withdrawn any more.
struct BeginNewList {};
struct WithdrawnLoaded {
    std::uint64_t visit;
    std::vector<WithdrawnTitle> titles;
    Trouble trouble = Trouble::none; ///< Else there are no titles.
};
/// The list says something else now.
struct WithdrawnChanged {
    std::uint64_t visit;
    std::vector<WithdrawnTitle> titles;
    std::optional<catalogue::WithdrawnLeaflet> withdrawn; ///< Nothing: it was given back.
};
struct WithdrawalFailed {
    std::uint64_t visit;
    Trouble trouble;
};

// Effects. Titles are in `language` where the library has them.
struct LoadWithdrawn {
    std::uint64_t visit;
    std::string language;
};
struct ChangeWithdrawn {
    enum class Change { withdraw, give_back, begin_new_list };
    std::uint64_t visit;
    std::string language;
    Change change;
    catalogue::WithdrawnLeaflet leaflet;
};

} // namespace kiosk::library
