#pragma once
// catalogue.db as the kiosk reads it: one edition, immutable, opened read-only.
//
// Files in the data folder: `catalogue.db` (this edition), `catalogue.previous.db` (the one before).
// A new edition replaces the first by rename, so an open Catalogue keeps reading the edition it opened.
// What visitors do not see of it (withdrawn_list.h) is found out as it is opened, and is absent from then on, wherever
// one looks for it.

#include "base/result.h"
#include "catalogue/vocabulary/article_parts.h"
#include "catalogue/vocabulary/library.h"
#include "catalogue/vocabulary/picture.h"
#include "catalogue/vocabulary/search.h"
#include "catalogue/vocabulary/withdrawn.h"
#include "content/vocabulary/article.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A stretch of the cards under one letter, or of the leaflets of one subject. `first` counts from 0.
struct IndexQuery {
    std::string language;
    std::string collection; ///< k_all_topics or a collection's key.
    std::string letter;
    int first = 0;
    int count = 0;
    std::int64_t subject = 0; ///< IndexEntry::subject; 0: the letter's cards.
};

struct IndexPage {
    int total = 0; ///< Cards under the letter, or leaflets; `entries` may be fewer.
    std::vector<IndexEntry> entries;
    /// By row and card: the whole of the first row, and of each further row what divides a section that has any of
    /// `entries`. None in editions of earlier versions.
    std::vector<IndexSection> sections;
};

/// Languages are told in their usual case ("pt-BR"), and asked for in any: editions of earlier versions have them as
/// the articles were written.
class Catalogue {
public:
    /// Opens the current edition. When that fails, also when it is tried again (store/retry.h), says so in the log
    /// and opens the previous one. When both fail, the error is that of the current one: `damaged`; `unsupported` when
    /// a newer version of the program built it; `unavailable` when it may not be read; `absent` when nothing was
    /// imported. The examination is cheap; what is damaged deeper inside shows as `damaged` when it is read.
    /// Where not all is selected, the list of what is withdrawn must be readable: else its error, and nothing is shown.
    [[nodiscard]] static base::Result<Catalogue> open(
        std::filesystem::path const& data_folder, Selection selection = Selection::everything);
    /// The edition before, for when damage shows in the current one only as it is read.
    [[nodiscard]] static base::Result<Catalogue> open_previous(
        std::filesystem::path const& data_folder, Selection selection = Selection::everything);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    [[nodiscard]] base::Result<Library> library() const;
    /// In the order of the catalogue; the cost depends on `count`, not on the size of the library.
    [[nodiscard]] base::Result<IndexPage> entries(IndexQuery const& query) const;
    /// `absent` when this edition has no such article.
    [[nodiscard]] base::Result<content::Article> article(ArticleId id) const;
    /// By content::Picture::name. `absent` when this edition has none of it; `damaged` when it is not what it was.
    [[nodiscard]] base::Result<PictureFile> picture(std::string const& name) const;
    [[nodiscard]] base::Result<ArticleId> find(std::string_view slug, std::string_view language) const;

    /// What answers a question, best first; no hits where nothing does, or where the edition has nothing in the
    /// language. `absent` when an earlier version built the edition: importing the library again makes one.
    [[nodiscard]] base::Result<SearchAnswer> search(SearchRequest const& request) const;

    /// The articles of these slugs that the edition has in `language`, in this order.
    [[nodiscard]] base::Result<std::vector<IndexEntry>> topics(
        std::vector<std::string> const& slugs, std::string_view language) const;

    /// The titles of these articles, by slug: in `language`, else in English, else in any. One that this edition lacks
    /// has none.
    [[nodiscard]] base::Result<std::map<std::string, std::string>> titles(
        std::set<std::string> const& slugs, std::string_view language) const;

    /// Calls `visit` for every article (without its blocks), by slug and language, in constant memory. What is not
    /// among `parts` is empty.
    [[nodiscard]] base::Result<void> for_each_article(
        std::function<void(content::Metadata const&)> const& visit, ArticleParts parts = ArticleParts::all) const;

    /// Whether another edition has been swapped in since this one was opened, or other leaflets been withdrawn from
    /// those that it shows.
    [[nodiscard]] bool superseded() const;

private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// The number of the edition that Catalogue::open() opens. Nothing where there is none: a kiosk may have feedback about
/// itself before it has a library.
[[nodiscard]] std::optional<std::int64_t> edition_shown(std::filesystem::path const& data_folder);

} // namespace catalogue
