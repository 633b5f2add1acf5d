#pragma once
// Pictures in the rows of an edition.

#include "base/result.h"
#include "catalogue/vocabulary/picture.h"
#include "content/picture_decoder.h"
#include "content/vocabulary/article.h"
#include "store/database.h"

#include <string>
#include <vector>

namespace catalogue {

/// Of all pictures of an edition, which is copied, backed up and checked as a whole.
inline constexpr std::int64_t k_pictures_limit_bytes = std::int64_t { 1024 } * 1024 * 1024;

class PictureWriter {
public:
    explicit PictureWriter(SQLite::Database& database);

    /// Returns its name. `too_large` when the edition would have more than k_pictures_limit_bytes.
    [[nodiscard]] base::Result<std::string> add(content::DecodedPicture const& picture);
    void write(std::int64_t article, std::vector<content::Picture> const& pictures);

private:
    SQLite::Statement m_picture, m_of_article;
    std::int64_t m_bytes = 0;
};

/// `too_large` when the edition has more than k_pictures_limit_bytes.
[[nodiscard]] base::Result<void> check_pictures(SQLite::Database const& edition);

/// Whether an edition may have pictures at all.
[[nodiscard]] bool has_pictures(SQLite::Database const& edition, std::string const& schema = "main");

/// In the order of their positions.
[[nodiscard]] std::vector<content::Picture> pictures_of(SQLite::Database const& edition, std::int64_t article);

/// Reads every picture, one at a time: `damaged` when one is not what was imported, or an article shows one that is not
/// there.
[[nodiscard]] base::Result<void> read_all_pictures(SQLite::Database const& edition);

/// `absent` when the edition has no picture of this name; `damaged` when it is not what it was.
[[nodiscard]] base::Result<PictureFile> picture_named(SQLite::Database const& edition, std::string const& name);

} // namespace catalogue
