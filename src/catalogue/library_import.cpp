#include "catalogue/library_import.h"

#include "base/file.h"
#include "catalogue/article_remarks.h"
#include "catalogue/import_files.h"
#include "catalogue/picture_import.h"
#include "catalogue/reads_like.h"
#include "catalogue/vocabulary/library.h"
#include "content/collection.h"
#include "content/synonyms.h"

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

using base::ErrorCode;
using Outcome = ImportEntry::Outcome;
using content::Format;
using content::OtherKind;

constexpr char const* k_collections_file = "collections.yaml";
constexpr char const* k_synonyms_file = "synonyms.yaml";
constexpr std::size_t k_named_alike = 10;

/// Found documents may all have the same fault: after so many only their number is worth a line.
struct FrequentRemark {
    std::string_view others; ///< Says the fault of those that are only counted.
    std::size_t count = 0;
};

/// A whole path without links; of what can't be resolved, as much of it as can.
std::string origin_of(std::filesystem::path const& path)
{
    std::error_code ignored;
    return std::filesystem::weakly_canonical(path, ignored).string();
}

/// Carries files into a builder, and keeps count.
class Reading {
public:
    Reading(ImportRequest const& request, ImportListener const& listener, CatalogueBuilder& builder)
        : m_request(request)
        , m_listener(listener)
        , m_builder(builder)
        , m_sources(request.paths)
        , m_pictures(request.pictures, builder, m_sources, listener.stop,
              [this](std::filesystem::path const& path, std::string const& what) { remark(path, what); })
        , m_format(request.format)
    {
    }

    base::Result<void> run()
    {
        for (std::filesystem::path const& path : m_request.paths)
            TRY_VOID(m_builder.note(ImportPlace::source, origin_of(path)));
        TRY_VOID(visit_files(m_request.paths,
            { .file = [this](FoundFile const& file) { return visit(file); },
                .unreadable = [this](std::filesystem::path const& path,
                                  std::error_code reason) { return skip_folder(path, reason); },
                .left_out =
                    [this](std::filesystem::path const& path, OtherKind kind) {
                        leave_out(path, kind);
                        return count_file();
                    },
                .outside =
                    [this](std::filesystem::path const& path) {
                        skip(path, "a link that leads out of the folder, which is not followed");
                        return count_file();
                    } }));
        TRY_VOID(m_sources.check());
        for (std::filesystem::path const& picture : m_found_pictures)
            if (m_pictures.has_read(picture))
                enter({ picture, Outcome::used, "a picture that a leaflet shows" });
            else
                leave_out(picture, OtherKind::picture);
        counts.other_files = m_others.count();
        remark_others();
        return m_builder.define(m_collections);
    }

    [[nodiscard]] std::vector<OtherFiles> other_files() const { return m_others.list(); }

    ImportCounts counts;
    std::vector<SkippedFile> skipped, remarked;

private:
    void skip(std::filesystem::path const& path, std::string const& reason)
    {
        ++counts.skipped;
        SkippedFile const file { path, reason };
        if (skipped.size() < k_listed_skipped_files)
            skipped.push_back(file);
        if (m_listener.skipped)
            m_listener.skipped(file);
        enter({ path, Outcome::refused, reason });
    }

    void leave_out(std::filesystem::path const& path, OtherKind kind)
    {
        m_others.add(kind, path);
        enter({ path, Outcome::other, std::string(content::words_of(kind).one) });
    }

    void enter(ImportEntry const& entry)
    {
        if (m_listener.entry)
            m_listener.entry(entry);
    }

    void remark(std::filesystem::path const& path, std::string const& what)
    {
        ++counts.remarks;
        SkippedFile const file { path, what };
        if (remarked.size() < k_listed_remarks)
            remarked.push_back(file);
        if (m_listener.remarked)
            m_listener.remarked(file);
    }

    base::Result<void> skip_folder(std::filesystem::path const& folder, std::error_code reason)
    {
        TRY_VOID(m_sources.check_medium(folder, reason));
        TRY_VOID(m_builder.note(ImportPlace::unread, origin_of(folder)));
        skip(folder, reason == std::errc::filename_too_long ? "nested too deep" : reason.message());
        return count_file();
    }

