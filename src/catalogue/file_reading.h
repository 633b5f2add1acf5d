#pragma once
// The files of an import as what they hold. They are read on a thread of their own, while what was read is looked
// through and written.

#include "base/result.h"
#include "catalogue/import_files.h"
#include "content/collection.h"
#include "content/format.h"
#include "content/recognise.h"
#include "content/synonyms.h"
#include "content/vocabulary/article.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace catalogue {

struct ReadArticle {
    content::Format format;
    content::Article article;
};
/// A file, or one of its articles.
struct RefusedFile {
    std::string reason;
};
/// Known as something else.
struct OtherFile {
    content::OtherKind kind;
};
struct GivenCollections {
    std::vector<content::Collection> collections;
};
struct GivenSynonyms {
    content::Synonyms synonyms;
};
/// After all parts of a file, and after a folder that is left out.
struct EndOfFile {
    bool unread = false; ///< What it holds is not known, rather than looked at and refused.
};

struct FilePart {
    FoundFile file;
    std::string origin; ///< Its whole path without links; of what can't be resolved, as much of it as can.
    std::variant<ReadArticle, RefusedFile, OtherFile, GivenCollections, GivenSynonyms, EndOfFile> what;
};

struct FilesToRead {
    std::vector<std::filesystem::path> const& paths;
    std::optional<content::Format> format; ///< The only one to read; nothing: files are recognised.
    std::filesystem::path picture_folder;  ///< As of ImportRequest.
    ImportSources const& sources;
    std::stop_token stop; ///< Looked at before each file and each article.
};

/// Calls `take` here for each part, in the order of visit_files(). An error of it ends the reading and is returned.
/// Others: `unavailable` when the files' medium was pulled out, `failed` when it was stopped.
[[nodiscard]] base::Result<void> read_files(
    FilesToRead const& files, std::function<base::Result<void>(FilePart&&)> const& take);

/// FilePart::origin of any path.
[[nodiscard]] std::string origin_of(std::filesystem::path const& path);

} // namespace catalogue
