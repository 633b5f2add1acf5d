#pragma once
// What a single word says for or against being somebody's name, and when a word of each kind is removed:
// - sure: in a list of names and no ordinary word; in any letter case.
// - rare: a name that is hardly ever an ordinary word in lower case ("frank"); next to a word about people.
// - ordinary: a name that is a common word ("hope"); with a capital inside a sentence, after a title or a relative.
// - unknown: in no list at all.

#include "privacy/scrubbing/finders.h"

namespace privacy::scrubbing {

class NameWords {
public:
    NameWords(Line const& line, NameRule name_rule);

    [[nodiscard]] bool is_sure(int at) const;
    [[nodiscard]] bool is_rare(int at) const;
    /// A usual given name among those that are words.
    [[nodiscard]] bool is_given_word(int at) const { return m_line.is(at, lists::given_words) && !is_acronym(at); }
    /// Rare or ordinary.
    [[nodiscard]] bool is_word_name(int at) const;
    [[nodiscard]] bool is_unknown(int at) const;
    /// A capital that neither begins a sentence nor belongs to a word of everyday life.
    [[nodiscard]] bool is_proper(int at) const;
    /// O'Brien, D'Angelo.
    [[nodiscard]] bool has_prefix(int at) const;
    /// Four capitals or fewer where other words have none: "ED", "RAS".
    [[nodiscard]] bool is_acronym(int at) const;
    /// A word with a capital that is a part of a term in capitals: "Oral Surgery", "Stage Three Brain Cancer".
    [[nodiscard]] bool is_in_term(int at) const;
    /// Called after someone: "Hodgkin's lymphoma", "enfermedad de Crohn".
    [[nodiscard]] bool is_eponym(int begin, int end) const;
    /// Follows "the", "a", "una": a word rather than a name.
    [[nodiscard]] bool is_determined(int at) const;
    /// Does what verbs and small words do as well: "will", "may", "sue".
    [[nodiscard]] bool can_be_verb(int at) const;

    /// A word without a capital that no list has, and whose letters are those of a surname. Forms of a word need more
    /// of them, and those of a verb most.
    [[nodiscard]] bool is_like_surname(int at) const;

    /// Goes on from `end` over further names, initials and particles.
    [[nodiscard]] int name_end(int end, int limit = 5) const;

    /// Words of the text that are in no dictionary are few enough to mean something.
    [[nodiscard]] bool is_read() const { return m_is_read; }

private:
    [[nodiscard]] bool goes_on(int last, int next) const;
    [[nodiscard]] int particles_end(int last, int next) const;

    Line const& m_line;
    NameRule m_name_rule;
    bool m_is_read;
};

} // namespace privacy::scrubbing
