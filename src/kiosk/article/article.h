#pragma once
// One leaflet, read.

#include "base/input.h"
#include "base/pixels.h"
#include "catalogue/vocabulary/library.h"
#include "catalogue/vocabulary/search.h"
#include "content/vocabulary/article.h"
#include "kiosk/article/page_plan.h"
#include "kiosk/article/picture_shelf.h"
#include "kiosk/scroll_state.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::article {

struct ArticleState {
    ScrollState scroll;
    ReadingPlace place;
    std::vector<catalogue::MarkedBlock> marked; ///< What was searched for, until the first scroll.
    std::set<content::Sign> open;               ///< The care cards that are, by their grade.
    bool questions_open = false;                ///< "In this article", where it is folded.
    std::optional<std::size_t> leads_to;        ///< The block that a search opened it at, until it is there.
    std::optional<std::size_t> enlarged;        ///< The block whose picture alone is shown,
    ScrollState enlarged_scroll;                ///< with its words.
};

struct ArticlePage {
    catalogue::ArticleId id; ///< 0: not known, of an edition that has gone.
    /// Null while it is loading, or when that failed. Until its translation comes, it stays.
    std::shared_ptr<content::Article const> article;
    PagePlan plan; ///< Of the article.
    bool failed = false;
    bool untranslated = false; ///< Asked for in the session's language, in which it is not there.
    base::Instant asked_at {};
    PictureShelf pictures;
    ArticleState state;
};

// Actions.

struct OpenArticle {
    catalogue::ArticleId id;
};
/// Opens a care card, or folds it.
struct ToggleCare {
    content::Sign grade;
};
/// Opens "In this article" where it is folded, or folds it.
struct ToggleQuestions {};
/// "In this article" leads there.
struct ShowPart {
    std::size_t part;
};
/// A picture of this name comes into sight.
struct NeedPicture {
    std::string name;
};
/// That of this block, as large as the screen allows.
struct EnlargePicture {
    std::size_t block;
};
struct PictureLoaded {
    std::uint64_t generation;
    std::string name;
    std::shared_ptr<base::Pixels const> pixels;
};
struct PictureFailed {
    std::uint64_t generation;
    std::string name;
};
struct ArticleLoaded {
    std::uint64_t generation;
    catalogue::ArticleId id;
    std::shared_ptr<content::Article const> article;
};
struct ArticleFailed {
    std::uint64_t generation;
};

using Action = std::variant<OpenArticle, ToggleCare, ToggleQuestions, ShowPart, NeedPicture, EnlargePicture,
    PictureLoaded, PictureFailed, ArticleLoaded, ArticleFailed>;

// Effects.

struct LoadArticle {
    std::uint64_t generation;
    catalogue::ArticleId id;
};
/// The article of this slug in this language, where there is one; answered like LoadArticle.
struct LoadTranslation {
    std::uint64_t generation;
    std::string slug, language;
};

/// The picture of this name, decoded.
struct LoadPicture {
    std::uint64_t generation;
    std::string name;
};

using Effect = std::variant<LoadArticle, LoadTranslation, LoadPicture>;

} // namespace kiosk::article
