#include "catalogue/catalogue.h"

#include "base/file_state.h"
#include "base/log.h"
#include "catalogue/article_rows.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "catalogue/hidden_articles.h"
#include "catalogue/index_reader.h"
#include "catalogue/picture_rows.h"
#include "catalogue/search/alike_hits.h"
#include "catalogue/search/ranking.h"
#include "catalogue/search/search.h"
#include "catalogue/withdrawn_list.h"
#include "store/retry.h"

#include <algorithm>
#include <tuple>

namespace catalogue {

namespace {

using base::ErrorCode;

/// What superseded() looks at.
struct State {
    base::FileState edition;
    base::FileState withdrawn; ///< As if there were none where all is selected.
    friend bool operator==(State const&, State const&) = default;
};

State state_of(CatalogueFiles const& files, Selection selection)
{
    return { base::state_of(files.current),
        selection == Selection::everything ? base::FileState {} : base::state_of(files.folder / k_withdrawn_name) };
}

/// What is to be hidden of an edition.
struct Hiding {
    Selection selection = Selection::everything;
    std::vector<WithdrawnLeaflet> withdrawn;
};

base::Result<Hiding> hiding_in(std::filesystem::path const& data_folder, Selection selection)
{
    Hiding hiding { selection, {} };
    if (selection != Selection::everything)
        hiding.withdrawn = TRY(read_withdrawn(data_folder));
    return hiding;
}

} // namespace

struct Catalogue::Impl {
    mutable SQLite::Database database;
    CatalogueFiles files;
    Selection selection;
    State state; ///< Of when it was opened.
    std::uint64_t hidden = 0;

    /// `action` may run several times.
    template <typename Action>
    auto read(Action&& action) const -> decltype(action())
    {
        return store::retry_reading([&] { return read_edition(database, action); });
    }

