#pragma once
// How text is set on a page, by which headings are told that nobody marked as such.

#include "content/plain_text.h"
#include "content/raised.h"
#include "content/symbols.h"
#include "content/xml_tree.h"

#include <string_view>

namespace content::html {

/// What an element and those around it do to the words in it.
struct Setting {
    Emphasis emphasis;
    bool underlined = false, centred = false;
    bool label = false;   ///< Bold because of what it is, as a caption, and no heading.
    int half_points = 24; ///< Half of points, as word processors count; 12 points are what pages have by default.
    Shift shift = Shift::none;
    SymbolFont font = SymbolFont::none;
};

/// Within `node`, where `outside` is around it.
[[nodiscard]] Setting setting_in(xmlNode const* node, Setting const& outside);

/// Of a line, or of all lines of a text.
struct TextLook {
    bool has_words = false;
    bool strong = true, underlined = true, centred = true; ///< All its words.
    bool label = false;                                    ///< As of a Setting: any of its words.
    int half_points = 0;                                   ///< The smallest of its words.
    int links = 0;                                         ///< To other pages.
    bool only_links = true;                                ///< All but strokes and dots between them.
    bool only_page_links = true;                           ///< All its words are links to places of the page.

    void add(TextLook const& more);
};

enum class LinkTo {
    nothing,
    page,  ///< Another page.
    place, ///< A place of this page.
};

/// Of a piece of text that is no white space only.
[[nodiscard]] TextLook look_of(std::string_view words, Setting const& setting, LinkTo link);

/// Whether a line stands out from the other, as a heading does from what is below it.
[[nodiscard]] bool stands_out(TextLook const& line, TextLook const& other);

} // namespace content::html
