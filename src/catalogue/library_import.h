#pragma once
// An import of the library in two steps: read() builds a new edition next to the one in use, publish() swaps it in.
// Between them preview() says what that would change. An import that is dropped leaves nothing behind.

#include "base/result.h"
#include "catalogue/catalogue_builder.h"
#include "catalogue/other_files.h"
#include "content/picture_decoder.h"
#include "content/reader.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace catalogue {

struct ImportRequest {
    std::filesystem::path data_folder;
    std::vector<std::filesystem::path> paths {}; ///< Articles, and folders of them with all folders below.
    std::optional<content::Format> format {};    ///< The only one to read; nothing: files are recognised.
    /// Decodes the pictures that leaflets name, and must outlive the import's reading; null: their texts are shown.
    content::PictureDecoder const* pictures = nullptr;
    /// Reviews after it are remarked; nothing: no date is.
    std::optional<std::chrono::sys_days> today {};
    /// Pictures of files that are named may be anywhere in it; empty: in their own folder and below.
    std::filesystem::path picture_folder {};
};

/// How far an import is, in files.
struct ImportCounts {
    int files = 0;         ///< Found, a folder that is left out as one.
    int article_files = 0; ///< Of them: gave at least one article.
    int articles = 0;
    int skipped = 0;     ///< Refused with a reason: files, and single articles of files that hold several.
    int other_files = 0; ///< Known as something else, and not taken; see LibraryImport::other_files().
    int remarks = 0;     ///< On articles that were read.
};

struct SkippedFile {
    std::filesystem::path path;
    std::string reason; ///< "leaflet.md:4: 'reviewed' is not a date", or without the name.
};

/// What came of a file, or of one article in it, for a report of all that was found.
struct ImportEntry {
    enum class Outcome {
        article, ///< Read. What becomes of it in the library, ChangeVisitor says.
        refused,
        other, ///< Known as something else.
        used,  ///< Collections, words that mean the same, or a picture that a leaflet shows.
    };
    std::filesystem::path file;
    Outcome outcome = Outcome::article;
    std::string reason {}; ///< Of what is no article.
    content::Metadata const* article = nullptr;
    ArticleChecks const* checks = nullptr;
};

/// Hears of an import while it runs, on its thread, and may stop it. Each may be left out.
struct ImportListener {
    std::function<void(ImportCounts const&)> progress {}; ///< After each file.
    std::function<void(SkippedFile const&)> skipped {};
    std::function<void(SkippedFile const&)> remarked {}; ///< The article is read, and something in it looks wrong.
    /// Each file once, or each article of it. A folder that is left out is one.
    std::function<void(ImportEntry const&)> entry {};
    std::stop_token stop {}; ///< Looked at before each file.
};

/// As many as a screen is asked to show: all files that were not read, of any stick that a person has made.
inline constexpr std::size_t k_listed_skipped_files = 1000;
inline constexpr std::size_t k_listed_remarks = 50;

class LibraryImport {
public:
    /// Reads all that the request names. Each file is an article, is skipped with a reason, or is counted as something
    /// else. `malformed` when not a single article was read; `busy` when another import is under way; `unavailable`
    /// when what it reads from was pulled out; `no_space` and `read_only` tell about the data folder; `failed` when it
    /// was stopped. Whatever the error, the edition in use stays.
    [[nodiscard]] static base::Result<LibraryImport> read(
        ImportRequest const& request, ImportListener const& listener = {});

    [[nodiscard]] ImportCounts const& counts() const { return m_counts; }
    /// The first k_listed_skipped_files.
    [[nodiscard]] std::vector<SkippedFile> const& skipped() const { return m_skipped; }
    /// What looks wrong in articles that were read, the first k_listed_remarks.
    [[nodiscard]] std::vector<SkippedFile> const& remarked() const { return m_remarked; }
    /// All files that are something else than articles, by kind.
    [[nodiscard]] std::vector<OtherFiles> const& other_files() const { return m_other_files; }

    /// What publishing would change; changes nothing.
    [[nodiscard]] base::Result<EditionChanges> preview(ChangeVisitor const& visit = {})
    {
        return m_builder.changes(visit);
    }
    /// What an editor should look after in the library that publishing would make.
    [[nodiscard]] base::Result<void> visit_findings(ReviewRule const& rule, FindingVisitor const& visit)
    {
        return m_builder.visit_findings(rule, visit);
    }

    /// Swaps the new edition in, once, and returns its number. For errors see CatalogueBuilder::publish().
    [[nodiscard]] base::Result<std::int64_t> publish(ImportMode mode) { return m_builder.publish(mode); }

private:
    explicit LibraryImport(CatalogueBuilder builder);

    CatalogueBuilder m_builder;
    ImportCounts m_counts;
    std::vector<SkippedFile> m_skipped, m_remarked;
    std::vector<OtherFiles> m_other_files;
};

} // namespace catalogue
