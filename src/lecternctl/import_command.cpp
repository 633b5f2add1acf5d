#include "lecternctl/article_files.h"
#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/import_report.h"

#include "base/file.h"
#include "content/collection.h"
#include "content/reader.h"
#include "store/catalogue.h"
#include "store/catalogue_builder.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace lecternctl {

namespace {

using base::ErrorCode;
using content::Format;

struct Options {
    std::filesystem::path data_folder;
    std::vector<std::filesystem::path> paths;
    std::string format; ///< Empty: recognised file by file.
    bool strict = false;
    bool if_none = false;
};

constexpr char const* k_collections_file = "collections.yaml";

constexpr char const* k_footer = R"(The new edition replaces the one in use, so name everything that the library is to hold.
A running kiosk takes it up between visitors; the edition before is kept beside it.)";

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

/// One import under way.
class Import {
public:
    Import(Options const& options, store::CatalogueBuilder& builder, ImportReport& report)
        : m_format(content::format_named(options.format))
        , m_builder(builder)
        , m_report(report)
    {
    }

    base::Result<void> run(std::vector<std::filesystem::path> const& paths)
    {
        TRY_VOID(walk(paths,
            { .file = [this](FoundFile const& file) { return visit(file); },
                .unreadable = [this](auto const& path, std::string const& reason) { m_report.skipped(path, reason); } }));
        return m_builder.define(m_collections);
    }

private:
    base::Result<void> visit(FoundFile const& file)
    {
        bool const is_collections = file.path.filename() == k_collections_file;
        auto const promised = format_by_extension(file.path);
        bool const wanted = file.named || is_collections || (promised && (!m_format || promised == m_format));
        if (!wanted) {
            m_report.passed_over();
            return {};
        }
        auto const content = base::read_file(file.path, content::k_article_file_limit_bytes);
        if (!content) {
            m_report.skipped(file.path, content.error().message);
            return {};
        }
        if (is_collections) {
            add_collections(file.path, *content);
            return {};
        }
        return add_article(file, *content);
    }

    base::Result<void> add_article(FoundFile const& file, std::string const& content)
    {
        auto const recognised = m_format ? m_format : content::recognise(file.path, content);
        auto const promised = format_by_extension(file.path);
        // A README in a folder of leaflets is no mistake; an empty leaflet is one, and so is a file that
        // somebody named.
        if (!recognised && promised == Format::markdown && !file.named && !content.empty()) {
            m_report.passed_over();
            return {};
        }
        if (!recognised && promised != Format::markdown) {
            m_report.skipped(file.path, "neither Markdown nor a MedQuAD document");
            return {};
        }
        auto const article = content::read_article(recognised.value_or(Format::markdown), content, file.path.string());
        if (!article) {
            m_report.skipped(file.path, article.error().message);
            return {};
        }
        auto const added = m_builder.add(*article);
        if (added)
            m_report.article_read();
        else if (added.error().code == ErrorCode::malformed || added.error().code == ErrorCode::too_large)
            m_report.skipped(file.path, added.error().message);
        else
            return added;
        return {};
    }

    void add_collections(std::filesystem::path const& path, std::string const& content)
    {
        auto const collections = content::read_collections(content, path.string());
        if (!collections) {
            m_report.skipped(path, collections.error().message);
            return;
        }
        for (content::Collection const& collection : *collections) {
            if (collection.key == content::k_all_topics)
                m_report.skipped(path, "'all' is the collection of everything and can't be defined");
            else if (std::ranges::find(m_collections, collection.key, &content::Collection::key) != m_collections.end())
                m_report.skipped(path, "the collection '" + collection.key + "' is defined already");
            else
                m_collections.push_back(collection);
        }
    }

    std::optional<Format> m_format;
    store::CatalogueBuilder& m_builder;
    ImportReport& m_report;
    std::vector<content::Collection> m_collections;
};

base::Result<std::int64_t> import(Options const& options, ImportReport& report)
{
    auto builder = TRY(store::CatalogueBuilder::create(options.data_folder));
    TRY_VOID(Import(options, builder, report).run(options.paths));
    if (report.articles() == 0)
        return base::failure(ErrorCode::malformed, "no article was read; the edition in use stays as it is");
    if (options.strict && report.skipped_files() > 0)
        return base::failure(ErrorCode::malformed,
            std::to_string(report.skipped_files()) + " files were skipped, which --strict does not allow; the edition in use stays as it is");
    return builder.publish();
}

/// A library that is damaged is there all the same: nobody but an administrator replaces it.
bool has_library(std::filesystem::path const& data_folder)
{
    auto const catalogue = store::Catalogue::open(data_folder);
    return catalogue || catalogue.error().code != ErrorCode::absent;
}

ExitStatus run(Options const& options)
{
    if (options.if_none && has_library(options.data_folder))
        return ExitStatus::done;
    ImportReport progress;
    auto const edition = import(options, progress);
    progress.clear_progress();
    if (!edition)
        return report(edition.error());
    progress.print_summary(*edition);
    return progress.skipped_files() == 0 ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_import_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("import", "Build a new edition of the library from files and folders");
    command.footer(k_footer);
    command.add_option("paths", options->paths, "Articles, and folders of them, with all folders below")->required()->type_name("PATH");
    command.add_option("--format", options->format, "Read only this format: markdown or medquad. Without it, files are recognised")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({ "markdown", "medquad" }));
    command.add_flag("--strict", options->strict, "Keep the edition in use if any file is skipped");
    command.add_flag("--if-none", options->if_none, "Do nothing where there is a library already, also a damaged one");
    add_data_option(command, options->data_folder);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