    /// open_edition(), and the table of contents can be read.
    static base::Result<Catalogue> open_readable(
        std::filesystem::path const& file, CatalogueFiles const& files, Hiding const& hiding, State const& state);
};

Catalogue::Catalogue(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

base::Result<Catalogue> Catalogue::open(std::filesystem::path const& data_folder, Selection selection)
{
    CatalogueFiles const files(data_folder);
    // Before opening: what is swapped in meanwhile must be noticed, at worst once too often.
    State const state = state_of(files, selection);
    Hiding const hiding = TRY(hiding_in(data_folder, selection));
    auto current = Impl::open_readable(files.current, files, hiding, state);
    if (current)
        return current;
    auto previous = Impl::open_readable(files.previous, files, hiding, state);
    if (!previous)
        return current;
    base::log::error(current.error().message + "; the previous edition is shown instead");
    return previous;
}

base::Result<Catalogue> Catalogue::open_previous(std::filesystem::path const& data_folder, Selection selection)
{
    CatalogueFiles const files(data_folder);
    State const state = state_of(files, selection);
    Hiding const hiding = TRY(hiding_in(data_folder, selection));
    return Impl::open_readable(files.previous, files, hiding, state);
}

base::Result<Catalogue> Catalogue::Impl::open_readable(
    std::filesystem::path const& file, CatalogueFiles const& files, Hiding const& hiding, State const& state)
{
    auto edition = TRY(store::retry_reading([&] { return open_edition(file); }));
    if (!search::register_ranking(edition.getHandle()))
        return base::failure(ErrorCode::unsupported, "this SQLite has no FTS5, which searches need");
    auto const hidden
        = read_edition(edition, [&] { return hide_articles(edition, hiding.withdrawn, hiding.selection); });
    if (!hidden)
        return base::failure(hidden.error().code, file.string() + ": " + hidden.error().message);
    Catalogue catalogue(
        std::unique_ptr<Impl>(new Impl { std::move(edition), files, hiding.selection, state, *hidden }));
    // An edition without its table of contents is of no use to anybody.
    if (auto const library = catalogue.library(); !library)
        return base::failure(library.error().code, file.string() + ": " + library.error().message);
    return catalogue;
}

base::Result<Library> Catalogue::library() const
{
    return m_impl->read([&]() -> base::Result<Library> {
        Library library = TRY(read_library(m_impl->database));
        library.searchable = TRY(has_search_index(m_impl->database));
        library.hidden = m_impl->hidden;
        return library;
    });
}

base::Result<IndexPage> Catalogue::entries(IndexQuery const& query) const
{
    return m_impl->read([&] { return read_page(m_impl->database, query); });
}

base::Result<std::vector<IndexEntry>> Catalogue::topics(
    std::vector<std::string> const& slugs, std::string_view language) const
{
    return m_impl->read([&]() -> base::Result<std::vector<IndexEntry>> {
        SQLite::Statement row(m_impl->database,
            "SELECT id, title FROM article WHERE slug = ? AND language = ? COLLATE NOCASE"
                + and_shown(m_impl->database, "id"));
        std::vector<IndexEntry> topics;
        for (auto const& slug : slugs) {
            row.reset();
            SQLite::bind(row, slug, std::string(language));
            if (row.executeStep())
                topics.push_back({ .article = { row.getColumn(0).getInt64() },
                    .slug = slug,
                    .label = row.getColumn(1).getString(),
                    .see = {},
                    .caption = {} });
        }
        return topics;
    });
}

base::Result<content::Article> Catalogue::article(ArticleId id) const
{
    return m_impl->read([&]() -> base::Result<content::Article> {
        SQLite::Statement row(m_impl->database,
            "SELECT " + ArticleReader::columns(m_impl->database) + " FROM article WHERE id = ?"
                + and_shown(m_impl->database, "id"));
        row.bind(1, id.value);
        if (!row.executeStep())
            return base::failure(
                ErrorCode::absent, "there is no article " + std::to_string(id.value) + " in this edition");
        ArticleReader reader(m_impl->database);
        content::Article article;
        article.metadata = TRY(reader.metadata_in(row));
        article.blocks = TRY(reader.blocks_of(id));
        article.pictures = pictures_of(m_impl->database, id.value);
        return article;
    });
}

base::Result<PictureFile> Catalogue::picture(std::string const& name) const
{
    return m_impl->read([&] { return picture_named(m_impl->database, name); });
}

base::Result<ArticleId> Catalogue::find(std::string_view slug, std::string_view language) const
{
    return m_impl->read([&]() -> base::Result<ArticleId> {
        SQLite::Statement row(m_impl->database,
            "SELECT id FROM article WHERE slug = ? AND language = ? COLLATE NOCASE"
                + and_shown(m_impl->database, "id"));
        SQLite::bind(row, std::string(slug), std::string(language));
        if (!row.executeStep())
            return base::failure(
                ErrorCode::absent, "there is no article '" + std::string(slug) + "' (" + std::string(language) + ")");
        return ArticleId { row.getColumn(0).getInt64() };
    });
}

base::Result<SearchAnswer> Catalogue::search(SearchRequest const& request) const
{
    return m_impl->read([&]() -> base::Result<SearchAnswer> {
        if (!TRY(has_search_index(m_impl->database)))
            return base::failure(ErrorCode::absent,
                "this edition of the library was built by an earlier version and can't be searched; import the library "
                "again");
        SearchAnswer answer = search::search(m_impl->database, request);
        search::tell_apart(m_impl->database, answer.hits);
        return answer;
    });
}

base::Result<std::map<std::string, std::string>> Catalogue::titles(
    std::set<std::string> const& slugs, std::string_view language) const
{
    using Titles = std::map<std::string, std::string>;
    return m_impl->read([&]() -> base::Result<Titles> {
        SQLite::Statement row(m_impl->database,
            "SELECT title FROM article WHERE slug = ?1" + and_shown(m_impl->database, "id")
                + " ORDER BY language = ?2 COLLATE NOCASE DESC, language = 'en' COLLATE NOCASE DESC, language LIMIT 1");
        Titles titles;
        for (auto const& slug : slugs) {
            row.reset();
            SQLite::bind(row, slug, std::string(language));
            if (row.executeStep())
                titles.emplace(slug, row.getColumn(0).getString());
        }
        return titles;
    });
}

base::Result<void> Catalogue::for_each_article(
    std::function<void(content::Metadata const&)> const& visit, ArticleParts parts) const
{
    // Once: what was visited can't be taken back.
    return read_edition(m_impl->database, [&]() -> base::Result<void> {
        SQLite::Statement row(m_impl->database,
            "SELECT " + ArticleReader::columns(m_impl->database, parts) + " FROM article WHERE true"
                + and_shown(m_impl->database, "id") + " ORDER BY slug, language");
        ArticleReader reader(m_impl->database);
        while (row.executeStep())
            visit(TRY(reader.metadata_in(row, parts)));
        return {};
    });
}

bool Catalogue::superseded() const { return state_of(m_impl->files, m_impl->selection) != m_impl->state; }

std::optional<std::int64_t> edition_shown(std::filesystem::path const& data_folder)
{
    auto const catalogue = Catalogue::open(data_folder);
    auto const library = catalogue ? catalogue->library() : tl::unexpected(catalogue.error());
    return library ? std::optional(library->edition) : std::nullopt;
}

} // namespace catalogue
