#include "catalogue/library_import.h"

#include "catalogue/article_remarks.h"
#include "catalogue/file_reading.h"
#include "catalogue/picture_import.h"
#include "catalogue/reads_like.h"
#include "catalogue/vocabulary/library.h"

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

using base::ErrorCode;
using Outcome = ImportEntry::Outcome;
using content::OtherKind;

constexpr std::size_t k_named_alike = 10;

/// Found documents may all have the same fault: after so many only their number is worth a line.
struct FrequentRemark {
    std::string_view others; ///< Says the fault of those that are only counted.
    std::size_t count = 0;
};

/// Carries what files hold into a builder, and keeps count.
class Reading {
public:
    Reading(ImportRequest const& request, ImportListener const& listener, CatalogueBuilder& builder)
        : m_request(request)
        , m_listener(listener)
        , m_builder(builder)
        , m_sources(request.paths)
        , m_pictures(request.pictures, builder, m_sources, listener.stop,
              [this](std::filesystem::path const& path, std::string const& what) { remark(path, what); })
    {
    }

    base::Result<void> run()
    {
        for (std::filesystem::path const& path : m_request.paths)
            TRY_VOID(m_builder.note(ImportPlace::source, origin_of(path)));
        TRY_VOID(read_files({ .paths = m_request.paths,
                                .format = m_request.format,
                                .picture_folder = m_request.picture_folder,
                                .sources = m_sources,
                                .stop = m_listener.stop },
            [this](FilePart&& part) { return std::visit([&](auto& what) { return take(part, what); }, part.what); }));
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

    base::Result<void> take(FilePart const& part, EndOfFile const& end)
    {
        ++counts.files;
        counts.other_files = m_others.count();
        counts.article_files += counts.articles > m_articles_before ? 1 : 0;
        if (end.unread || counts.skipped > m_skipped_before)
            TRY_VOID(m_builder.note(ImportPlace::unread, part.origin));
        m_articles_before = counts.articles;
        m_skipped_before = counts.skipped;
        if (m_listener.progress)
            m_listener.progress(counts);
        return {};
    }

    base::Result<void> take(FilePart const& part, RefusedFile const& refused)
    {
        skip(part.file.path, refused.reason);
        return {};
    }

    base::Result<void> take(FilePart const& part, OtherFile const& other)
    {
        if (other.kind == OtherKind::picture)
            m_found_pictures.push_back(part.file.path);
        else
            leave_out(part.file.path, other.kind);
        return {};
    }

    base::Result<void> take(FilePart const& part, ReadArticle& read)
    {
        std::filesystem::path const& path = part.file.path;
        TRY_VOID(check_stop(m_listener.stop));
        TRY_VOID(m_pictures.resolve(read.article, part.file));
        auto const added = m_builder.add(read.article, part.origin);
        if (!added && added.error().code != ErrorCode::malformed && added.error().code != ErrorCode::too_large)
            return tl::unexpected(added.error());
        if (!added) {
            skip(path, added.error().message);
            return {};
        }
        ++counts.articles;
        enter({ path, Outcome::article, {}, &read.article.metadata, &*added });
        remark_on(path, read, *added);
        return {};
    }

    void remark_on(std::filesystem::path const& path, ReadArticle const& read, ArticleChecks const& checks)
    {
        // The reader of Markdown has named placeholders itself, with the line.
        if (read.format != content::Format::markdown)
            remark_all(path, unknown_placeholders(read.article));
        remark_all(path, placeholders_in_names(read.article));
        remark_all(path, future_dates_in(read.article, m_request.today));
        if (auto const language = m_reads_like.another_language(read.article))
            remark(path,
                "is filed under '" + read.article.metadata.language + "' and reads like '" + *language
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

    base::Result<void> take(FilePart const& part, GivenCollections const& given)
    {
        std::filesystem::path const& path = part.file.path;
        for (content::Collection const& collection : given.collections) {
            if (collection.key == k_all_topics)
                skip(path, "'all' is the collection of everything and can't be defined");
            else if (std::ranges::find(m_collections, collection.key, &content::Collection::key) != m_collections.end())
                skip(path, "the collection '" + collection.key + "' is defined already");
            else
                m_collections.push_back(collection);
        }
        enter({ path, Outcome::used, "collections" });
        return {};
    }

    base::Result<void> take(FilePart const& part, GivenSynonyms const& given)
    {
        m_builder.add_synonyms(given.synonyms);
        enter({ part.file.path, Outcome::used, "words that mean the same" });
        return {};
    }

    ImportRequest const& m_request;
    ImportListener const& m_listener;
    CatalogueBuilder& m_builder;
    ReadsLike m_reads_like;
    ImportSources m_sources;
    PictureImport m_pictures;
    std::vector<std::filesystem::path> m_found_pictures;
    OtherFilesByKind m_others;
    int m_articles_before = 0, m_skipped_before = 0; ///< This file.
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
