#include "store/catalogue_builder.h"

#include "privacy/iso_week.h"
#include "store/article_rows.h"
#include "store/catalogue_index.h"
#include "store/data_folder.h"
#include "store/database.h"
#include "store/migrations.h"

#include <optional>
#include <set>
#include <string>

namespace store {

namespace {

using base::ErrorCode;

/// Everything is written in one transaction to a file that nobody else opens and that counts only
/// once it is whole. So no journal on disk and no fsync is needed before the end; the journal in
/// memory undoes a single article, and stays small since pages new to the file are not kept in it.
/// A block (k_block_limit_bytes) fits into one page.
constexpr char const* k_build_settings = R"sql(
    PRAGMA page_size = 8192;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -32000;
)sql";

/// The number of an edition, whatever its version; nothing when it can't be read.
std::optional<std::int64_t> number_of(std::filesystem::path const& file)
{
    auto const number = guarded(nullptr, [&]() -> base::Result<std::int64_t> {
        SQLite::Database database(address_of(file, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        return database.execAndGet("SELECT number FROM edition").getInt64();
    });
    return number ? std::optional(*number) : std::nullopt;
}

/// Whether all of it reads back. Imports are rare, so looking at every page is worth its time.
bool is_sound(std::filesystem::path const& file)
{
    auto const sound = guarded(nullptr, [&]() -> base::Result<bool> {
        SQLite::Database database(address_of(file, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        return database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    });
    return sound.value_or(false);
}

base::Result<void> check_article(content::Metadata const& metadata)
{
    if (metadata.slug.empty() || metadata.language.empty() || metadata.title.empty())
        return base::failure(ErrorCode::malformed, "an article needs a slug, a language and a title");
    return {};
}

} // namespace

struct CatalogueBuilder::Impl {
    Impl(CatalogueFiles the_files, ImportLock the_lock)
        : files(std::move(the_files))
        , lock(std::move(the_lock))
        , database(std::in_place, files.building, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
    }
    ~Impl()
    {
        writer.reset();
        index.reset();
        database.reset();
        remove_leftovers(files);
    }

    base::Result<void> prepare();
    base::Result<void> add(content::Article const& article);
    base::Result<void> finish(std::int64_t number);

    CatalogueFiles files;
    ImportLock lock;
    std::optional<SQLite::Database> database;
    std::optional<ArticleWriter> writer;
    std::optional<CatalogueIndex> index;
    std::int64_t articles = 0;
    /// Set when the file being built can't be trusted any more, e.g. because the disk was full.
    std::optional<base::Error> broken;
};

CatalogueBuilder::CatalogueBuilder(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
CatalogueBuilder::CatalogueBuilder(CatalogueBuilder&&) noexcept = default;
CatalogueBuilder& CatalogueBuilder::operator=(CatalogueBuilder&&) noexcept = default;
CatalogueBuilder::~CatalogueBuilder() = default;

base::Result<CatalogueBuilder> CatalogueBuilder::create(std::filesystem::path const& data_folder)
{
    CatalogueFiles files(data_folder);
    TRY_VOID(create_folder(files.folder));
    auto lock = TRY(ImportLock::acquire(files.lock));
    remove_leftovers(files);
    auto result = guarded(nullptr, [&]() -> base::Result<CatalogueBuilder> {
        auto impl = std::make_unique<Impl>(std::move(files), std::move(lock));
        TRY_VOID(impl->prepare());
        return CatalogueBuilder(std::move(impl));
    });
    if (!result)
        return tl::unexpected(std::move(result).error().in(data_folder.string()));
    return result;
}

base::Result<void> CatalogueBuilder::Impl::prepare()
{
    return guarded(&*database, [&]() -> base::Result<void> {
        harden(*database);
        database->exec(k_build_settings);
        TRY_VOID(migrate(*database, catalogue_schema()));
        writer.emplace(*database);
        index.emplace(*database);
        database->exec("BEGIN EXCLUSIVE");
        return {};
    });
}

base::Result<void> CatalogueBuilder::define(std::vector<content::Collection> const& collections)
{
    SQLite::Database& database = *m_impl->database;
    return guarded(&database, [&]() -> base::Result<void> {
        std::set<std::string> keys { content::k_all_topics };
        for (content::Collection const& collection : collections)
            if (!keys.insert(collection.key).second)
                return base::failure(ErrorCode::malformed, "the collection '" + collection.key + "' is defined twice or reserved");

        database.exec("DELETE FROM collection; DELETE FROM collection_title;");
        SQLite::Statement add(database, "INSERT INTO collection (key, position, letters) VALUES (?, ?, ?)");
        SQLite::Statement add_title(database, "INSERT INTO collection_title (collection, language, title) VALUES (?, ?, ?)");
        for (int position = 0; content::Collection const& collection : collections) {
            add.reset();
            SQLite::bind(add, collection.key, position++, collection.letters == content::IndexLetters::all ? "all" : "used");
            add.exec();
            for (auto const& [language, title] : collection.title) {
                add_title.reset();
                SQLite::bind(add_title, collection.key, language, title);
                add_title.exec();
            }
        }
        return {};
    });
}

base::Result<void> CatalogueBuilder::add(content::Article const& article)
{
    if (m_impl->broken)
        return tl::unexpected(*m_impl->broken);
    TRY_VOID(check_article(article.metadata));
    auto result = guarded(&*m_impl->database, [&] { return m_impl->add(article); });
    if (result) {
        ++m_impl->articles;
        return {};
    }
    if (result.error().code != ErrorCode::malformed && result.error().code != ErrorCode::too_large)
        m_impl->broken = result.error();
    return result;
}

base::Result<void> CatalogueBuilder::Impl::add(content::Article const& article)
{
    SQLite::Savepoint whole_article(*database, "article");
    auto const id = writer->write(article);
    if (id)
        TRY_VOID(index->file(*id, article.metadata));
    whole_article.release();
    if (!id)
        return base::failure(ErrorCode::malformed,
            "the slug '" + article.metadata.slug + "' (" + article.metadata.language + ") is taken by an earlier article");
    return {};
}

base::Result<std::int64_t> CatalogueBuilder::publish()
{
    if (m_impl->broken)
        return tl::unexpected(*m_impl->broken);
    if (m_impl->articles == 0)
        return base::failure(ErrorCode::malformed, "an edition without any article is not published");

    CatalogueFiles const& files = m_impl->files;
    auto const current = number_of(files.current);
    auto const previous = number_of(files.previous);
    // An edition that can't be read any more had a number too.
    bool const lost = !current && std::filesystem::exists(files.current);
    std::int64_t const number = std::max(current.value_or(0), previous.value_or(0)) + (lost ? 2 : 1);

    auto const finished = guarded(&*m_impl->database, [&] { return m_impl->finish(number); });
    if (!finished) {
        m_impl->broken = finished.error();
        return tl::unexpected(finished.error());
    }
    m_impl->database.reset();
    m_impl->broken = base::Error { ErrorCode::usage, "this edition is published; build another one" };
    // A damaged edition must not push a good one out of the place of the previous.
    TRY_VOID(swap_in(files, is_sound(files.current) ? KeepCurrent::as_previous : KeepCurrent::no));
    return number;
}

base::Result<void> CatalogueBuilder::Impl::finish(std::int64_t number)
{
    index->write();
    SQLite::Statement edition(*database, "INSERT INTO edition (number, articles, built_by, week) VALUES (?, ?, ?, ?)");
    auto const today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    SQLite::bind(edition, number, articles, LECTERN_VERSION, privacy::to_string(privacy::iso_week_of(today)));
    edition.exec();
    writer.reset();
    index.reset();
    database->exec("COMMIT");
    std::string const found = database->execAndGet("PRAGMA quick_check(1)").getString();
    if (found != "ok")
        return base::failure(ErrorCode::failed, "the new edition does not read back: " + found);
    return {};
}

} // namespace store
