#pragma once
// What every page shares: the paper, one left edge, the header with the site's name and the languages,
// the footer with the ways out.

#include "screens/screens.h"

#include <optional>
#include <string_view>

namespace screens {

/// The column that header, page and footer share: margins at its sides, never wider than reads well.
[[nodiscard]] base::Rect page_column(ui::Ui const& ui);

/// What stands at the end of the footer.
struct Primary {
    std::string_view key, label;
    ui::Icon icon = ui::Icon::none;
    bool enabled = true;
    bool busy = false;
    ui::Look look = ui::Look::plain;
    kiosk::Action action;
};

/// "Feedback?", or nothing on the screens of the feedback itself.
[[nodiscard]] std::optional<Primary> feedback_button(kiosk::Chrome const& chrome);

/// Where the footers of other screens begin: what is touched on a screen without one stands above, and not where Start
/// over is on the next.
[[nodiscard]] float footer_top(ui::Ui const& ui);

enum class Header { shown, hidden };

/// What the page needs of its frame while somebody types.
struct FrameRoom {
    Header header = Header::shown;
    float least_body = 0; ///< Where the footer would leave less it makes way; what ends the typing brings it back.
};

/// Draws header and footer; returns the rectangle between them, with room above and below.
[[nodiscard]] base::Rect page_frame(ui::Ui& ui, kiosk::Chrome const& chrome, std::optional<Primary> const& primary,
    Actions& actions, FrameRoom room = {});

/// Words in the middle of a page that has nothing else to show.
void page_notice(ui::Ui& ui, std::string_view key, std::string_view text, base::Rect const& body);

} // namespace screens
