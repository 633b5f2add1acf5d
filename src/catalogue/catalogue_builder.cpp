#include "catalogue/catalogue_builder.h"

#include "base/iso_week.h"
#include "catalogue/article_rows.h"
#include "catalogue/attached_edition.h"
#include "catalogue/carry_over.h"
#include "catalogue/catalogue_index.h"
#include "catalogue/edition_changes.h"
#include "catalogue/edition_collections.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "catalogue/edition_rules.h"
#include "catalogue/edition_update.h"
#include "catalogue/finding_rows.h"
#include "catalogue/picture_rows.h"
#include "catalogue/search/house_synonyms.h"
#include "catalogue/search/index_writer.h"
#include "store/data_folder.h"
#include "store/migrations.h"
#include "store/savepoint.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace catalogue {

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

constexpr char const* k_complete = "this edition is complete; nothing can be added to it any more";

/// Rather than of the disk that the new edition is written to.
bool is_of_edition(ErrorCode code) { return code == ErrorCode::damaged || code == ErrorCode::unreadable; }

base::Result<void> cannot_add(base::Error const& error)
{
    return base::failure(error.code,
        "the edition in use can't be read, so that nothing can be added to it: " + error.message
            + "; go back to the edition before, or replace the whole library");
}

/// Says which file has it: people who write no slugs only see two files, of which one would be lost.
std::string taken_message(SQLite::Database& database, content::Metadata const& metadata)
{
    SQLite::Statement earlier(database, "SELECT origin FROM article WHERE slug = ? AND language = ?");
    SQLite::bind(earlier, metadata.slug, metadata.language);
    std::string const file
        = earlier.executeStep() ? std::filesystem::path(earlier.getColumn(0).getString()).filename().string() : "";
    return "the slug '" + metadata.slug + "' (" + metadata.language + ") is taken by an earlier article"
        + (file.empty() ? "" : ": '" + file + "' has the same title or slug, and was read first; keep one of them");
}

base::Result<void> check_article(content::Metadata const& metadata)
{
    if (metadata.slug.empty() || metadata.language.empty() || metadata.title.empty())
        return base::failure(ErrorCode::malformed, "an article needs a slug, a language and a title");
    return {};
}

} // namespace

/// What the edition is that publish() swaps in.
enum class Built {
    from_all, ///< New as a whole.
    copy,     ///< That in use, changed.
    nothing,  ///< None: the one in use has all.
};

struct CatalogueBuilder::Impl {
    Impl(CatalogueFiles the_files, ImportLock the_lock)
        : files(std::move(the_files))
        , lock(std::move(the_lock))
        , database(std::in_place, store::address_of(files.building, "mode=rwc"),
              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX)
    {
    }
    ~Impl()
    {
        origins.reset();
        pictures.reset();
        writer.reset();
        whole_article.reset();
        index.reset();
        database.reset();
        remove_leftovers(files);
    }

    base::Result<void> prepare();
    base::Result<ArticleChecks> add(content::Article const& article, std::string const& origin);
    /// Nothing can be added afterwards.
    base::Result<void> close();
    base::Result<void> complete(ImportMode mode);
    /// A copy of the edition in use, changed, takes the place of what was built so far, where one can.
    base::Result<void> update(ImportMode mode);
    base::Result<void> take_over(ImportMode mode);
    base::Result<void> number_and_check(std::int64_t number);
    /// Returns what `step` returns. An error other than about an article is final.
    template <typename Step>
    auto perform(Step&& step) -> decltype(step());
    [[nodiscard]] std::int64_t next_number() const;

