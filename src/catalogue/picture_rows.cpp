#include "catalogue/picture_rows.h"

#include "store/sha256.h"

namespace catalogue {

namespace {

using base::ErrorCode;

std::string name_of(std::string_view bytes)
{
    store::Sha256 fingerprint;
    fingerprint.update(bytes);
    return fingerprint.finish();
}

base::Error too_many_pictures() { return { ErrorCode::too_large, "the library has more than 1 GB of pictures" }; }

} // namespace

PictureWriter::PictureWriter(SQLite::Database& database)
    : m_picture(database,
        "INSERT INTO picture (name, width, height, transparent, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_of_article(database, "INSERT INTO article_picture (article, position, picture) VALUES (?, ?, ?)")
{
}

base::Result<void> check_pictures(SQLite::Database const& edition)
{
    SQLite::Statement bytes(edition, "SELECT coalesce(sum(length(bytes)), 0) FROM picture");
    if (bytes.executeStep() && bytes.getColumn(0).getInt64() > k_pictures_limit_bytes)
        return tl::unexpected(too_many_pictures());
    return {};
}

base::Result<std::string> PictureWriter::add(content::DecodedPicture const& picture)
{
    auto const size = static_cast<std::int64_t>(picture.bytes.size());
    if (m_bytes + size > k_pictures_limit_bytes)
        return tl::unexpected(too_many_pictures());
    std::string name = name_of(picture.bytes);
    m_picture.reset();
    m_picture.bind(1, name);
    m_picture.bind(2, picture.width_px);
    m_picture.bind(3, picture.height_px);
    m_picture.bind(4, picture.transparent ? 1 : 0);
    m_picture.bind(5, picture.bytes.data(), static_cast<int>(picture.bytes.size()));
    if (m_picture.exec() > 0)
        m_bytes += size;
    return name;
}

void PictureWriter::write(std::int64_t article, std::vector<content::Picture> const& pictures)
{
    for (int position = 0; content::Picture const& picture : pictures) {
        m_of_article.reset();
        SQLite::bind(m_of_article, article, position++, picture.name);
        m_of_article.exec();
    }
}

bool has_pictures(SQLite::Database const& edition, std::string const& schema)
{
    SQLite::Statement table(edition, "SELECT 1 FROM " + schema + ".sqlite_master WHERE name = 'article_picture'");
    return table.executeStep();
}

std::vector<content::Picture> pictures_of(SQLite::Database const& edition, std::int64_t article)
{
    std::vector<content::Picture> pictures;
    if (!has_pictures(edition))
        return pictures;
    SQLite::Statement row(edition,
        "SELECT picture, width, height, transparent FROM article_picture LEFT JOIN picture ON name = picture "
        "WHERE article = ? ORDER BY position");
    for (row.bind(1, article); row.executeStep();) {
        content::Picture picture;
        // One without a size can't be given its place.
        if (row.getColumn(1).getInt() > 0 && row.getColumn(2).getInt() > 0)
            picture = { .name = row.getColumn(0).getString(),
                .width_px = row.getColumn(1).getInt(),
                .height_px = row.getColumn(2).getInt(),
                .transparent = row.getColumn(3).getInt() != 0 };
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

base::Result<PictureFile> picture_named(SQLite::Database const& edition, std::string const& name)
{
    auto const absent = base::failure(ErrorCode::absent, "there is no picture '" + name + "' in this edition");
    if (!has_pictures(edition))
        return absent;
    SQLite::Statement row(edition, "SELECT width, height, bytes FROM picture WHERE name = ?");
    row.bind(1, name);
    if (!row.executeStep())
        return absent;
    PictureFile picture { row.getColumn(0).getInt(), row.getColumn(1).getInt(), row.getColumn(2).getString() };
    if (name_of(picture.bytes) != name)
        return base::failure(ErrorCode::damaged, "the picture '" + name + "' is not what was imported");
    return picture;
}

base::Result<void> read_all_pictures(SQLite::Database const& edition)
{
    if (!has_pictures(edition))
        return {};
    SQLite::Statement shown(edition,
        "SELECT picture FROM article_picture WHERE picture <> '' AND picture NOT IN (SELECT name FROM picture)");
    if (shown.executeStep())
        return base::failure(
            ErrorCode::damaged, "an article shows the picture '" + shown.getColumn(0).getString() + "', which is gone");
    SQLite::Statement name(edition, "SELECT name FROM picture");
    while (name.executeStep())
        TRY(picture_named(edition, name.getColumn(0).getString()));
    return {};
}

} // namespace catalogue
