#include "catalogue/article_rows.h"

#include "base/date.h"
#include "content/language_tag.h"

#include <algorithm>
#include <charconv>

namespace catalogue {

namespace {

using content::Block;
using content::BlockKind;
using content::Run;

std::optional<BlockKind> kind_named(std::string_view name)
{
    auto const* const found = std::ranges::find(content::k_block_kind_names, name);
    if (found == content::k_block_kind_names.end())
        return std::nullopt;
    return static_cast<BlockKind>(found - content::k_block_kind_names.begin());
}

std::optional<content::Sign> sign_named(std::string_view name)
{
    auto const* const found = std::ranges::find(content::k_sign_names, name);
    if (found == content::k_sign_names.end())
        return std::nullopt;
    return static_cast<content::Sign>(found - content::k_sign_names.begin());
}

/// Takes a number from the front of `text`, or nothing when there is none.
template <typename Number>
std::optional<Number> take_number(std::string_view& text)
{
    Number value {};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc {})
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take(std::string_view& text, char letter)
{
    if (!text.starts_with(letter))
        return false;
    text.remove_prefix(1);
    return true;
}

base::Error damaged_article(SQLite::Statement& row, std::string const& what)
{
    return { base::ErrorCode::damaged, "article " + row.getColumn(0).getString() + ": " + what };
}

/// Nothing where the column is NULL.
base::Result<std::optional<std::chrono::year_month_day>> date_in(SQLite::Statement& row, int column)
{
    if (row.isColumnNull(column))
        return std::nullopt;
    auto const date = base::date_named(row.getColumn(column).getString());
    if (!date)
        return tl::unexpected(damaged_article(row, std::string("malformed date: ") + row.getColumnName(column)));
    return date;
}

void bind_and_run(SQLite::Statement& statement, auto const&... values)
{
    statement.reset();
    SQLite::bind(statement, values...);
    statement.exec();
}

} // namespace

std::string runs_to_text(std::vector<Run> const& runs)
{
    std::string text;
    for (Run const& run : runs) {
        if (!text.empty())
            text += ' ';
        text += std::to_string(run.begin) + '-' + std::to_string(run.end);
        text += run.strong ? "s" : "";
        text += run.emphasised ? "e" : "";
        text += run.struck ? "x" : "";
    }
    return text;
}

bool has_column(SQLite::Database const& database, ColumnName const& column, std::string const& schema)
{
    SQLite::Statement found(database, "SELECT 1 FROM pragma_table_info(?, ?) WHERE name = ?");
    SQLite::bind(found, column.table, schema, column.name);
    return found.executeStep();
}

std::optional<std::vector<Run>> runs_from_text(std::string_view text, std::size_t size_bytes)
{
    std::vector<Run> runs;
    std::uint32_t reached = 0;
    while (!text.empty()) {
        if (!runs.empty() && !take(text, ' '))
            return std::nullopt;
        auto const begin = take_number<std::uint32_t>(text);
        bool const parted = take(text, '-');
        auto const end = take_number<std::uint32_t>(text);
        if (!begin || !parted || !end || *begin < reached || *end < *begin || *end > size_bytes)
            return std::nullopt;
        bool const strong = take(text, 's');
        bool const emphasised = take(text, 'e');
        bool const struck = take(text, 'x');
        runs.push_back({ *begin, *end, strong, emphasised, struck });
        reached = *end;
    }
    return runs;
}

void count_article(ArticleList& list, SQLite::Statement& row)
{
    if (list.first.size() < k_listed_articles)
        list.first.push_back(
            { row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString() });
    ++list.count;
}

ArticleWriter::ArticleWriter(SQLite::Database& database)
    : m_database(database)
    , m_article(database,
          "INSERT INTO article (slug, language, title, subtitle, author, reviewed, source, licence, address, "
          "approved_by, approved, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_reference(database, "INSERT INTO reference (article, position, title, url) VALUES (?, ?, ?, ?)")
    , m_other_name(database, "INSERT INTO other_name (article, position, name) VALUES (?, ?, ?)")
    , m_membership(database, "INSERT INTO membership (article, position, collection) VALUES (?, ?, ?)")
    , m_block(database,
          "INSERT INTO block (article, position, kind, level, number, text, runs, sign) VALUES (?, ?, ?, ?, ?, ?, ?, "
          "?)")
    , m_reading_grade(database, "INSERT INTO reading_grade (article, grade) VALUES (?, ?)")
    , m_findings(database)
{
}

std::optional<ArticleId> ArticleWriter::write(
    content::Article const& article, ArticleChecks const& checks, std::string const& origin)
{
    content::Metadata const& metadata = article.metadata;
    m_article.reset();
    m_article.clearBindings();
    m_article.bind(1, metadata.slug);
    m_article.bind(2, metadata.language);
    m_article.bind(3, metadata.title);
    m_article.bind(4, metadata.subtitle);
    m_article.bind(5, metadata.author);
    if (metadata.reviewed)
        m_article.bind(6, base::to_string(*metadata.reviewed));
    m_article.bind(7, metadata.source);
    m_article.bind(8, metadata.licence);
    m_article.bind(9, metadata.address);
    m_article.bind(10, metadata.approved_by);
    if (metadata.approved)
        m_article.bind(11, base::to_string(*metadata.approved));
    m_article.bind(12, origin);
    if (m_article.exec() == 0)
        return std::nullopt;

    ArticleId const id { m_database.getLastInsertRowid() };
    write_lists(id, metadata);
    write_blocks(id, article.blocks);
    if (checks.grade)
        bind_and_run(m_reading_grade, id.value, *checks.grade);
    m_findings.write(id.value, checks.findings);
    return id;
}

void ArticleWriter::write_lists(ArticleId id, content::Metadata const& metadata)
{
    for (int position = 0; content::Reference const& reference : metadata.references)
        bind_and_run(m_reference, id.value, position++, reference.title, reference.url);
    for (int position = 0; std::string const& name : metadata.other_names)
        bind_and_run(m_other_name, id.value, position++, name);
    for (int position = 0; std::string const& collection : metadata.collections)
        bind_and_run(m_membership, id.value, position++, collection);
}

void ArticleWriter::write_blocks(ArticleId id, std::vector<Block> const& blocks)
{
    for (int position = 0; Block const& block : blocks)
        bind_and_run(m_block, id.value, position++, std::string(content::name_of(block.kind)), block.level,
            block.number, block.content.text, runs_to_text(block.content.runs),
            std::string(content::name_of(block.sign)));
}

ArticleReader::ArticleReader(SQLite::Database const& database, std::string const& schema)
    : m_references(database, "SELECT title, url FROM " + schema + ".reference WHERE article = ? ORDER BY position")
    , m_other_names(database, "SELECT name FROM " + schema + ".other_name WHERE article = ? ORDER BY position")
    , m_memberships(database, "SELECT collection FROM " + schema + ".membership WHERE article = ? ORDER BY position")
    , m_blocks(database,
          "SELECT kind, level, number, text, runs, " + std::string(has_column(database, k_sign_column) ? "sign" : "''")
              + " FROM " + schema + ".block WHERE article = ? ORDER BY position")
{
}

std::string ArticleReader::columns(SQLite::Database const& database, ArticleParts parts)
{
    // An index has these.
    if (parts == ArticleParts::name)
        return "id, slug, language";
    return std::string("id, slug, language, title, subtitle, author, reviewed, source, licence, ")
        + (has_column(database, k_address_column) ? "address" : "''")
        + (has_column(database, k_approved_column) ? ", approved_by, approved" : ", '', NULL");
}

std::string const& ArticleReader::usual_language(std::string_view language)
{
    if (language != m_language || m_usual_language.empty()) {
        m_language = language;
        m_usual_language = content::usual_language_tag(language);
    }
    return m_usual_language;
}

base::Result<content::Metadata> ArticleReader::metadata_in(SQLite::Statement& row, ArticleParts parts)
{
    content::Metadata metadata;
    metadata.slug = row.getColumn(1).getString();
    metadata.language = usual_language(store::view_of(row.getColumn(2)));
    if (parts == ArticleParts::name)
        return metadata;
    metadata.title = row.getColumn(3).getString();
    metadata.subtitle = row.getColumn(4).getString();
    metadata.author = row.getColumn(5).getString();
    metadata.reviewed = TRY(date_in(row, 6));
    metadata.source = row.getColumn(7).getString();
    metadata.licence = row.getColumn(8).getString();
    metadata.address = row.getColumn(9).getString();
    metadata.approved_by = row.getColumn(10).getString();
    metadata.approved = TRY(date_in(row, 11));
    if (parts == ArticleParts::all)
        read_lists(row.getColumn(0).getInt64(), metadata);
    return metadata;
}

void ArticleReader::read_lists(std::int64_t id, content::Metadata& metadata)
{
    for (m_references.reset(), m_references.bind(1, id); m_references.executeStep();)
        metadata.references.push_back({ m_references.getColumn(0).getString(), m_references.getColumn(1).getString() });
    for (m_other_names.reset(), m_other_names.bind(1, id); m_other_names.executeStep();)
        metadata.other_names.push_back(m_other_names.getColumn(0).getString());
    for (m_memberships.reset(), m_memberships.bind(1, id); m_memberships.executeStep();)
        metadata.collections.push_back(m_memberships.getColumn(0).getString());
}

base::Result<std::vector<Block>> ArticleReader::blocks_of(ArticleId id)
{
    std::vector<Block> blocks;
    for (m_blocks.reset(), m_blocks.bind(1, id.value); m_blocks.executeStep();) {
        Block block;
        auto const kind = kind_named(m_blocks.getColumn(0).getString());
        block.level = m_blocks.getColumn(1).getInt();
        block.number = m_blocks.getColumn(2).getInt();
        block.content.text = m_blocks.getColumn(3).getString();
        auto runs = runs_from_text(m_blocks.getColumn(4).getString(), block.content.text.size());
        auto const sign = sign_named(m_blocks.getColumn(5).getString());
        if (!kind || !runs || !sign)
            return base::failure(base::ErrorCode::damaged,
                "article " + std::to_string(id.value) + ": malformed block " + std::to_string(blocks.size()));
        block.kind = *kind;
        block.content.runs = std::move(*runs);
        block.sign = *sign;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace catalogue
