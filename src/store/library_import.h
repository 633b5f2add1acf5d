#pragma once
// An import of the library in two steps: read() builds a new edition beside the one in use, publish() swaps it in.
// An import that is dropped between them leaves nothing behind.

#include "base/result.h"
#include "content/reader.h"
#include "store/catalogue_builder.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace store {

struct ImportRequest {
    std::filesystem::path data_folder;
    std::vector<std::filesystem::path> paths {}; ///< Articles, and folders of them with all folders below.
    std::optional<content::Format> format {};    ///< The only one to read; nothing: files are recognised.
};

/// How far an import is, in files.
struct ImportCounts {
    int articles = 0;
    int skipped = 0;     ///< Should have been articles and could not be read.
    int passed_over = 0; ///< Do not look like articles.
};

struct SkippedFile {
    std::filesystem::path path;
    std::string reason; ///< "leaflet.md:4: 'reviewed' is not a date", or without the name.
};

/// Hears of an import while it runs, on its thread. Either may be left out.
struct ImportListener {
    std::function<void(ImportCounts const&)> progress {}; ///< After each article.
    std::function<void(SkippedFile const&)> skipped {};
};

class LibraryImport {
public:
    /// Reads all that the request names. Files that can't be read as articles are skipped. `malformed` when not a
    /// single article was read; `busy` when another import is under way; `no_space` and `read_only` tell about the
    /// data folder. Whatever the error, the edition in use stays.
    [[nodiscard]] static base::Result<LibraryImport> read(ImportRequest const& request, ImportListener const& listener = {});

    [[nodiscard]] ImportCounts const& counts() const { return m_counts; }

    /// Swaps the new edition in, once, and returns its number. For errors see CatalogueBuilder::publish().
    [[nodiscard]] base::Result<std::int64_t> publish() { return m_builder.publish(); }

private:
    LibraryImport(CatalogueBuilder builder, ImportCounts counts);

    CatalogueBuilder m_builder;
    ImportCounts m_counts;
};

} // namespace store
