#pragma once
// Builds a new edition next to the current one and swaps it in. Until publish() has returned, the old
// edition is untouched; a builder that is dropped, or a process that is killed, leaves it in place.

#include "base/result.h"
#include "catalogue/article_checks.h"
#include "catalogue/edition_changes.h"
#include "catalogue/findings.h"
#include "catalogue/import_origins.h"
#include "catalogue/vocabulary/edition.h"
#include "content/collection.h"
#include "content/picture_decoder.h"
#include "content/synonyms.h"
#include "content/vocabulary/article.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace catalogue {

class CatalogueBuilder {
public:
    /// Creates the data folder if need be. `busy` when another import is under way there. What a
    /// killed import left behind is removed.
    [[nodiscard]] static base::Result<CatalogueBuilder> create(std::filesystem::path const& data_folder);

    CatalogueBuilder(CatalogueBuilder&&) noexcept;
    CatalogueBuilder& operator=(CatalogueBuilder&&) noexcept;
    ~CatalogueBuilder();

    /// Names the tabs, at any time before publish(); a later call replaces an earlier one. `malformed` when
    /// a key stands twice or is that of the implicit collection. Collections that articles mention and
    /// nobody defined come last, titled by their key as words.
    [[nodiscard]] base::Result<void> define(std::vector<content::Collection> const& collections);

    /// Words that mean the same in searches, beside those that come with the program. At any time before publish().
    void add_synonyms(content::Synonyms const& synonyms);

    /// `origin` is the file it was read from, as a whole path without links, or empty. `malformed` when this slug and
    /// language are already added, or one of them or the title is empty; `too_large` when no reader would accept a
    /// value. Neither hinders the articles after it. Any other error (`no_space`, ...) is final: publish() will return
    /// it. Answers what was found out about the article.
    [[nodiscard]] base::Result<ArticleChecks> add(content::Article const& article, std::string const& origin = {});

    /// Where this import reads: a whole path without links; at any time before changes() and publish().
    [[nodiscard]] base::Result<void> note(ImportPlace place, std::string const& path);

    /// What an article may then show: its name, and what is known of it. The same picture is kept once. `too_large`
    /// when there are more pictures than an edition may have, which hinders nothing else.
    [[nodiscard]] base::Result<content::Picture> add_picture(content::DecodedPicture const& picture);

    /// What publishing would change. Nothing can be added any more: later calls of define() and add() are `usage`.
    /// `malformed` when no article was added. `visit` hears of each article that was brought, and as removed of each
    /// that was not, whatever an ImportMode makes of it.
    [[nodiscard]] base::Result<EditionChanges> changes(ChangeVisitor const& visit = {});

    /// What an editor should look after among the articles that were brought. As with changes(), nothing can be added
    /// any more.
    [[nodiscard]] base::Result<void> visit_findings(ReviewRule const& rule, FindingVisitor const& visit);

    /// Takes over what stays of the edition in use, indexes, checks, makes durable and swaps in. Returns the number of
    /// the new edition, which is above those of the one in use and of the one before; or that of the one in use, which
    /// stays where it has all that was added, so that the one before is not lost. `malformed` when no article was
    /// added; `damaged` or `unsupported` when there is an edition in use that can't be read and so can't be added to.
    /// On an error the old edition is in use, unless the very last step failed: making the new name durable.
    [[nodiscard]] base::Result<std::int64_t> publish(ImportMode mode);

private:
    struct Impl;
    explicit CatalogueBuilder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace catalogue
