#include "catalogue/edition_changes.h"

#include "base/log.h"
#include "catalogue/article_rows.h"
#include "catalogue/edition_file.h"
#include "catalogue/picture_rows.h"

#include <array>
#include <string>

namespace catalogue {

namespace {

struct Table {
    char const* name;
    char const* columns; ///< But for `article` and `position`, its key.
};

constexpr Table k_blocks { "block", "kind, level, number, text, runs, sign" };
/// Of an edition from before blocks had signs.
constexpr Table k_blocks_without_signs { "block", "kind, level, number, text, runs" };

constexpr Table k_pictures { "article_picture", "picture" };
/// Against an edition from before there were any.
constexpr char const* k_has_pictures = "EXISTS (SELECT 1 FROM main.article_picture WHERE article = n.id)";

constexpr std::array k_tables_of_article {
    Table { "reference", "title, url" },
    Table { "other_name", "name" },
    Table { "membership", "collection" },
};

/// "kind, level" as "a.kind, a.level"
std::string columns_of(std::string const& alias, std::string_view columns)
{
    std::string text = alias + ".";
    for (char const letter : columns) {
        text += letter;
        if (letter == ' ')
            text += alias + ".";
    }
    return text;
}

std::string differ(std::string const& one, std::string const& other, std::string_view columns)
{
    return "(" + columns_of(one, columns) + ") IS NOT (" + columns_of(other, columns) + ")";
}

/// Whether the rows of articles n (new) and o (old) differ: their numbers, or any at the same position.
std::string differ_in(Table const& table)
{
    std::string const built = std::string("main.") + table.name, old = std::string("old.") + table.name;
    // A single column is a value, not a row.
    bool const one_column = std::string_view(table.columns).find(',') == std::string_view::npos;
    std::string const unequal = one_column ? std::string("a.") + table.columns + " IS NOT b." + table.columns
                                           : differ("a", "b", table.columns);
    return "(SELECT count(*) FROM " + built + " WHERE article = n.id) <> (SELECT count(*) FROM " + old
        + " WHERE article = o.id)" + " OR EXISTS (SELECT 1 FROM " + built + " a LEFT JOIN " + old
        + " b ON b.article = o.id AND b.position = a.position WHERE a.article = n.id AND " + unequal + ")";
}

/// Every article of the new edition, and 0, 1 or 2: unchanged, changed, added.
std::string select_new(Table const& blocks, std::string const& others_differ)
{
    std::string changed = differ("n", "o", "title, subtitle, author, reviewed, source, licence") + " OR "
        + differ_in(blocks) + " OR " + others_differ;
    for (Table const& table : k_tables_of_article)
        changed += " OR " + differ_in(table);
    return "SELECT n.slug, n.language, n.title, CASE WHEN o.id IS NULL THEN 2 ELSE " + changed
        + " END FROM main.article n LEFT JOIN old.article o ON o.slug = n.slug AND o.language = n.language ORDER BY "
          "n.slug, n.language";
}

constexpr char const* k_select_removed = R"sql(
    SELECT o.slug, o.language, o.title
    FROM old.article o LEFT JOIN main.article n ON n.slug = o.slug AND n.language = o.language
    WHERE n.id IS NULL ORDER BY o.slug, o.language
)sql";

constexpr char const* k_tabs_differ = R"sql(
    WITH built AS (SELECT language, t.position, collection, title, letters FROM main.tab t LEFT JOIN main.collection ON key = collection),
         previous AS (SELECT language, t.position, collection, title, letters FROM old.tab t LEFT JOIN old.collection ON key = collection)
    SELECT EXISTS (SELECT * FROM built EXCEPT SELECT * FROM previous) OR EXISTS (SELECT * FROM previous EXCEPT SELECT * FROM built)
)sql";

/// Another edition in the connection of the one that is built, as "old". Statements that read it must end before it
/// does.
class Attached {
public:
    Attached(SQLite::Database& database, std::filesystem::path const& file)
        : m_database(database)
    {
        SQLite::Statement attach(database, "ATTACH ? AS old");
        attach.bind(1, store::address_of(file, "mode=ro&immutable=1"));
        attach.exec();
    }
    Attached(Attached const&) = delete;
    Attached& operator=(Attached const&) = delete;
    ~Attached() { m_database.tryExec("DETACH old"); }

private:
    SQLite::Database& m_database;
};

/// Counts the article at which `row` stands among those of this change.
void note(EditionChanges& changes, ArticleChange change, SQLite::Statement& row, ChangeVisitor const& visit)
{
    switch (change) {
    case ArticleChange::unchanged: ++changes.unchanged; break;
    case ArticleChange::changed: count_article(changes.changed, row); break;
    case ArticleChange::added: count_article(changes.added, row); break;
    case ArticleChange::removed: count_article(changes.removed, row); break;
    }
    if (visit)
        visit(change, { row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString() });
}

base::Result<EditionChanges> compare_with(
    SQLite::Database& built, std::filesystem::path const& current, ChangeVisitor const& visit)
{
    EditionChanges changes;
    // Also tells that its tables are ours: a view in the place of a table could be anything.
    auto edition = TRY(open_edition(current));
    changes.since = TRY(name_of(edition)).number;

    Attached const old(built, current);
    bool const has_signs = has_column(built, k_sign_column, "old");
    std::string const pictures_differ = has_pictures(built, "old") ? differ_in(k_pictures) : k_has_pictures;
    std::string const address_differs
        = has_column(built, k_address_column, "old") ? "n.address <> o.address" : "n.address <> ''";
    std::string const approval_differs = has_column(built, k_approved_column, "old")
        ? differ("n", "o", "approved_by, approved")
        : "n.approved_by <> '' OR n.approved IS NOT NULL";
    SQLite::Statement article(built,
        select_new(has_signs ? k_blocks : k_blocks_without_signs,
            pictures_differ + " OR " + address_differs + " OR " + approval_differs));
    while (article.executeStep()) {
        int const difference = article.getColumn(3).getInt();
        note(changes,
            difference == 0       ? ArticleChange::unchanged
                : difference == 1 ? ArticleChange::changed
                                  : ArticleChange::added,
            article, visit);
    }
    SQLite::Statement removed(built, k_select_removed);
    while (removed.executeStep())
        note(changes, ArticleChange::removed, removed, visit);
    changes.tabs_changed = built.execAndGet(k_tabs_differ).getInt() != 0;
    return changes;
}

} // namespace

base::Result<EditionChanges> compare_editions(
    SQLite::Database& built, std::filesystem::path const& current, ChangeVisitor const& visit)
{
    auto compared = store::guarded(&built, [&] { return compare_with(built, current, visit); });
    if (compared)
        return compared;
    if (compared.error().code != base::ErrorCode::absent)
        base::log::warn("the edition in use can't be compared: " + compared.error().message);
    EditionChanges everything;
    everything.tabs_changed = true;
    SQLite::Statement article(built, "SELECT slug, language, title FROM main.article ORDER BY slug, language");
    while (article.executeStep())
        note(everything, ArticleChange::added, article, visit);
    return everything;
}

} // namespace catalogue
