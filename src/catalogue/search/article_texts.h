#pragma once
// The text of an article as it is written to an edition. Throws SQLite::Exception.

#include "store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue::search {

struct BlockText {
    int position = 0;
    bool is_heading = false;
    std::string text;
};

struct ArticleText {
    std::int64_t id = 0;
    std::string title, subtitle;
    std::vector<std::string> names; ///< Others than the title.
    std::vector<BlockText> blocks;
};

class ArticleTexts {
public:
    /// `schema` is "main", or that of an attached edition.
    ArticleTexts(SQLite::Database& edition, std::string const& schema);

    /// Of a row that begins with id, title and subtitle.
    [[nodiscard]] ArticleText of(SQLite::Statement& row);

private:
    SQLite::Statement m_names, m_blocks;
};

} // namespace catalogue::search
