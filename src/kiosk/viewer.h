#pragma once
// The model seen through one language: what every screen's view is made with.

#include "kiosk/model.h"
#include "kiosk/phrases.h"
#include "kiosk/view.h"

namespace kiosk {

struct Viewer {
    Model& model;
    Phrases const& phrases;

    [[nodiscard]] std::string const& language() const
    {
        return model.staff ? model.staff->language : model.session.language;
    }
    [[nodiscard]] std::string text(char const* english) const { return phrases.text(language(), english); }
    /// The form of the noun that goes with `count`, and the count in its place.
    [[nodiscard]] std::string plural(char const* one, char const* many, int count) const;

    [[nodiscard]] std::string topics(int count) const;
    [[nodiscard]] std::string date(std::chrono::year_month_day day) const;
    [[nodiscard]] std::string rating_label(privacy::Rating rating) const;
    [[nodiscard]] std::string reason_label(privacy::Reason reason) const;
    [[nodiscard]] std::vector<LanguageChoice> languages() const;
    /// Nothing, until the wait is long enough to be spoken of.
    [[nodiscard]] std::string waiting_notice(base::Instant since) const;
};

/// Staff's screen, while they are at the kiosk.
[[nodiscard]] AnyView staff_view(Viewer const& viewer);
[[nodiscard]] AnyView settings_view(Viewer const& viewer, SettingsPage& page);
/// `open` is the area whose tab is selected; the tabs are those of the role that has signed in.
[[nodiscard]] StaffChrome staff_chrome(Viewer const& viewer, std::optional<StaffArea> open);
[[nodiscard]] View paused_view(Model const& model, Phrases const& phrases);

[[nodiscard]] AnyView dashboard_view(Viewer const& viewer, DashboardPage& page);
[[nodiscard]] AnyView comments_view(Viewer const& viewer, CommentsPage& page);
[[nodiscard]] AnyView export_view(Viewer const& viewer, ExportPage& page);
[[nodiscard]] AnyView library_view(Viewer const& viewer, LibraryPage& page);
/// What staff call a leaflet; an empty slug is the kiosk as a whole.
[[nodiscard]] std::string article_name(Viewer const& viewer, ArticleTitles const& titles, std::string const& slug);
/// "Good · Asthma · العربية": each part keeps to its own direction, whatever the others' scripts.
[[nodiscard]] std::string in_a_row(std::initializer_list<std::string_view> parts);

/// The keyboard of `language`, labelled in the viewer's.
[[nodiscard]] KeyboardView keyboard(
    Viewer const& viewer, std::string const& language, bool capitals, bool symbols, std::string done);

} // namespace kiosk