    base::Result<void> count_file()
    {
        ++counts.files;
        counts.other_files = m_others.count();
        if (m_listener.progress)
            m_listener.progress(counts);
        return {};
    }

    base::Result<void> visit(FoundFile file)
    {
        TRY_VOID(check_stop(m_listener.stop));
        if (std::error_code ignored; file.named && !m_request.picture_folder.empty())
            file.root = std::filesystem::canonical(m_request.picture_folder, ignored);
        int const skipped_before = counts.skipped;
        TRY_VOID(visit_by_name(file));
        if (counts.skipped > skipped_before)
            TRY_VOID(m_builder.note(ImportPlace::unread, origin_of(file.path)));
        return count_file();
    }

    base::Result<void> visit_by_name(FoundFile const& file)
    {
        auto const name = file.path.filename();
        if (name == k_collections_file)
            TRY_VOID(read_whole(file, content::k_article_file_limit_bytes,
                [&](std::string const& content) { add_collections(file.path, content); }));
        else if (name == k_synonyms_file)
            TRY_VOID(read_whole(file, content::k_article_file_limit_bytes,
                [&](std::string const& content) { add_synonyms(file.path, content); }));
        else
            TRY_VOID(read(file));
        return {};
    }

    /// Looks at the beginning of a file only, since a stick may be full of videos, and reads it where it is of a
    /// format.
    base::Result<void> read(FoundFile const& file)
    {
        auto const beginning = base::read_beginning(file.path, content::k_recognised_bytes);
        if (!beginning)
            return skip_unread(file.path, beginning.error());
        auto [format, other] = content::recognise(file.path, *beginning);
        bool const asked_for = !m_format || format == m_format;
        if (file.named && m_format)
            return read_articles(file, *m_format);
        if (format && asked_for)
            return read_articles(file, *format);
        if (format) {
            other = OtherKind::other_format;
            TRY_VOID(m_builder.note(ImportPlace::unread, origin_of(file.path)));
        }
        if (!other)
            skip(file.path,
                "of no kind that is known; imported are Markdown, web pages, Word files (.docx), MedlinePlus and "
                "MedQuAD");
        else if (file.named)
            skip(file.path, content::refusal_of(*other));
        else if (other == OtherKind::picture)
            m_found_pictures.push_back(file.path);
        else
            leave_out(file.path, *other);
        return {};
    }

    base::Result<void> skip_unread(std::filesystem::path const& path, base::Error const& error)
    {
        TRY_VOID(m_sources.check_medium(path));
        skip(path, error.message);
        return {};
    }

    template <typename Use>
    base::Result<void> read_whole(FoundFile const& file, std::size_t limit_bytes, Use const& use)
    {
        auto const content = base::read_file(file.path, limit_bytes);
        if (!content)
            return skip_unread(file.path, content.error());
        use(*content);
        return {};
    }

    base::Result<void> read_articles(FoundFile const& file, Format format)
    {
        base::Result<void> added; // An error of it ends the import, and one of the reader only its file.
        int const before = counts.articles;
        TRY_VOID(read_whole(file, content::file_limit_bytes(format), [&](std::string const& content) {
            auto const read = content::read_articles(format, content, file.path.string(),
                { .article
                    = [&](content::Article&& article) { return added = add_article(file, format, std::move(article)); },
                    .refused = [&](base::Error const& error) { skip(file.path, error.message); } });
            if (!read && added)
                skip(file.path, read.error().message);
        }));
        counts.article_files += counts.articles > before ? 1 : 0;
        return added;
    }

    base::Result<void> add_article(FoundFile const& file, Format format, content::Article article)
    {
        TRY_VOID(check_stop(m_listener.stop));
        TRY_VOID(m_pictures.resolve(article, file));
        auto const added = m_builder.add(article, origin_of(file.path));
        if (!added && added.error().code != ErrorCode::malformed && added.error().code != ErrorCode::too_large)
            return tl::unexpected(added.error());
        if (!added) {
            skip(file.path, added.error().message);
            return {};
        }
        ++counts.articles;
        enter({ file.path, Outcome::article, {}, &article.metadata, &*added });
        remark_on(file.path, format, article, *added);
        return {};
    }

