#include "catalogue/library_import.h"

#include "base/file.h"
#include "catalogue/article_remarks.h"
#include "catalogue/import_files.h"
#include "catalogue/picture_import.h"
#include "catalogue/vocabulary/library.h"
#include "content/collection.h"
#include "content/synonyms.h"

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

using base::ErrorCode;
using content::Format;
using content::OtherKind;

constexpr char const* k_collections_file = "collections.yaml";
constexpr char const* k_synonyms_file = "synonyms.yaml";
constexpr int k_named_hard_to_read = 10;

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
        TRY_VOID(visit_files(m_request.paths,
            { .file = [this](FoundFile const& file) { return visit(file); },
                .unreadable
                = [this](std::filesystem::path const& path, std::error_code reason) { return leave_out(path, reason); },
                .left_out =
                    [this](std::filesystem::path const& path, OtherKind kind) {
                        m_others.add(kind, path);
                        return count_file();
                    },
                .outside =
                    [this](std::filesystem::path const& path) {
                        skip(path, "a link that leads out of the folder, which is not followed");
                        return count_file();
                    } }));
        TRY_VOID(m_sources.check());
        for (std::filesystem::path const& picture : m_found_pictures)
            if (!m_pictures.has_read(picture))
                m_others.add(OtherKind::picture, picture);
        counts.other_files = m_others.count();
        remark_other_hard();
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
    }

    void remark(std::filesystem::path const& path, std::string const& what)
    {
        ++counts.remarks;
        SkippedFile const file { path, what };
        if (remarked.size() < k_listed_skipped_files)
            remarked.push_back(file);
        if (m_listener.remarked)
            m_listener.remarked(file);
    }

    base::Result<void> leave_out(std::filesystem::path const& folder, std::error_code reason)
    {
        TRY_VOID(m_sources.check_medium(folder, reason));
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
        auto const name = file.path.filename();
        if (name == k_collections_file)
            TRY_VOID(read_whole(file, content::k_article_file_limit_bytes,
                [&](std::string const& content) { add_collections(file.path, content); }));
        else if (name == k_synonyms_file)
            TRY_VOID(read_whole(file, content::k_article_file_limit_bytes,
                [&](std::string const& content) { add_synonyms(file.path, content); }));
        else
            TRY_VOID(read(file));
        return count_file();
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
        if (format)
            other = OtherKind::other_format;
        if (!other)
            skip(file.path,
                "of no kind that is known; imported are Markdown, web pages, Word files (.docx), MedlinePlus and "
                "MedQuAD");
        else if (file.named)
            skip(file.path, content::refusal_of(*other));
        else if (other == OtherKind::picture)
            m_found_pictures.push_back(file.path);
        else
            m_others.add(*other, file.path);
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
        auto const added = m_builder.add(article);
        if (!added && added.error().code != ErrorCode::malformed && added.error().code != ErrorCode::too_large)
            return added;
        if (!added) {
            skip(file.path, added.error().message);
            return {};
        }
        ++counts.articles;
        remark_on(file.path, format, article);
        return {};
    }

    void add_synonyms(std::filesystem::path const& path, std::string const& content)
    {
        auto const synonyms = content::read_synonyms(content, path.string());
        if (synonyms)
            m_builder.add_synonyms(*synonyms);
        else
            skip(path, synonyms.error().message);
    }

    void remark_on(std::filesystem::path const& path, Format format, content::Article const& article)
    {
        // The reader of Markdown has named placeholders itself, with the line.
        if (format != Format::markdown)
            remark_all(path, unknown_placeholders(article));
        remark_all(path, placeholders_in_names(article));
        remark_all(path, future_review(article, m_request.today));
        if (auto const grade = hard_grade(article))
            remark_hard(path, *grade);
    }

    void remark_all(std::filesystem::path const& path, std::vector<std::string> const& remarks)
    {
        for (std::string const& each : remarks)
            remark(path, each);
    }

    /// Found documents may all be hard to read: after so many only their number is worth a line.
    void remark_hard(std::filesystem::path const& path, int grade)
    {
        if (++m_hard_to_read <= k_named_hard_to_read)
            remark(path, "hard to read: school grade " + std::to_string(grade) + "; aim at 6, and at most 8");
    }

    void remark_other_hard()
    {
        if (int const others = m_hard_to_read - k_named_hard_to_read; others > 0)
            remark(m_request.paths.front(),
                "hard to read, above school grade 8: " + std::to_string(others)
                    + (others == 1 ? " more leaflet" : " more leaflets"));
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
    }

    ImportRequest const& m_request;
    ImportListener const& m_listener;
    CatalogueBuilder& m_builder;
    ImportSources m_sources;
    PictureImport m_pictures;
    std::vector<std::filesystem::path> m_found_pictures;
    OtherFilesByKind m_others;
    std::optional<Format> m_format;
    int m_hard_to_read = 0; ///< Leaflets.
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
    if (reading.counts.articles == 0)
        return base::failure(ErrorCode::malformed, "no article was read; the edition in use stays as it is");
    import.m_counts = reading.counts;
    import.m_skipped = std::move(reading.skipped);
    import.m_remarked = std::move(reading.remarked);
    import.m_other_files = reading.other_files();
    return import;
}

} // namespace catalogue
