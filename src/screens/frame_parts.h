#pragma once
// Header and footer, as the visitor's pages and staff's share them.

#include "screens/frame.h"

#include <optional>
#include <span>
#include <string_view>

namespace screens {

/// A button of the header. They stand in one order wherever they are: search, text and colours, voice, and behind them
/// the languages.
struct HeaderTool {
    std::string_view key;
    ui::ButtonLabel label;
    std::string_view short_text = {}; ///< Instead of the label's where room is short; empty: there is none.
    kiosk::Action action;
    bool shown = true; ///< False: its place stays empty.
};

struct HeaderText {
    std::string_view title;
    std::span<kiosk::LanguageChoice const> languages; ///< Fewer than two: there is nothing to choose.
    std::string_view language_label;
    std::string_view staff = {}; ///< Names the door that opens when the title is held; empty: it has none.
    std::span<HeaderTool const> tools = {};
    /// Opens the page of all languages, where they have no room in one row: beside the tools, or below them on a screen
    /// that is not low. Empty: they take as many rows as they need.
    std::string_view languages_button = {};
};

/// The name of the site begins the row, the tools and the languages end it. Where the row is short of room the tools
/// get shorter words, then lose their icons, then the name is cut; what has no room even so stands below it. Returns
/// where it ends.
float draw_header(ui::Ui& ui, HeaderText const& text, base::Rect const& column, Actions& actions);

/// A button of the footer.
struct FooterItem {
    std::string_view key;
    ui::ButtonLabel label;
    kiosk::Action action;
    bool shown = true; ///< False: its place stays empty.
};

/// Each button has a place of its own, whichever of them a screen has: no touch too many meets another.
struct Footer {
    FooterItem leading;
    std::optional<FooterItem> middle = {}, trailing = {};
    ui::ButtonLabel trailing_room = {};   ///< What the places leave room for at the end; empty: nothing.
    std::string_view trailing_other = {}; ///< What stands there on other screens: no word of it is broken, either.
};

/// What a screen's own button looks like at the end of the footer; nothing where it has none.
[[nodiscard]] std::optional<FooterItem> footer_item(std::optional<Primary> const& primary);

[[nodiscard]] float footer_begins(ui::Ui& ui, Footer footer, base::Rect const& column);

/// Returns where it begins.
float draw_footer(ui::Ui& ui, Footer footer, base::Rect const& column, Actions& actions);

} // namespace screens
