#include "catalogue/picture_import.h"

#include "base/file.h"
#include "content/picture_remark.h"
#include "store/sha256.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace catalogue {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// "https://...", "data:...", "//server/..."
bool is_address(std::string_view source)
{
    auto const colon = source.find(':');
    return source.starts_with("//") || (colon != std::string_view::npos && colon < source.find('/'));
}

/// "%20" is a blank, as Markdown's editors write it.
std::string without_escapes(std::string_view source)
{
    std::string path;
    for (std::size_t i = 0; i < source.size(); ++i) {
        unsigned char byte = 0;
        auto const* const digits = source.data() + i + 1;
        if (source[i] == '%' && i + 2 < source.size()
            && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            path += static_cast<char>(byte);
            i += 2;
        } else {
            path += source[i];
        }
    }
    return path;
}

/// Those of what would be wrong with any other picture, too.
bool is_final(ErrorCode code)
{
    using enum ErrorCode;
    return code != absent && code != malformed && code != too_large && code != unsupported && code != unavailable;
}

} // namespace

base::Result<fs::path> picture_path(fs::path const& root, fs::path const& leaflet, std::string_view source)
{
    if (is_address(source))
        return base::failure(ErrorCode::unsupported, "it is an address, which a kiosk does not follow");
    fs::path const named = without_escapes(source);
    if (named.empty() || named.native().find('\0') != std::string::npos)
        return base::failure(ErrorCode::absent, "no file is named");
    if (named.is_absolute())
        return base::failure(ErrorCode::unsupported, "its path must be relative to the leaflet's folder");
    std::error_code error;
    fs::path const found = fs::canonical(leaflet.parent_path() / named, error);
    if (error)
        return base::failure(ErrorCode::absent, error.message());
    if (std::ranges::mismatch(root, found).in1 != root.end())
        return base::failure(ErrorCode::unsupported, "it is outside of the folder that is imported");
    return found;
}

PictureImport::PictureImport(content::PictureDecoder const* decoder, CatalogueBuilder& builder,
    ImportSources const& sources, std::stop_token stop, std::function<void(fs::path const&, std::string const&)> remark)
    : m_decoder(decoder)
    , m_builder(builder)
    , m_sources(sources)
    , m_stop(std::move(stop))
    , m_remark(std::move(remark))
{
}

base::Result<void> PictureImport::resolve(content::Article& article, FoundFile const& leaflet)
{
    for (std::string const& remark : article.remarks)
        m_remark(leaflet.path, remark);
    for (content::Picture& picture : article.pictures) {
        TRY_VOID(check_stop(m_stop));
        if (!m_decoder) {
            picture.bytes.clear();
            continue;
        }
        auto const path = picture_path(leaflet.root, leaflet.path, picture.source);
        bool const embedded = !picture.bytes.empty();
        auto found = embedded ? read_embedded(picture.bytes) : path ? read(*path) : tl::unexpected(path.error());
        if (!found && !embedded && path)
            TRY_VOID(m_sources.check_medium(*path));
        if (!found && is_final(found.error().code))
            return tl::unexpected(found.error());
        if (!found)
            m_remark(leaflet.path,
                content::picture_remark(leaflet.path.string(), picture.line, picture.source,
                    "can't be shown, only its text: " + found.error().message));
        picture.bytes.clear();
        if (found)
            picture = *std::move(found);
    }
    return {};
}

bool PictureImport::has_read(fs::path const& file) const
{
    std::error_code error;
    fs::path const path = fs::canonical(file, error);
    return !error && m_known.contains(path);
}

base::Result<content::Picture> PictureImport::read(fs::path const& file)
{
    auto known = m_known.find(file);
    if (known == m_known.end()) {
        auto const bytes = base::read_file(file, content::k_picture_file_limit_bytes);
        known = m_known.emplace(file, bytes ? decode(*bytes) : tl::unexpected(bytes.error())).first;
    }
    return known->second;
}

base::Result<content::Picture> PictureImport::read_embedded(std::string const& bytes)
{
    if (bytes.size() > content::k_picture_file_limit_bytes)
        return base::failure(ErrorCode::too_large,
            std::to_string(bytes.size()) + " bytes, the limit is "
                + std::to_string(content::k_picture_file_limit_bytes));
    store::Sha256 fingerprint;
    fingerprint.update(bytes);
    std::string const key = fingerprint.finish();
    auto known = m_known_embedded.find(key);
    if (known == m_known_embedded.end())
        known = m_known_embedded.emplace(key, decode(bytes)).first;
    return known->second;
}

base::Result<content::Picture> PictureImport::decode(std::string_view bytes)
{
    return m_builder.add_picture(TRY(m_decoder->decode(bytes)));
}

} // namespace catalogue
