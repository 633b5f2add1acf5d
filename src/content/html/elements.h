#pragma once
// What an element of a page is for, by its name, its role, its state and the names that its authors gave it.

#include "content/vocabulary/article.h"
#include "content/xml_tree.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace content::html {

/// Stands apart from what is before and behind it, rather than among words.
[[nodiscard]] bool is_block(std::string_view element);

/// 1 to 6 for h1 to h6, and 1 for the title of a word processor; 0 for any other element.
[[nodiscard]] int heading_level(xmlNode const* node);

/// From 1, of a paragraph that Word shows as an item of a list ("mso-list:l0 level2 lfo1"); 0: it is none.
[[nodiscard]] int word_list_level(xmlNode const* node);
/// Its bullet or its number, which is there as text: "2.".
[[nodiscard]] std::string word_list_mark(xmlNode const* node);
/// How many lists are around a list, by the class that Google's programs give it: "lst-kix_abc-2".
[[nodiscard]] int level_by_class(xmlNode const* list);

/// Its style in small letters, without white space: "font-size:12pt;color:red".
[[nodiscard]] std::string style_of(xmlNode const* node);

/// Whether "word" is one of the words of its class or id ("cookie-banner", "cookieBanner").
[[nodiscard]] bool is_called(xmlNode const* node, std::string_view word);

/// It is of the site rather than of the page: navigation, header and footer, what stands aside, banners on cookies,
/// buttons to share. Headers and footers within the main text are not.
[[nodiscard]] bool is_furniture(xmlNode const* node);

/// Set apart from the text as a warning or remark; Sign::none where nothing tells of which kind.
[[nodiscard]] std::optional<Sign> notice_sign(xmlNode const* node);

/// The grade of a care card, as the NHS's pages mark them: immediate, urgent and non-urgent.
[[nodiscard]] std::optional<Sign> care_grade(xmlNode const* node);

/// The next one that is neither white space nor a comment; null when there is none.
[[nodiscard]] xmlNode const* next_sibling(xmlNode const* node);

/// Bytes of text, white space apart.
struct TextAmount {
    std::size_t words = 0; ///< Outside of links.
    std::size_t links = 0;
};
[[nodiscard]] TextAmount amount_of(xmlNode const* node);
/// The same of a text node alone.
[[nodiscard]] std::size_t words_of_text(xmlNode const* text);

/// All text of the node that is seen, white space folded.
[[nodiscard]] std::string visible_text(xmlNode const* node);

/// Whether there is such an element anywhere within.
[[nodiscard]] bool holds(xmlNode const* node, std::string_view element);

} // namespace content::html
