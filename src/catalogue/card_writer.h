#pragma once
// The cards under the letters of an edition while it is built: one a subject, in order, divided into sections. Of each
// letter little more than a byte a card is kept until the next. Throws SQLite::Exception: call it inside guarded().

#include "base/result.h"
#include "catalogue/letter_sections.h"
#include "catalogue/title_steps.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace catalogue {

/// A name under a letter, and the article that bears it.
struct FiledName {
    std::int64_t letter = 0;
    std::string subject; ///< Equal for all names of a subject.
    std::int64_t article = 0;
    std::string label;
    std::string see; ///< The title, where the label is another name.
    std::string subtitle, author;
};

class CardWriter {
public:
    /// `steps_of` says how a letter's language cuts its titles; both must outlive the writer.
    using StepsOf = std::function<TitleSteps const&(std::int64_t letter)>;
    CardWriter(SQLite::Database& database, StepsOf steps_of);

    /// In order: letter by letter, subject by subject.
    void add(FiledName name);
    /// After the last.
    void finish();

private:
    void write_card();
    /// `shown` is the card's name.
    void write_leaflets(std::string const& shown);
    void write_letter();
    [[nodiscard]] std::string label_of(LetterSection const& section);

    SQLite::Database& m_database;
    StepsOf m_steps_of;
    SQLite::Statement m_card, m_leaflet, m_letter, m_section, m_label, m_text;
    std::vector<FiledName> m_subject; ///< The one at hand.
    std::int64_t m_last_subject;      ///< Of those that the edition has.
    struct Letter {
        std::int64_t id = 0;
        int topics = 0;                   ///< Cards that are not only other names.
        std::vector<std::uint8_t> shared; ///< Of each card, see sections_of().
        std::vector<bool> lone_letter;    ///< Of each card, see TitleSteps::begins_with_lone_letter().
        std::vector<std::string> keys;    ///< Of the last one.
    } m_under;
};

} // namespace catalogue
