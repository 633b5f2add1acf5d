#pragma once
// The index of an edition while it is built: names gather in a temporary table as articles come in,
// and become tabs, letters and cards at the end. SQLite sorts on disk, so that a million articles
// need no memory of ours. Throws SQLite::Exception: call it inside guarded().

#include "base/result.h"
#include "catalogue/alphabet.h"
#include "catalogue/subject_words.h"
#include "catalogue/title_steps.h"
#include "catalogue/vocabulary/library.h"
#include "content/vocabulary/article.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <map>
#include <string>

namespace catalogue {

class CatalogueIndex {
public:
    explicit CatalogueIndex(SQLite::Database& database);

    /// Files the title and the other names. Of names that differ only in case, accents or number, the first
    /// is kept; the title is the first of all.
    [[nodiscard]] base::Result<void> file(ArticleId id, content::Metadata const& metadata);

    /// Writes `tab`, `letter`, its cards and its sections.
    void write();

    /// In an edition whose index is written: what was filed for this article is looked for under the letters of its
    /// names.
    [[nodiscard]] base::Result<void> unfile(content::Metadata const& metadata);
    /// Brings the index to what it is with the articles that the edition has now. Files all again that stand under the
    /// letters of articles that were filed or unfiled, and writes these letters again.
    [[nodiscard]] base::Result<void> update();

private:
    struct Language {
        Alphabet alphabet;
        TitleSteps steps;
        SubjectWords subjects;
        [[nodiscard]] std::string subject_of(std::string const& name, Filing const& filed) const;
    };
    [[nodiscard]] base::Result<Language const*> language_of(std::string const& language);
    void gather_tabs();
    /// Those of the names that are filed.
    void open_letters();
    [[nodiscard]] base::Result<void> file_what_stays();
    void write_tabs();
    void write_letters();
    void write_cards();

    SQLite::Database& m_database;
    SQLite::Statement m_name, m_open_letter;
    std::map<std::string, Language> m_languages;
};

} // namespace catalogue
