#pragma once
// Sections as rows of the search index. Throws SQLite::Exception.

#include "catalogue/search/section_reader.h"
#include "store/database.h"

#include <cstdint>

namespace catalogue::search {

class SectionWriter {
public:
    explicit SectionWriter(SQLite::Database& edition);

    void add(std::int64_t row, IndexedSection const& section);
    /// FTS5 keeps no text: it finds by the words what is to be removed.
    void remove(std::int64_t row, IndexedSection const& section);

private:
    SQLite::Statement m_add_text, m_remove_text, m_add_section, m_remove_section;
};

} // namespace catalogue::search
