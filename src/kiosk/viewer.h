#pragma once
// The model seen through one language: what every screen's view is made with.

#include "kiosk/model.h"
#include "kiosk/phrases.h"
#include "kiosk/view.h"

namespace kiosk {

struct Viewer {
    Model& model;
    Phrases const& phrases;

    [[nodiscard]] std::string const& language() const { return model.staff ? model.staff->language : model.session.language; }
    [[nodiscard]] std::string text(char const* english) const { return phrases.text(language(), english); }
    /// The form of the noun that goes with `count`, and the count in its place.
    [[nodiscard]] std::string plural(char const* one, char const* many, int count) const;

    [[nodiscard]] std::string topics(int count) const { return plural("{} topic", "{} topics", count); }
    [[nodiscard]] std::string date(std::chrono::year_month_day day) const;
    [[nodiscard]] std::string rating_label(privacy::Rating rating) const;
    [[nodiscard]] std::string reason_label(privacy::Reason reason) const;
    [[nodiscard]] std::vector<LanguageChoice> languages() const;
};

/// Staff's screen, while they are at the kiosk.
[[nodiscard]] AnyView staff_view(Viewer const& viewer);
/// `open` is the area whose tab is selected; the tabs are those of the role that has signed in.
[[nodiscard]] StaffChrome staff_chrome(Viewer const& viewer, std::optional<StaffArea> open);
[[nodiscard]] View paused_view(Model const& model, Phrases const& phrases);

/// The keyboard of `language`, labelled in the viewer's.
[[nodiscard]] KeyboardView keyboard(Viewer const& viewer, std::string const& language, bool capitals, bool symbols, std::string done);

} // namespace kiosk
