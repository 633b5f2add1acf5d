#pragma once
// What the administrator decided (docs/configuration.md), as far as the screens go by it.

#include "settings/vocabulary/appearance.h"
#include "settings/vocabulary/contacts.h"

#include <chrono>
#include <string>
#include <vector>

namespace settings {

struct ScreenSettings {
    std::string site_name = "Health Library";
    std::vector<std::string> languages;       ///< Offered, in this order; empty: all that the library has.
    std::vector<std::string> collections;     ///< Keys of the tabs offered, in this order; empty: all.
    std::vector<std::string> common_topics;   ///< Slugs, offered on home; empty: what is read most.
    std::chrono::seconds idle { 120 };        ///< Without a touch, before "Still there?" (docs/standards.md, "Time").
    std::chrono::seconds idle_home { 60 };    ///< The same on the home screen, where nothing can be lost.
    std::chrono::seconds countdown { 30 };    ///< How long "Still there?" waits (docs/standards.md, "Time").
    std::chrono::seconds thanks { 5 };        ///< How long the thank-you stays.
    std::chrono::seconds cleaning { 30 };     ///< How long touches mean nothing while the screen is cleaned.
    std::chrono::seconds staff_close { 120 }; ///< Without a touch, before staff screens close by themselves.
    std::string contact;                      ///< Whom a volunteer calls; may be empty.
    Appearance appearance;                    ///< With which a visit begins.
    Contacts contacts;                        ///< Telephone numbers that leaflets name.
    bool approved_only = false;               ///< Visitors see no leaflet that lacks an approval.
    bool takes_comments = true;               ///< False while the key that comments are sealed to is missing.
    /// How long the invitation stays as it is: each turn costs a frame, and without any it would burn into the panel.
    std::chrono::seconds invitation_turn { 300 };
    friend bool operator==(ScreenSettings const&, ScreenSettings const&) = default;
};

} // namespace settings
