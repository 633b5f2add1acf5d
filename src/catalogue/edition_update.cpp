#include "catalogue/edition_update.h"

#include "base/file.h"
#include "base/log.h"
#include "catalogue/article_rows.h"
#include "catalogue/article_tables.h"
#include "catalogue/attached_edition.h"
#include "catalogue/carry_over.h"
#include "catalogue/catalogue_index.h"
#include "catalogue/edition_changes.h"
#include "catalogue/edition_collections.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_rules.h"
#include "catalogue/finding_rows.h"
#include "catalogue/picture_rows.h"
#include "catalogue/search/house_synonyms.h"
#include "catalogue/search/index_update.h"
#include "store/migrations.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace catalogue {

namespace {

using base::ErrorCode;

/// What changes costs more than what is written in order, and FTS5 gathers it in parts that a search reads one by one.
constexpr std::int64_t k_least_kept_for_one = 4, k_most_changed = 10'000;
/// Far from where numbers end; only a damaged edition comes near.
constexpr std::int64_t k_last_id = std::int64_t { 1 } << 53;

/// Nobody else opens the file, and it counts only once it is whole. So there is no journal: it would be kept in memory,
/// and what fails half way is removed.
constexpr char const* k_settings = R"sql(
    PRAGMA journal_mode = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -32000;
)sql";

constexpr char const* k_tables_of_steps = R"sql(
    CREATE TEMP TABLE gone_article (id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE new_article (id INTEGER PRIMARY KEY, brought INTEGER NOT NULL);
    CREATE TEMP TABLE same_article (id INTEGER PRIMARY KEY, brought INTEGER NOT NULL);
)sql";

/// A leaflet may have been read from elsewhere this time.
constexpr char const* k_update_origins = R"sql(
    UPDATE main.article SET origin = b.origin FROM temp.same_article s, brought.article b
    WHERE s.id = main.article.id AND b.id = s.brought AND b.origin <> main.article.origin
)sql";

/// A leaflet may be the same as far as visitors see it, and differ in what was left out of it: a picture without text.
/// Those that tell of others are found out over all leaflets.
constexpr char const* k_find_other_findings = R"sql(
    CREATE TEMP TABLE found_otherwise AS SELECT s.id, s.brought FROM temp.same_article s WHERE EXISTS (
        SELECT kind, detail FROM main.finding WHERE article = s.id AND kind <> ?1
        EXCEPT SELECT kind, detail FROM brought.finding WHERE article = s.brought) OR EXISTS (
        SELECT kind, detail FROM brought.finding WHERE article = s.brought AND kind <> ?1
        EXCEPT SELECT kind, detail FROM main.finding WHERE article = s.id)
)sql";
constexpr char const* k_remove_findings
    = "DELETE FROM main.finding WHERE kind <> ? AND article IN (SELECT id FROM found_otherwise)";
constexpr char const* k_add_findings = R"sql(
    INSERT INTO main.finding (article, kind, detail) SELECT o.id, f.kind, f.detail FROM temp.found_otherwise o
    CROSS JOIN brought.finding f ON f.article = o.brought WHERE f.kind <> ?
)sql";

/// Nor will another import find its leaflets elsewhere.
constexpr char const* k_nothing_changes = R"sql(
    SELECT NOT EXISTS (SELECT * FROM gone_article) AND NOT EXISTS (SELECT * FROM new_article)
    AND NOT EXISTS (SELECT * FROM found_otherwise) AND NOT EXISTS (
        SELECT * FROM temp.same_article s JOIN main.article a ON a.id = s.id JOIN brought.article b ON b.id = s.brought
        WHERE a.origin IS NOT b.origin)
)sql";

constexpr char const* k_copy_new = R"sql(
    CREATE TEMP TABLE kept (old INTEGER PRIMARY KEY, id INTEGER NOT NULL);
    INSERT INTO kept SELECT brought, id FROM new_article;
)sql";

base::Error not_in_place(std::string const& why) { return { ErrorCode::unsupported, why }; }

