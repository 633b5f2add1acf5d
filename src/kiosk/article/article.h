#pragma once
// One leaflet, read.

#include "base/input.h"
#include "catalogue/vocabulary/library.h"
#include "catalogue/vocabulary/search.h"
#include "content/vocabulary/article.h"
#include "kiosk/scroll_state.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::article {

struct ArticleState {
    ScrollState scroll;
    ReadingPlace place;
    std::vector<catalogue::MarkedBlock> marked; ///< What was searched for, until the first scroll.
};

struct ArticlePage {
    catalogue::ArticleId id; ///< 0: not known, of an edition that has gone.
    /// Null while it is loading, or when that failed. Until its translation comes, it stays.
    std::shared_ptr<content::Article const> article;
    bool failed = false;
    bool untranslated = false; ///< Asked for in the session's language, in which it is not there.
    base::Instant asked_at {};
    ArticleState state;
};

// Actions.

struct OpenArticle {
    catalogue::ArticleId id;
};
struct ArticleLoaded {
    std::uint64_t generation;
    catalogue::ArticleId id;
    std::shared_ptr<content::Article const> article;
};
struct ArticleFailed {
    std::uint64_t generation;
};

using Action = std::variant<OpenArticle, ArticleLoaded, ArticleFailed>;

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

using Effect = std::variant<LoadArticle, LoadTranslation>;

} // namespace kiosk::article