    void add_synonyms(std::filesystem::path const& path, std::string const& content)
    {
        auto const synonyms = content::read_synonyms(content, path.string());
        if (!synonyms) {
            skip(path, synonyms.error().message);
            return;
        }
        m_builder.add_synonyms(*synonyms);
        enter({ path, Outcome::used, "words that mean the same" });
    }

    void remark_on(
        std::filesystem::path const& path, Format format, content::Article const& article, ArticleChecks const& checks)
    {
        // The reader of Markdown has named placeholders itself, with the line.
        if (format != Format::markdown)
            remark_all(path, unknown_placeholders(article));
        remark_all(path, placeholders_in_names(article));
        remark_all(path, future_dates_in(article, m_request.today));
        if (auto const language = m_reads_like.another_language(article))
            remark(path,
                "is filed under '" + article.metadata.language + "' and reads like '" + *language
                    + "': visitors who read it do not find it; give it its language");
        if (auto const missing = missing_parts(checks.findings); !missing.empty())
            remark_often(m_incomplete, path, missing);
        for (Finding const& finding : checks.findings)
            if (finding.kind == FindingKind::hard_to_read)
                remark_often(
                    m_hard_to_read, path, "hard to read: school grade " + finding.detail + "; aim at 6, and at most 8");
            else if (finding.kind == FindingKind::web_words)
                remark_often(
                    m_web_words, path, "speaks of a web page, which readers do not have: '" + finding.detail + "'");
    }

    void remark_all(std::filesystem::path const& path, std::vector<std::string> const& remarks)
    {
        for (std::string const& each : remarks)
            remark(path, each);
    }

    void remark_often(FrequentRemark& kind, std::filesystem::path const& path, std::string const& what)
    {
        if (++kind.count <= k_named_alike)
            remark(path, what);
    }

    void remark_others()
    {
        for (FrequentRemark const* kind : { &m_incomplete, &m_hard_to_read, &m_web_words })
            if (kind->count > k_named_alike) {
                std::size_t const others = kind->count - k_named_alike;
                remark(m_request.paths.front(),
                    std::string(kind->others) + ": " + std::to_string(others)
                        + (others == 1 ? " more leaflet" : " more leaflets"));
            }
    }

    void add_collections(std::filesystem::path const& path, std::string const& content)
    {
        auto const collections = content::read_collections(content, path.string());
        if (!collections) {
            skip(path, collections.error().message);
            return;
        }
        for (content::Collection const& collection : *collections) {
            if (collection.key == k_all_topics)
                skip(path, "'all' is the collection of everything and can't be defined");
            else if (std::ranges::find(m_collections, collection.key, &content::Collection::key) != m_collections.end())
                skip(path, "the collection '" + collection.key + "' is defined already");
            else
                m_collections.push_back(collection);
        }
        enter({ path, Outcome::used, "collections" });
    }

    ImportRequest const& m_request;
    ImportListener const& m_listener;
    CatalogueBuilder& m_builder;
    ReadsLike m_reads_like;
    ImportSources m_sources;
    PictureImport m_pictures;
    std::vector<std::filesystem::path> m_found_pictures;
    OtherFilesByKind m_others;
    std::optional<Format> m_format;
    FrequentRemark m_incomplete { "without an author, references, a review date or when to get help" };
    FrequentRemark m_hard_to_read { "hard to read, above school grade 8" };
    FrequentRemark m_web_words { "speaking of a web page" };
    std::vector<content::Collection> m_collections;
};

} // namespace

LibraryImport::LibraryImport(CatalogueBuilder builder)
    : m_builder(std::move(builder))
{
}

base::Result<LibraryImport> LibraryImport::read(ImportRequest const& request, ImportListener const& listener)
{
    LibraryImport import(TRY(CatalogueBuilder::create(request.data_folder)));
    Reading reading(request, listener, import.m_builder);
    TRY_VOID(reading.run());
    if (reading.counts.articles == 0) {
        std::string what = "no article was read; the edition in use stays as it is";
        for (OtherFiles const& files : reading.other_files())
            what += "; not imported: " + line_of(files);
        return base::failure(ErrorCode::malformed, what);
    }
    import.m_counts = reading.counts;
    import.m_skipped = std::move(reading.skipped);
    import.m_remarked = std::move(reading.remarked);
    import.m_other_files = reading.other_files();
    return import;
}

} // namespace catalogue
