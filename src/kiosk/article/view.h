#pragma once
// What a leaflet shows.

#include "kiosk/article/article.h"
#include "kiosk/article/phone_lines.h"
#include "kiosk/view_parts.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {
struct Viewer;
}

namespace kiosk::article {

/// Instead of the translation that a leaflet does not have, above it.
struct MissingTranslation {
    std::string notice;         ///< "Not in Arabic yet", in Arabic, the language that was chosen.
    std::string leaflet_notice; ///< The same in the leaflet's language.
    std::string all_leaflets;   ///< Leads to what there is in the language that was chosen.
};

/// The words of signs, by Sign; empty for what has none.
using SignWords = std::array<std::string, content::k_sign_names.size()>;

/// A leaflet that has no translation stands in its own language, while all around it has the session's.
struct ArticleView {
    static constexpr std::string_view k_screen = "article";

    Chrome chrome;
    content::Article const* article = nullptr; ///< Null: see `notice`.
    std::optional<MissingTranslation> missing_translation;
    std::string byline;   ///< "By Lectern project"; empty when nobody is named.
    std::string reviewed; ///< "Last reviewed: 14 September 2026", or "Not dated".
    std::string references_heading;
    std::string address_heading = {}; ///< "This leaflet on the internet"
    std::string source;               ///< "Source: ...; licence: ..."
    std::string notice;               ///< While loading, or why it can't be shown.
    std::string page_up, page_down;
    ArticleState* state = nullptr;
    PagePlan const* plan = nullptr; ///< Never null where there is an article.
    PhoneLines phones = {};
    SignWords sign_words = {};
    std::string questions_heading = {}; ///< "In this article"
    std::string show_all = {}, show_less = {};
    std::vector<PhoneToCall> phones_to_call = {};
    std::string phones_heading = {};
    std::string phone_codes_do = {}, page_codes_do = {}; ///< What the codes beside them are for.
    PictureShelf const* pictures = nullptr;              ///< Never null where there is an article.
    std::string picture_word = {};                       ///< "Picture", above the text of one that can't be shown.
    std::string enlarge = {};                            ///< "Enlarge"
    std::string page_of = {};                            ///< "Page {} of {}"
};

/// What stands in the article for the block of a picture; null where the edition does not know it.
[[nodiscard]] content::Picture const* picture_of(ArticleView const& view, std::size_t block);

/// The text of a block as it is shown.
[[nodiscard]] ShownText shown_text(ArticleView const& view, std::size_t block);

[[nodiscard]] ArticleView view_of(Viewer const& viewer, ArticlePage& page);

} // namespace kiosk::article
