#include "store/journal_image.h"

#include "store/journal_frames.h"
#include "store/presence.h"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace store {

namespace {

using base::ErrorCode;

constexpr std::size_t k_limit_bytes = 256 * 1024 * 1024;
constexpr std::string_view k_magic("SQLite format 3\0", 16);
/// Which kind of journal writers and readers use, one byte each (https://www.sqlite.org/fileformat2.html, 1.3.3).
constexpr std::size_t k_write_version = 18, k_read_version = 19;
constexpr unsigned char k_no_write_ahead_log = 1;

base::Result<DatabaseImage> image_of(std::filesystem::path const& file)
{
    if (TRY(presence_of(file)) != Presence::has_content)
        return DatabaseImage {};
    std::error_code error;
    auto const size = std::filesystem::file_size(file, error);
    if (error || size > k_limit_bytes)
        return base::failure(error ? ErrorCode::unreadable : ErrorCode::too_large, file.string());
    DatabaseImage image(size);
    std::ifstream stream;
    stream.rdbuf()->pubsetbuf(nullptr, 0);
    stream.open(file, std::ios::binary);
    if (!stream.read(reinterpret_cast<char*>(image.data()), static_cast<std::streamsize>(size)))
        return base::failure(ErrorCode::unreadable, file.string() + ": can't be read");
    return image;
}

/// Lays pages into the image, a transaction at a time.
class Layer {
public:
    explicit Layer(DatabaseImage& image)
        : m_image(image)
    {
    }

    void lay(JournalFrame const& frame)
    {
        std::size_t const page_bytes = frame.bytes.size();
        if (!frame.is_sound || frame.page == 0 || frame.page > k_limit_bytes / page_bytes)
            return;
        m_pending.push_back({ (frame.page - 1) * page_bytes, { frame.bytes.begin(), frame.bytes.end() } });
        m_pending_bytes += page_bytes;
        m_is_too_large = m_is_too_large || m_pending_bytes > k_limit_bytes || frame.pages > k_limit_bytes / page_bytes;
        if (frame.pages == 0 || m_is_too_large)
            return;
        for (auto const& [at, bytes] : m_pending) {
            m_image.resize(std::max(m_image.size(), at + bytes.size()));
            std::ranges::copy(bytes, m_image.begin() + static_cast<std::ptrdiff_t>(at));
        }
        m_image.resize(frame.pages * page_bytes);
        m_pending.clear();
        m_pending_bytes = 0;
    }

    [[nodiscard]] bool is_too_large() const { return m_is_too_large; }

private:
    struct Page {
        std::size_t at;
        DatabaseImage bytes;
    };
    DatabaseImage& m_image;
    std::vector<Page> m_pending;
    std::size_t m_pending_bytes = 0;
    bool m_is_too_large = false;
};

} // namespace

base::Result<DatabaseImage> image_with_journal(std::filesystem::path const& database)
{
    DatabaseImage image = TRY(image_of(database));
    Layer layer(image);
    TRY(for_each_frame(database.string() + "-wal", [&](JournalFrame const& frame) { layer.lay(frame); }));
    if (layer.is_too_large())
        return base::failure(ErrorCode::too_large, database.string() + "-wal");
    if (image.size() <= k_read_version || !std::equal(k_magic.begin(), k_magic.end(), image.begin()))
        return base::failure(ErrorCode::damaged, database.string() + ": its first page is lost");
    image[k_write_version] = image[k_read_version] = k_no_write_ahead_log;
    return image;
}

} // namespace store
