#include "catalogue/search/section_writer.h"

namespace catalogue::search {

SectionWriter::SectionWriter(SQLite::Database& edition)
    : m_add_text(
        edition, "INSERT INTO search_text (rowid, title, names, heading, body, lists) VALUES (?, ?, ?, ?, ?, ?)")
    , m_remove_text(edition,
          "INSERT INTO search_text (search_text, rowid, title, names, heading, body, lists) "
          "VALUES ('delete', ?, ?, ?, ?, ?, ?)")
    , m_add_section(
          edition, "INSERT INTO search_section (id, article, position, title_words, body_words) VALUES (?, ?, ?, ?, ?)")
    , m_remove_section(edition, "DELETE FROM search_section WHERE id = ?")
{
}

void SectionWriter::add(std::int64_t row, IndexedSection const& section)
{
    m_add_section.reset();
    SQLite::bind(m_add_section, row, section.article, section.position, section.title_words, section.body_words);
    m_add_section.exec();
    m_add_text.reset();
    SQLite::bind(m_add_text, row, section.title, section.names, section.heading, section.body, section.lists);
    m_add_text.exec();
}

void SectionWriter::remove(std::int64_t row, IndexedSection const& section)
{
    m_remove_section.reset();
    m_remove_section.bind(1, row);
    m_remove_section.exec();
    m_remove_text.reset();
    SQLite::bind(m_remove_text, row, section.title, section.names, section.heading, section.body, section.lists);
    m_remove_text.exec();
}

} // namespace catalogue::search