    CatalogueFiles files;
    ImportLock lock;
    std::optional<SQLite::Database> database;
    std::optional<store::Savepoint> whole_article;
    std::optional<ArticleWriter> writer;
    std::optional<PictureWriter> pictures;
    std::optional<CatalogueIndex> index;
    std::optional<ImportOrigins> origins;
    content::Synonyms synonyms; ///< Given to this import.
    std::int64_t articles = 0;  ///< Added.
    Built built = Built::from_all;
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
    TRY_VOID(store::create_folder(files.folder));
    auto lock = TRY(ImportLock::acquire(files.lock));
    remove_leftovers(files);
    auto result = store::guarded(nullptr, [&]() -> base::Result<CatalogueBuilder> {
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
    return store::guarded(&*database, [&]() -> base::Result<void> {
        store::harden(*database);
        database->exec(k_build_settings);
        TRY_VOID(store::migrate(*database, store::catalogue_schema()));
        whole_article.emplace(*database);
        writer.emplace(*database);
        pictures.emplace(*database);
        index.emplace(*database);
        origins.emplace(*database);
        database->exec("BEGIN EXCLUSIVE");
        return {};
    });
}

template <typename Step>
auto CatalogueBuilder::Impl::perform(Step&& step) -> decltype(step())
{
    if (broken)
        return tl::unexpected(*broken);
    auto result = store::guarded(&*database, std::forward<Step>(step));
    if (!result && result.error().code != ErrorCode::malformed && result.error().code != ErrorCode::too_large
        && result.error().code != ErrorCode::usage)
        broken = result.error();
    return result;
}

base::Result<void> CatalogueBuilder::define(std::vector<content::Collection> const& collections)
{
    return m_impl->perform([&]() -> base::Result<void> {
        if (!m_impl->writer)
            return base::failure(ErrorCode::usage, k_complete);
        SQLite::Database& database = *m_impl->database;
        std::set<std::string> keys { k_all_topics };
        for (content::Collection const& collection : collections)
            if (!keys.insert(collection.key).second)
                return base::failure(
                    ErrorCode::malformed, "the collection '" + collection.key + "' is defined twice or reserved");

        write_collections(database, collections);
        return {};
    });
}

void CatalogueBuilder::add_synonyms(content::Synonyms const& synonyms)
{
    for (auto const& [language, groups] : synonyms) {
        auto& given = m_impl->synonyms[language];
        given.insert(given.end(), groups.begin(), groups.end());
    }
}

base::Result<void> CatalogueBuilder::note(ImportPlace place, std::string const& path)
{
    return m_impl->perform([&]() -> base::Result<void> {
        m_impl->origins->add(place, path);
        return {};
    });
}

base::Result<ArticleChecks> CatalogueBuilder::add(content::Article const& article, std::string const& origin)
{
    return m_impl->perform([&] { return m_impl->add(article, origin); });
}

base::Result<ArticleChecks> CatalogueBuilder::Impl::add(content::Article const& article, std::string const& origin)
{
    if (!writer)
        return base::failure(ErrorCode::usage, k_complete);
    TRY_VOID(check_article(article.metadata));
    ArticleChecks checks = checks_of(article);
    TRY_VOID(whole_article->perform([&]() -> base::Result<void> {
        auto const id = writer->write(article, checks, origin);
        if (!id)
            return base::failure(ErrorCode::malformed, taken_message(*database, article.metadata));
        pictures->write(id->value, article.pictures);
        return index->file(*id, article.metadata);
    }));
    ++articles;
    return checks;
}

base::Result<content::Picture> CatalogueBuilder::add_picture(content::DecodedPicture const& picture)
{
    return m_impl->perform([&]() -> base::Result<content::Picture> {
        if (!m_impl->pictures)
            return base::failure(ErrorCode::usage, k_complete);
        return content::Picture { .name = TRY(m_impl->pictures->add(picture)),
            .width_px = picture.width_px,
            .height_px = picture.height_px,
            .transparent = picture.transparent };
    });
}

base::Result<EditionChanges> CatalogueBuilder::changes(ChangeVisitor const& visit)
{
    return m_impl->perform([&]() -> base::Result<EditionChanges> {
        TRY_VOID(m_impl->close());
        return compare_editions(*m_impl->database, m_impl->files.current, visit);
    });
}

base::Result<void> CatalogueBuilder::visit_findings(ReviewRule const& rule, FindingVisitor const& visit)
{
    return m_impl->perform([&]() -> base::Result<void> {
        TRY_VOID(m_impl->close());
        catalogue::visit_findings(*m_impl->database, rule, visit);
        return {};
    });
}

base::Result<std::int64_t> CatalogueBuilder::publish(ImportMode mode)
{
    CatalogueFiles const& files = m_impl->files;
    std::int64_t const number = m_impl->next_number();
    auto const finished = m_impl->perform([&]() -> base::Result<void> {
        TRY_VOID(m_impl->complete(mode));
        return m_impl->built == Built::nothing ? base::Result<void> {} : m_impl->number_and_check(number);
    });
    TRY_VOID(finished);
    m_impl->database.reset();
    m_impl->broken = base::Error { ErrorCode::usage, "this edition is published; build another one" };
    if (m_impl->built == Built::nothing)
        return number_in(files.current).value_or(number);
    // A damaged edition must not push a good one out of the place of the previous. One of which a copy reads back is
    // good.
    bool const is_good = m_impl->built == Built::copy || reads_back(files.current);
    TRY_VOID(swap_in(files, is_good ? KeepCurrent::as_previous : KeepCurrent::no));
    return number;
}

std::int64_t CatalogueBuilder::Impl::next_number() const
{
    std::int64_t highest = 0;
    bool lost = false;
    for (auto const& file : { files.current, files.previous }) {
        auto const number = number_in(file);
        highest = std::max(highest, number.value_or(0));
        // An edition that can't be read any more had a number too.
        lost |= !number && std::filesystem::exists(file);
    }
    return highest + (lost ? 2 : 1);
}

base::Result<void> CatalogueBuilder::Impl::close()
{
    if (articles == 0)
        return base::failure(ErrorCode::malformed, "an edition without any article is not published");
    if (!writer)
        return {};
    write_alike_titles(*database);
    whole_article.reset();
    writer.reset();
    pictures.reset();
    database->exec("COMMIT");
    return {};
}

/// All but the edition's number is written.
base::Result<void> CatalogueBuilder::Impl::complete(ImportMode mode)
{
    TRY_VOID(close());
    if (mode != ImportMode::replace) {
        TRY_VOID(update(mode));
        if (built != Built::from_all)
            return {};
        TRY_VOID(take_over(mode));
    }
    database->exec("BEGIN EXCLUSIVE");
    write_given_synonyms(*database, synonyms);
    // Again, with those that stay.
    if (mode != ImportMode::replace)
        write_alike_titles(*database);
    index->write();
    search::write_search_index(*database, joined(TRY(search::house_synonyms()), synonyms));
    index.reset();
    origins.reset();
    database->exec("COMMIT");
    return {};
}

base::Result<void> CatalogueBuilder::Impl::update(ImportMode mode)
{
    auto updated = update_copy({ files, *database, mode, synonyms });
    auto* const copy = std::get_if<SQLite::Database>(&updated);
    // Whoever imports the same again may want to mend what is damaged.
    built = copy                                                                       ? Built::copy
        : std::holds_alternative<NothingChanges>(updated) && reads_back(files.current) ? Built::nothing
                                                                                       : Built::from_all;
    if (built == Built::from_all)
        return {};
    index.reset();
    origins.reset();
    if (!copy)
        return {};
    database.reset();
    database = std::move(*copy);
    return build_from_copy(files);
}

base::Result<void> CatalogueBuilder::Impl::take_over(ImportMode mode)
{
    // Also tells that its tables are ours: a view in the place of a table could be anything.
    if (auto const in_use = open_edition(files.current); !in_use)
        return in_use.error().code == ErrorCode::absent ? base::Result<void> {} : cannot_add(in_use.error());
    AttachedEdition const old(*database, files.current);
    auto const taken = store::guarded(&*database, [&]() -> base::Result<void> {
        database->exec("BEGIN EXCLUSIVE");
        std::int64_t const behind = carry_over(*database, mode);
        synonyms.merge(synonyms_that_stay(*database, synonyms));
        ArticleReader reader(*database);
        SQLite::Statement row(*database, "SELECT " + ArticleReader::columns(*database) + " FROM article WHERE id > ?");
        for (row.bind(1, behind); row.executeStep();) {
            auto const metadata = TRY(reader.metadata_in(row));
            TRY_VOID(index->file(ArticleId { row.getColumn(0).getInt64() }, metadata));
        }
        return {};
    });
    if (!taken)
        return is_of_edition(taken.error().code) ? cannot_add(taken.error()) : taken;
    database->exec("COMMIT");
    return check_pictures(*database);
}

base::Result<void> CatalogueBuilder::Impl::number_and_check(std::int64_t number)
{
    SQLite::Statement edition(
        *database, "INSERT INTO edition (number, articles, built_by, week, rules) VALUES (?, ?, ?, ?, ?)");
    auto const today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    auto const all = database->execAndGet("SELECT count(*) FROM article").getInt64();
    SQLite::bind(edition, number, all, LECTERN_VERSION, base::to_string(base::iso_week_of(today)), edition_rules());
    edition.exec();
    std::string const found = database->execAndGet("PRAGMA quick_check(1)").getString();
    if (found != "ok")
        return base::failure(ErrorCode::failed, "the new edition does not read back: " + found);
    return {};
}

} // namespace catalogue