constexpr char const* k_titles_changed = R"sql(
    WITH gone AS (SELECT slug, language, title, subtitle FROM old.article WHERE id IN (SELECT id FROM gone_article)),
         come AS (SELECT slug, language, title, subtitle FROM main.article WHERE id IN (SELECT id FROM new_article))
    SELECT EXISTS (SELECT * FROM gone EXCEPT SELECT * FROM come) OR EXISTS (SELECT * FROM come EXCEPT SELECT * FROM gone)
)sql";
/// Found out among the brought only.
constexpr char const* k_remove_alike_of_new
    = "DELETE FROM main.finding WHERE kind = ? AND article IN (SELECT id FROM new_article)";
constexpr char const* k_keep_alike = R"sql(
    INSERT INTO main.finding (article, kind, detail)
    SELECT n.id, f.kind, f.detail FROM temp.gone_article g CROSS JOIN old.article o ON o.id = g.id
    CROSS JOIN old.finding f ON f.article = o.id CROSS JOIN main.article n ON n.slug = o.slug AND n.language = o.language
    WHERE f.kind = ?
)sql";

class CopyUpdate {
public:
    CopyUpdate(EditionUpdate const& update, SQLite::Database& copy)
        : m_update(update)
        , m_copy(copy)
    {
    }

    /// Returns whether the copy was changed.
    base::Result<bool> run()
    {
        m_copy.exec(k_tables_of_steps);
        TRY_VOID(look_at_changes());
        AttachedEdition const old(m_copy, m_update.files.current);
        AttachedEdition const brought(m_copy, m_update.files.building, "brought");
        run_with_alike(k_find_other_findings);
        if (changes_nothing())
            return false;
        m_copy.exec("BEGIN EXCLUSIVE");
        CatalogueIndex index(m_copy);
        TRY_VOID(change_articles(index));
        TRY_VOID(check_pictures(m_copy));
        TRY_VOID(index.update());
        write_alike_titles_if_changed();
        auto const house = TRY(search::house_synonyms());
        TRY_VOID(search::update_search_index(m_copy, joined(house, m_synonyms), joined(house, m_synonyms_before)));
        m_copy.exec("DELETE FROM given_synonym; DELETE FROM edition;");
        write_given_synonyms(m_copy, m_synonyms);
        m_copy.exec("COMMIT");
        return true;
    }

private:
    bool changes_nothing()
    {
        return m_synonyms == m_synonyms_before && m_copy.execAndGet(k_nothing_changes).getInt() != 0;
    }

    base::Result<void> look_at_changes()
    {
        SQLite::Database& brought = m_update.brought;
        AttachedEdition const old(brought, m_update.files.current);
        auto const collections = defined(read_collections_of(brought, "old"));
        if (merged(read_collections_of(brought, "main"), collections) != collections)
            return tl::unexpected(not_in_place("the collections change"));
        m_synonyms_before = synonyms_that_stay(brought, {});
        m_synonyms = m_update.synonyms;
        m_synonyms.merge(synonyms_that_stay(brought, m_update.synonyms));
        return take_steps();
    }

    base::Result<void> take_steps()
    {
        SQLite::Statement gone(m_copy, "INSERT INTO gone_article (id) VALUES (?)");
        SQLite::Statement come(m_copy, "INSERT INTO new_article (id, brought) VALUES (?, ?)");
        SQLite::Statement same(m_copy, "INSERT INTO same_article (id, brought) VALUES (?, ?)");
        auto const add = [](SQLite::Statement& statement, auto... values) {
            statement.reset();
            SQLite::bind(statement, values...);
            statement.exec();
        };
        std::int64_t last = m_copy.execAndGet("SELECT max(id) FROM article").getInt64(), changed = 0;
        std::int64_t const all = m_copy.execAndGet("SELECT count(*) FROM article").getInt64();
        visit_steps(m_update.brought, m_update.mode, [&](ArticleStep const& step) {
            changed += step.differs ? 1 : 0;
            if (!step.differs)
                return add(same, step.old, step.brought);
            if (step.old > 0)
                add(gone, step.old);
            if (step.brought > 0)
                add(come, ++last, step.brought);
        });
        if (last >= k_last_id)
            return tl::unexpected(not_in_place("no numbers are left for leaflets"));
        if (changed > k_most_changed || changed * k_least_kept_for_one > all)
            return tl::unexpected(not_in_place(std::to_string(changed) + " leaflets change"));
        return {};
    }

