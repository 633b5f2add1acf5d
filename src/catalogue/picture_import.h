#pragma once
// The pictures that leaflets name or hold, found, decoded and put into an edition.

#include "base/result.h"
#include "catalogue/catalogue_builder.h"
#include "catalogue/import_files.h"
#include "content/picture_decoder.h"
#include "content/vocabulary/article.h"

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>

namespace catalogue {

/// Where the file is that a leaflet names: next to it, or anywhere in `root`, which it must not leave, not by a link
/// either. A message says what is wrong with it.
[[nodiscard]] base::Result<std::filesystem::path> picture_path(
    std::filesystem::path const& root, std::filesystem::path const& leaflet, std::string_view source);

class PictureImport {
public:
    /// All must outlive it. `decoder` may be null: then no picture is read. `remark` is told what is wrong with one.
    /// `stop` is looked at before each picture: the error is check_stop()'s.
    PictureImport(content::PictureDecoder const* decoder, CatalogueBuilder& builder, ImportSources const& sources,
        std::stop_token stop, std::function<void(std::filesystem::path const&, std::string const&)> remark);

    /// Names each picture of the article as the edition does. One that can't be read keeps an empty name, so that its
    /// text stands in its place. An error is final.
    [[nodiscard]] base::Result<void> resolve(content::Article& article, FoundFile const& leaflet);

    /// Whether a leaflet so far has named this file.
    [[nodiscard]] bool has_read(std::filesystem::path const& file) const;

private:
    [[nodiscard]] base::Result<content::Picture> read(std::filesystem::path const& file);
    [[nodiscard]] base::Result<content::Picture> read_embedded(std::string const& bytes);
    [[nodiscard]] base::Result<content::Picture> decode(std::string_view bytes);

    content::PictureDecoder const* m_decoder;
    CatalogueBuilder& m_builder;
    ImportSources const& m_sources;
    std::stop_token m_stop;
    std::function<void(std::filesystem::path const&, std::string const&)> m_remark;
    /// By path: translations of a leaflet share its pictures.
    std::map<std::filesystem::path, base::Result<content::Picture>> m_known;
    /// Those within leaflets, by the fingerprint of their bytes.
    std::map<std::string, base::Result<content::Picture>> m_known_embedded;
};

} // namespace catalogue
