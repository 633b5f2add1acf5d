#include "catalogue/edition_changes.h"

#include "base/log.h"
#include "catalogue/article_rows.h"
#include "catalogue/attached_edition.h"
#include "catalogue/edition_collections.h"
#include "catalogue/import_origins.h"
#include "catalogue/edition_file.h"
#include "catalogue/picture_rows.h"

#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

/// Pictures, address and approval of articles n (new) and o (old), of which earlier editions know nothing.
std::string others_that_differ(SQLite::Database const& built)
{
    return (has_pictures(built, "old") ? differ_in(k_pictures) : k_has_pictures) + " OR "
        + (has_column(built, k_address_column, "old") ? "n.address <> o.address" : "n.address <> ''") + " OR "
        + (has_column(built, k_approved_column, "old") ? differ("n", "o", "approved_by, approved")
                                                       : "n.approved_by <> '' OR n.approved IS NOT NULL");
}

/// Every article of the new edition, 0, 1 or 2 (unchanged, changed, added), and its ids in the old edition and in the
/// new.
std::string select_new(SQLite::Database const& built)
{
    Table const& blocks = has_column(built, k_sign_column, "old") ? k_blocks : k_blocks_without_signs;
    std::string const others_differ = others_that_differ(built);
    std::string changed = differ("n", "o", "title, subtitle, author, reviewed, source, licence") + " OR "
        + differ_in(blocks) + " OR " + others_differ;
    for (Table const& table : k_tables_of_article)
        changed += " OR " + differ_in(table);
    return "SELECT n.slug, n.language, n.title, CASE WHEN o.id IS NULL THEN 2 ELSE " + changed
        + " END, coalesce(o.id, 0), n.id FROM main.article n LEFT JOIN old.article o ON o.id = (SELECT id FROM "
          "old.article WHERE slug = n.slug "
          "AND "
          "lower(language) = lower(n.language) LIMIT 1) ORDER BY n.slug, n.language";
}

/// Every article that only the old edition has, and whether it is missing.
std::string select_others(bool has_origins)
{
    return std::string("SELECT o.slug, o.language, o.title, ") + (has_origins ? k_missing : "0")
        + " FROM old.article o WHERE " + k_not_brought + " ORDER BY o.slug, o.language";
}

/// A tab of a language.
using Tab = std::pair<std::string, std::string>;

std::set<Tab> tabs_of(SQLite::Database& built, std::string const& articles_and_memberships)
{
    std::set<Tab> tabs;
    SQLite::Statement row(built, "SELECT DISTINCT lower(o.language), m.collection FROM " + articles_and_memberships);
    while (row.executeStep())
        tabs.emplace(row.getColumn(0).getString(), row.getColumn(1).getString());
    return tabs;
}

/// Those that any language has; what nobody has defined is behind the others, as the index puts it there later.
std::vector<content::Collection> shown(std::vector<content::Collection> collections, std::set<Tab> const& tabs)
{
    std::set<std::string> used;
    for (auto const& [language, collection] : tabs)
        used.insert(collection);
    std::erase_if(collections, [&](auto const& each) { return !used.contains(each.key) || each.title.empty(); });
    return collections;
}

/// Where nothing is `missing`, both modes that add keep the same.
std::array<bool, k_import_modes.size()> compare_tabs(SQLite::Database& built, bool has_origins, int missing)
{
    auto const old_tabs = tabs_of(built, "old.article o LEFT JOIN old.membership m ON m.article = o.id");
    auto const old_collections = read_collections_of(built, "old");
    std::array<bool, k_import_modes.size()> changed {};
    for (ImportMode const mode : k_import_modes) {
        if (mode == ImportMode::add_and_tidy_up && missing == 0) {
            changed.at(static_cast<std::size_t>(mode)) = changed.at(static_cast<std::size_t>(ImportMode::add));
            continue;
        }
        auto tabs = tabs_of(built, "main.article o LEFT JOIN main.membership m ON m.article = o.id");
        tabs.merge(tabs_of(
            built, "old.article o LEFT JOIN old.membership m ON m.article = o.id WHERE " + stays(mode, has_origins)));
        auto collections = read_collections_of(built, "main");
        if (mode != ImportMode::replace)
            collections = merged(std::move(collections), old_collections);
        changed.at(static_cast<std::size_t>(mode))
            = tabs != old_tabs || shown(std::move(collections), tabs) != shown(old_collections, old_tabs);
    }
    return changed;
}

/// Counts the article at which `row` stands among those of this change.
void note(EditionChanges& changes, ArticleChange change, SQLite::Statement& row, ChangeVisitor const& visit)
{
    switch (change) {
    case ArticleChange::unchanged: ++changes.same; break;
    case ArticleChange::changed: count_article(changes.changed, row); break;
    case ArticleChange::added: count_article(changes.added, row); break;
    case ArticleChange::not_brought: count_article(changes.others, row); break;
    case ArticleChange::missing:
        count_article(changes.others, row);
        count_article(changes.missing, row);
        break;
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

    AttachedEdition const old(built, current);
    SQLite::Statement article(built, select_new(built));
    while (article.executeStep()) {
        int const difference = article.getColumn(3).getInt();
        note(changes,
            difference == 0       ? ArticleChange::unchanged
                : difference == 1 ? ArticleChange::changed
                                  : ArticleChange::added,
            article, visit);
    }
    bool const has_origins = has_column(built, k_origin_column, "old");
    SQLite::Statement other(built, select_others(has_origins));
    while (other.executeStep()) {
        bool const is_missing = other.getColumn(3).getInt() != 0;
        note(changes, is_missing ? ArticleChange::missing : ArticleChange::not_brought, other, visit);
    }
    changes.tabs_changed = compare_tabs(built, has_origins, changes.missing.count);
    return changes;
}

} // namespace

void visit_steps(SQLite::Database& built, ImportMode mode, std::function<void(ArticleStep const&)> const& visit)
{
    SQLite::Statement article(built, select_new(built));
    while (article.executeStep())
        visit({ .old = article.getColumn(4).getInt64(),
            .brought = article.getColumn(5).getInt64(),
            .differs = article.getColumn(3).getInt() != 0 });
    SQLite::Statement other(built,
        std::string("SELECT id FROM old.article o WHERE ") + k_not_brought + " AND NOT ("
            + stays(mode, has_column(built, k_origin_column, "old")) + ")");
    while (mode != ImportMode::add && other.executeStep())
        visit({ .old = other.getColumn(0).getInt64(), .brought = 0, .differs = true });
}

base::Result<EditionChanges> compare_editions(
    SQLite::Database& built, std::filesystem::path const& current, ChangeVisitor const& visit)
{
    auto compared = store::guarded(&built, [&] { return compare_with(built, current, visit); });
    if (compared)
        return compared;
    if (compared.error().code != base::ErrorCode::absent)
        base::log::warn("the edition in use can't be compared: " + compared.error().message);
    EditionChanges everything { .only_replaces = compared.error().code != base::ErrorCode::absent };
    everything.tabs_changed.fill(true);
    SQLite::Statement article(built, "SELECT slug, language, title FROM main.article ORDER BY slug, language");
    while (article.executeStep())
        note(everything, ArticleChange::added, article, visit);
    return everything;
}

} // namespace catalogue