    base::Result<void> change_articles(CatalogueIndex& index)
    {
        TRY_VOID(for_each_article("old", "gone_article",
            [&](ArticleId, content::Metadata const& metadata) { return index.unfile(metadata); }));
        remove_articles(m_copy);
        m_copy.exec(k_copy_new);
        copy_articles(m_copy, "brought");
        copy_pictures(m_copy, "brought");
        m_copy.exec(k_update_origins);
        run_with_alike(k_remove_findings);
        run_with_alike(k_add_findings);
        return for_each_article("main", "new_article",
            [&](ArticleId id, content::Metadata const& metadata) { return index.file(id, metadata); });
    }

    /// A leaflet with the title that it had keeps what was found out about it.
    void write_alike_titles_if_changed()
    {
        if (m_copy.execAndGet(k_titles_changed).getInt() != 0)
            return write_alike_titles(m_copy);
        run_with_alike(k_remove_alike_of_new);
        run_with_alike(k_keep_alike);
    }

    /// SQL with the name of the findings that tell of several leaflets.
    void run_with_alike(char const* sql)
    {
        SQLite::Statement statement(m_copy, sql);
        statement.bind(1, std::string(name_of(FindingKind::alike_titles)));
        statement.exec();
    }

    template <typename Visit>
    base::Result<void> for_each_article(std::string const& schema, std::string const& ids, Visit const& visit)
    {
        ArticleReader reader(m_copy, schema);
        SQLite::Statement row(m_copy,
            "SELECT " + ArticleReader::columns(m_copy) + " FROM " + schema
                + ".article WHERE id IN (SELECT id FROM temp." + ids + ")");
        while (row.executeStep()) {
            auto const metadata = TRY(reader.metadata_in(row));
            TRY_VOID(visit(ArticleId { row.getColumn(0).getInt64() }, metadata));
        }
        return {};
    }

    EditionUpdate const& m_update;
    SQLite::Database& m_copy;
    content::Synonyms m_synonyms, m_synonyms_before; ///< Given to the library.
};

/// Whether it is one that this program could have written.
base::Result<void> check_rules(CatalogueFiles const& files)
{
    SQLite::Database edition = TRY(open_edition(files.current));
    return read_edition(edition, [&]() -> base::Result<void> {
        if (edition.execAndGet("PRAGMA user_version").getInt() < store::catalogue_schema().version()
            || edition.execAndGet("SELECT rules FROM edition").getString() != edition_rules())
            return tl::unexpected(not_in_place("the edition in use is of other rules"));
        return {};
    });
}

base::Result<void> copy_whole(std::filesystem::path const& from, std::filesystem::path const& to)
{
    std::error_code error;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
    // The one in use may have been made read-only.
    if (!error)
        std::filesystem::permissions(
            to, std::filesystem::perms::owner_write, std::filesystem::perm_options::add, error);
    if (!error)
        return {};
    errno = error.value();
    return tl::unexpected(base::error_from_errno("copy " + from.string() + " to " + to.filename().string()));
}

base::Result<UpdatedEdition> changed_copy(EditionUpdate const& update)
{
    TRY_VOID(check_rules(update.files));
    TRY_VOID(copy_whole(update.files.current, update.files.copying));
    return store::guarded(nullptr, [&]() -> base::Result<UpdatedEdition> {
        SQLite::Database copy(
            store::address_of(update.files.copying, "mode=rw"), SQLite::OPEN_READWRITE | SQLite::OPEN_URI);
        copy.exec(k_settings); // First, as no journal can be left out later.
        store::harden(copy);
        CopyUpdate change(update, copy);
        if (!TRY(change.run()))
            return NothingChanges {};
        return copy;
    });
}

} // namespace

UpdatedEdition update_copy(EditionUpdate const& update)
{
    auto copy = changed_copy(update);
    if (copy && std::holds_alternative<SQLite::Database>(*copy))
        return *std::move(copy);
    std::error_code ignored;
    std::filesystem::remove(update.files.copying, ignored);
    if (copy)
        return NothingChanges {};
    // Building from all leaflets meets what is wrong with the disk as well, or does without the room for a copy.
    ErrorCode const code = copy.error().code;
    if (code != ErrorCode::absent && code != ErrorCode::unsupported && code != ErrorCode::too_large)
        base::log::warn("the edition in use can't be changed, and is built from all leaflets: " + copy.error().message);
    return BuildFromAll {};
}

} // namespace catalogue
