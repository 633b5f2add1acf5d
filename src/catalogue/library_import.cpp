#include "catalogue/library_import.h"

#include "base/file.h"
#include "catalogue/import_files.h"
#include "catalogue/picture_import.h"
#include "catalogue/vocabulary/library.h"
#include "content/collection.h"
#include "content/vocabulary/placeholders.h"
#include "content/synonyms.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace catalogue {

namespace {

using base::ErrorCode;
using content::Format;

constexpr char const* k_collections_file = "collections.yaml";
constexpr char const* k_synonyms_file = "synonyms.yaml";

/// What a file's name promises; the content may break the promise.
std::optional<Format> format_by_extension(std::filesystem::path const& path)
{
    std::string const extension = path.extension().string();
    if (extension == ".md" || extension == ".markdown")
        return Format::markdown;
    if (extension == ".xml")
        return Format::medquad;
    return std::nullopt;
}

/// What leaflets may name, and no leaflet itself: it is taken from its place, not come across.
bool is_picture(std::filesystem::path const& path)
{
    static constexpr std::array<std::string_view, 5> extensions { ".png", ".jpg", ".jpeg", ".webp", ".svg" };
    std::string extension = path.extension().string();
    // Cameras write IMG_0001.JPG.
    std::ranges::transform(extension, extension.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter; });
    return std::ranges::find(extensions, extension) != extensions.end();
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
        TRY_VOID(visit_files(m_request.paths,
            { .file = [this](FoundFile const& file) { return visit(file); },
                .unreadable
                = [this](std::filesystem::path const& path, std::error_code reason) { return leave_out(path, reason); },
                .outside = [this](std::filesystem::path const& path) -> base::Result<void> {
                    skip(path, "a link that leads out of the folder, which is not followed");
                    return {};
                } }));
        TRY_VOID(m_sources.check());
        counts.ignored_files += static_cast<int>(std::ranges::count_if(
            m_found_pictures, [this](std::filesystem::path const& path) { return !m_pictures.has_read(path); }));
        return m_builder.define(m_collections);
    }

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
        return {};
    }

    base::Result<void> visit(FoundFile const& file)
    {
        TRY_VOID(check_stop(m_listener.stop));
        if (!file.named && is_picture(file.path))
            m_found_pictures.push_back(file.path);
        else
            TRY_VOID(read(file));
        ++counts.files;
        if (m_listener.progress)
            m_listener.progress(counts);
        return {};
    }

    base::Result<void> read(FoundFile const& file)
    {
        bool const is_collections = file.path.filename() == k_collections_file;
        auto const promised = format_by_extension(file.path);
        bool const is_synonyms = file.path.filename() == k_synonyms_file;
        bool const wanted
            = file.named || is_collections || is_synonyms || (promised && (!m_format || promised == m_format));
        if (!wanted) {
            ++counts.ignored_files;
            return {};
        }
        auto const content = base::read_file(file.path, content::k_article_file_limit_bytes);
        if (!content) {
            TRY_VOID(m_sources.check_medium(file.path));
            skip(file.path, content.error().message);
            return {};
        }
        if (is_collections) {
            add_collections(file.path, *content);
            return {};
        }
        if (is_synonyms) {
            add_synonyms(file.path, *content);
            return {};
        }
        return add_article(file, *content);
    }

    void add_synonyms(std::filesystem::path const& path, std::string const& content)
    {
        auto const synonyms = content::read_synonyms(content, path.string());
        if (synonyms)
            m_builder.add_synonyms(*synonyms);
        else
            skip(path, synonyms.error().message);
    }

    base::Result<void> add_article(FoundFile const& file, std::string const& content)
    {
        auto const recognised = m_format ? m_format : content::recognise(file.path, content);
        auto const promised = format_by_extension(file.path);
        // A README in a folder of leaflets is no mistake; an empty leaflet is one, and so is a file that
        // somebody named.
        if (!recognised && promised == Format::markdown && !file.named && !content.empty()) {
            ++counts.ignored_files;
            return {};
        }
        if (!recognised && promised != Format::markdown) {
            skip(file.path, "neither Markdown nor a MedQuAD document");
            return {};
        }
        auto article = content::read_article(recognised.value_or(Format::markdown), content, file.path.string());
        if (!article) {
            skip(file.path, article.error().message);
            return {};
        }
        TRY_VOID(m_pictures.resolve(*article, file));
        auto const added = m_builder.add(*article);
        if (!added && added.error().code != ErrorCode::malformed && added.error().code != ErrorCode::too_large)
            return added;
        if (!added) {
            skip(file.path, added.error().message);
            return {};
        }
        ++counts.articles;
        remark_unknown_placeholders(file.path, *article);
        return {};
    }

    /// A typing mistake in one must not wait for a patient to find it.
    void remark_unknown_placeholders(std::filesystem::path const& path, content::Article const& article)
    {
        std::set<std::string> unknown;
        for (content::Block const& block : article.blocks)
            for (content::Placeholder const& each : content::placeholders_in(block.content.text))
                if (std::ranges::find(content::k_placeholders, each.name) == content::k_placeholders.end())
                    unknown.emplace(each.name);
        for (std::string const& name : unknown)
            remark(path,
                "nothing is known for '{{" + name + "}}', which is shown as \"ask at the desk\"; known are "
                    + "{{phone:day}}, {{phone:night}} and {{phone:emergency}}");
        for (std::string const* each :
            { &article.metadata.title, &article.metadata.subtitle, &article.metadata.author })
            if (!content::placeholders_in(*each).empty())
                remark(path, "'" + *each + "' is shown as it stands: telephone numbers are only filled in in the text");
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
    std::optional<Format> m_format;
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
    return import;
}

} // namespace catalogue
