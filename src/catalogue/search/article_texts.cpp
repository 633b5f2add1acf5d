#include "catalogue/search/article_texts.h"

#include "content/vocabulary/article.h"

namespace catalogue::search {

ArticleTexts::ArticleTexts(SQLite::Database& edition, std::string const& schema)
    : m_names(edition, "SELECT name FROM " + schema + ".other_name WHERE article = ? ORDER BY position")
    , m_blocks(edition, "SELECT position, kind, text FROM " + schema + ".block WHERE article = ? ORDER BY position")
{
}

ArticleText ArticleTexts::of(SQLite::Statement& row)
{
    ArticleText article { .id = row.getColumn(0).getInt64(),
        .title = row.getColumn(1).getString(),
        .subtitle = row.getColumn(2).getString(),
        .names = {},
        .blocks = {} };
    for (m_names.reset(), m_names.bind(1, article.id); m_names.executeStep();)
        article.names.push_back(m_names.getColumn(0).getString());
    for (m_blocks.reset(), m_blocks.bind(1, article.id); m_blocks.executeStep();)
        article.blocks.push_back({ .position = m_blocks.getColumn(0).getInt(),
            .is_heading = store::view_of(m_blocks.getColumn(1)) == content::name_of(content::BlockKind::heading),
            .text = m_blocks.getColumn(2).getString() });
    return article;
}

} // namespace catalogue::search
