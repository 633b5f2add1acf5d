#include "privacy/scrubbing/beside_people.h"
#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/name_shape.h"
#include "privacy/scrubbing/name_words.h"
#include "privacy/scrubbing/people_words.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

constexpr Classes k_words = lists::everyday_words | lists::health_words | lists::months | lists::regions | lists::titles
    | lists::roles | lists::units | lists::institutions | lists::streets | lists::wards | lists::eponym_nouns
    | lists::person_verbs | lists::cities | lists::relatives | lists::posts;

class NameFinder {
public:
    NameFinder(Line const& line, NameRule name_rule, Spans& out)
        : m_line(line)
        , m_words(line, name_rule)
        , m_name_rule(name_rule)
        , m_out(out)
    {
    }

    void run()
    {
        for (int at = 0; at < m_line.size();) {
            int const end
                = std::max({ titled_end(at), introduced_end(at), signed_end(at), listed_end(at), stranger_end(at) });
            at = std::max(end, at + 1);
        }
    }

private:
    /// Of a name before a found one: "Li Na Chen" begins at "Li".
    [[nodiscard]] bool belongs_before(int at) const
    {
        return m_line.is_word(at) && m_line[at + 1].spaced && m_line[at].capital && m_line[at + 1].capital
            && (m_line.is_cased() || !m_line[at].all_upper) && !m_line.is(at, k_words) && m_line.word(at).size() > 1
            && (m_words.is_word_name(at) || m_words.is_sure(at) || (m_words.is_unknown(at) && !m_words.is_acronym(at)));
    }

    /// The same without capitals: "mousel xochitl", "jose luis".
    [[nodiscard]] bool belongs_before_in_lower(int at) const
    {
        if (!m_words.is_read() || !m_line.is_word(at) || !m_line[at + 1].spaced || m_line[at].capital
            || m_line[at + 1].capital || m_line.word(at).size() < 4)
            return false;
        if (m_words.is_rare(at) && m_line.is(at, lists::given_words | lists::given_names)
            && m_line.is(at + 1, lists::given_names))
            return !m_words.is_determined(at);
        if (!m_line.is(at, lists::strange))
            return false;
        double const likeness = name_likeness(m_line.word(at));
        if (m_line.is(at, lists::common))
            return likeness > 0.5;
        return likeness > -1 && misspelling_at(m_line, at) != Misspelling::usual;
    }

    int add(int begin, int end)
    {
        // "Adeyemi, K."
        if (m_line.mark(end) == ',' && m_line.is_initial(end + 1) && m_line.mark(end + 2) == '.'
            && m_line[end - 1].capital)
            end += 3;
        for (int parts = 0; parts < 3 && (belongs_before(begin - 1) || belongs_before_in_lower(begin - 1)); ++parts)
            --begin;
        m_line.add(m_out, Identifier::name, begin, end);
        m_last_end = end;
        return end;
    }

    /// "Dr. Patel", "señora López", "nurse Joy", "my sister Ana".
    int titled_end(int at)
    {
        bool const owned = m_line.is_one_of(
            at - 1, { "my", "his", "her", "their", "our", "your", "mi", "su", "tu", "nuestra", "nuestro", "baby" });
        bool const relative = owned && m_line.is(at, lists::relatives);
        bool const title = m_line.is(at, lists::titles) && !relative;
        if ((!title && !m_line.is(at, lists::roles | lists::relatives)) || m_line[at].possessive)
            return at;
        int const law = in_law_end(at + 1);
        int const name = law + (m_line.mark(law) == '.');
        if (name > law && !title)
            return at;
        bool const initial = m_line.is_initial(name) && !m_line.is_one_of(name, { "i", "a", "y" });
        // "Dr. Dolor" is none, but a doctor.
        bool const strong = m_line.is_one_of(
            at, { "dr", "dra", "mr", "mrs", "ms", "miss", "sr", "sra", "srta", "messrs", "sres", "dres", "dras" });
        bool const plain_word = m_line.is(name, strong ? lists::roles | lists::titles | lists::relatives : k_words);
        bool const capital
            = m_line.is_capital(name) && m_line.is_word(name) && !plain_word && (!m_line[name].opens || name > law);
        bool const word_name = m_words.is_word_name(name) && m_line[name].capital;
        bool const lower = m_line.word(name).size() > 2 && m_line.is_word(name)
            && (!m_line.is(name, k_words & ~lists::cities)
                || (title && m_words.is_word_name(name) && !m_line.is(name, lists::everyday_words)))
            && ((m_words.is_unknown(name) && (title || name_likeness(m_line.word(name)) > -4))
                || (title && m_line.is(name, lists::clinical))
                || (title && m_words.is_word_name(name) && !m_words.can_be_verb(name))
                || (relative && m_words.is_word_name(name) && !m_words.can_be_verb(name))
                || (m_words.is_rare(name) && (title || m_line.is(name, lists::listed_names))));
        bool const eponym = !title && m_words.is_eponym(name, name + 1);
        if (m_line.is(name, lists::titles) && !m_words.is_sure(name))
            return titled_end(name);
        int last = name;
        while (title && last < name + 3 && m_line.is(last, lists::particles))
            ++last;
        bool const particle = last > name
            && (m_line.is_capital(last) || m_words.is_sure(last) || m_words.is_word_name(last)
                || m_words.is_unknown(last));
        if (eponym || !(m_words.is_sure(name) || initial || capital || word_name || lower || particle))
            return at;
        int const end = m_words.name_end(particle ? last + 1 : name + 1);
        return add(title && m_name_rule == NameRule::dictionary ? at : name, end);
    }

    /// One past "in law" and "-in-law".
    [[nodiscard]] int in_law_end(int at) const
    {
        int const in = at + (m_line.mark(at) == '-');
        int const law = in + 1 + (m_line.mark(in + 1) == '-');
        return m_line.is_one_of(in, { "in" }) && m_line.is_one_of(law, { "law" }) ? law + 1 : at;
    }

    /// "yenifer y wilson", "ravi, anoushka": the name before tells what this one is.
    [[nodiscard]] bool is_joined_to_name(int at) const
    {
        int const before = at - 1 - m_line.is_one_of(at - 1, { "a", "con", "to", "with" });
        return m_last_end == before
            && (m_line.mark(before) == ',' || m_line.mark(before) == '&'
                || m_line.is_one_of(before, { "and", "n", "y", "e" }));
    }

    /// "ask steph", "seen by tash": stronger than a likeness to a word. Thanks are said to everybody.
    [[nodiscard]] bool is_addressed(int at) const
    {
        return m_line.is_word(at - 1) && speaks_of_people(m_line, at - 1)
            && !m_line.is_one_of(at - 1,
                { "thank", "thanks", "thx", "thanx", "you", "gracias", "hi", "hello", "hola", "hey", "cheers", "bless",
                    "am", "i'm", "soy" });
    }

    /// "helped by nusres": not a usual word misspelt, unless its letters are a name's.
    [[nodiscard]] bool is_no_usual_word(int at) const
    {
        return name_likeness(m_line.word(at)) > -0.5 || misspelling_at(m_line, at) != Misspelling::usual;
    }

    /// A capital at a sentence's start says nothing: "Lovley staff".
    [[nodiscard]] bool opens_as_name(int at) const
    {
        std::string_view const word = m_line.word(at);
        double const likeness = name_likeness(word);
        if (m_line.is(at, lists::common) || likeness < -3 || is_compound(word))
            return false;
        Misspelling const misspelling = misspelling_at(m_line, at);
        return misspelling == Misspelling::none || likeness > (misspelling == Misspelling::seldom ? -2 : 4)
            || may_act(m_line, at + 1);
    }

    /// Next to another name in a text in Title Case: "Responsable: Leire Zubizarreta".
    [[nodiscard]] bool is_in_title_case(int at) const
    {
        auto const is_name = [&](int other) {
            return m_line[other].capital && !m_line[other].all_upper
                && (m_words.is_unknown(other) || m_words.is_sure(other));
        };
        return is_name(at) && ((m_line[at].spaced && is_name(at - 1)) || (m_line[at + 1].spaced && is_name(at + 1)));
    }

    /// A word that is in no dictionary: with a capital a name; without one too, unless it is a word misspelt.
    int stranger_end(int at)
    {
        std::string_view const word = m_line.word(at);
        Token const& token = m_line[at];
        if (!m_line.is(at, lists::strange) || word.size() < 2 || m_words.is_eponym(at, at + 1)
            || m_words.is_eponym(at, m_words.name_end(at + 1)))
            return at;
        char const before = m_line.is_glued(at) ? m_line.mark(at - 1) : ' ';
        char const after = m_line.is_glued(at + 1) ? m_line.mark(at + 1) : ' ';
        bool const inside = before == '\0' || before == '_' || before == '@' || before == '#' || before == '.'
            || after == '\0' || after == '_' || after == '@';
        bool const hyphened = before == '-' || after == '-' || before == '/' || after == '/' || after == '\'';
        bool const acronym = m_words.is_acronym(at);
        bool named = m_line.is_capital(at) && !acronym && !token.opens && m_name_rule != NameRule::capitals_every_noun;
        if (m_words.is_read() && !m_line.is_capital(at))
            named = (word.size() > 3
                        || (word.size() == 3
                            && (is_joined_to_name(at) || is_clearly_beside_people(m_line, m_words, at, at + 1))))
                && !hyphened && !m_line.is(at, lists::word_names)
                && ((!m_line.is(at, lists::common)
                        && (m_line.is(at, lists::proper_nouns) || is_in_title_case(at)
                            || ((is_addressed(at) || helps_by_name(m_line, at)) && is_no_usual_word(at))
                            || (token.opens && token.all_upper && acts_as_person(m_line, at + 1))))
                    || is_name_by_letters(m_line, m_words, at, is_joined_to_name(at)));
        else if (m_name_rule == NameRule::dictionary && token.opens && token.capital)
            named = word.size() > (m_line[at + 1].capital ? 1 : 2) && !acronym
                && (opens_as_name(at) || acts_as_person(m_line, at + 1)
                    || (m_line[at + 1].capital && m_line[at + 1].spaced
                        && (m_words.is_unknown(at + 1) || m_words.is_sure(at + 1)) && !m_words.is_acronym(at + 1)));
        return named && !inside ? add(at, m_words.name_end(at + 1)) : at;
    }

    int introduced_end(int at)
    {
        bool const strongly = states_name(m_line, at);
        bool const called = calls(m_line, at);
        bool const people = called || speaks_of_people(m_line, at);
        if (!strongly && !people)
            return at;
        int const name = at + 1 + (m_line.mark(at + 1) == ',' && strongly) + (m_line.mark(at + 1) == ':' && !strongly);
        if (!m_line.is_word(name) || (!strongly && m_words.is_eponym(name, name + 1)))
            return at;
        bool const capital
            = m_line.is_capital(name) && !m_line.is(name, lists::everyday_words | lists::health_words | lists::titles);
        // "me llamó tarde" says no name.
        bool const rang = m_line.is_one_of(at, { "llamo" }) && m_line.is(name, lists::common) && !m_line[name].capital
            && !m_words.is_word_name(name);
        bool const stated = (strongly && !rang && (capital || !m_line.is(name, k_words & ~lists::cities)))
            || (called && m_words.is_unknown(name));
        bool const word_name
            = m_words.is_word_name(name) && (strongly || (m_line.is_capital(name) && !m_line[name].opens));
        bool const two = m_words.is_proper(name) && m_words.is_proper(name + 1) && m_line[name + 1].spaced;
        bool const proper = m_words.is_proper(name) && !m_line[name].opens && !ends_as_quality(name);
        // "I complained to Cushing": no illness.
        bool const eponym = m_line.is(name, lists::eponyms) && m_line.is_capital(name) && !m_line[name].possessive
            && !m_line.is_one_of(at, { "i'm", "am", "soy", "called" });
        // "Apellidos y nombre: Bueno Rey, Clara"
        bool const field = strongly && m_line.mark(at) == ':';
        bool const surnames = field && m_line.is_capital(name) && m_line.is_capital(name + 1) && m_line[name + 1].spaced
            && m_line.is_word(name + 1) && !m_line.is(name, lists::titles | lists::roles | lists::health_words);
        if (!(stated || m_words.is_sure(name) || word_name || proper || two || eponym || surnames))
            return at;
        int end = m_words.name_end(name + 1 + surnames);
        if (field && m_line.mark(end) == ',' && m_line[end + 1].capital
            && (m_words.is_sure(end + 1) || m_words.is_word_name(end + 1) || m_words.is_unknown(end + 1)))
            end = m_words.name_end(end + 2);
        return add(name, end);
    }

    /// "I am Diabetic": an adjective with a capital.
    [[nodiscard]] bool ends_as_quality(int at) const
    {
        std::string_view const word = m_line.word(at);
        return std::ranges::any_of(std::initializer_list<std::string_view> { "ic", "ed", "ing", "ous", "ful", "able",
                                       "less", "ish", "ese", "ican", "ly" },
            [&](auto ending) { return word.ends_with(ending); });
    }

    /// A last line or a last dash with a name: "Thanks, Wojtek", "- Ana".
    int signed_end(int at)
    {
        bool const thanks = m_line.is_one_of(at - 1,
                                { "thanks", "regards", "sincerely", "gracias", "saludos", "atentamente", "love",
                                    "cheers", "yours", "you" })
            && m_line.mark(at) == ',';
        bool const dash = (m_line.mark(at) == '-' || m_line.mark(at) == '~') && m_line[at].spaced;
        int const left = m_line.size() - at - 1;
        if (!(thanks || dash) || left < 1 || left > 4 || !m_line[at + 1].capital || !m_line.is_word(at + 1)
            || m_line.is(at + 1, k_words)
            || (m_line.is(at + 1, lists::common) && !m_words.is_sure(at + 1) && !m_words.is_word_name(at + 1)))
            return at;
        return add(at + 1, m_words.name_end(at + 2));
    }

    /// "Mark & Sue", "Rose and Juan": the other one tells what this one is.
    [[nodiscard]] bool is_paired(int at, int end) const
    {
        if (!m_line[at].capital)
            return false;
        auto const joins = [&](int mark) {
            return m_line.mark(mark) == '&' || m_line.is_one_of(mark, { "and", "y", "e" });
        };
        auto const pairs = [&](int other, bool ampersand) {
            return m_line[other].capital
                && (m_words.is_sure(other)
                    || (m_words.is_word_name(other) && (ampersand || m_words.is_rare(at) || m_words.is_rare(other))));
        };
        return (joins(end) && pairs(end + 1, m_line.mark(end) == '&'))
            || (joins(at - 1) && pairs(at - 2, m_line.mark(at - 1) == '&'));
    }

    /// "Ma. Elena", "Fco. Ruiz", "J. Patel".
    [[nodiscard]] int shortened_end(int at) const
    {
        bool const short_given
            = m_line.is_one_of(at, { "ma", "gpe", "fco", "jse", "fdez", "hdez", "glez", "rguez", "mtz" })
            && m_line[at].capital;
        int name = at;
        while (name < at + 6 && m_line.is_initial(name) && m_line.mark(name + 1) == '.')
            name += 2;
        bool const initial = name > at && !m_line.is_glued(at)
            && (m_words.is_proper(name) || m_line.is(name, lists::family_names)) && !m_line.is(name, lists::eponyms);
        if (short_given && m_line.mark(at + 1) == '.' && m_line[at + 2].capital)
            return m_words.name_end(at + 3);
        return initial ? m_words.name_end(name + 1) : at;
    }

    [[nodiscard]] bool is_inside_code(int at) const
    {
        char const before = m_line.mark(at - 1);
        return m_line.is_glued(at) && m_line.is_glued(at + 1) && before != '-' && before != '(' && before != '"'
            && before != '/' && before != ',' && before != '\'' && before != '*' && before != '.';
    }

    int listed_end(int at)
    {
        bool const joined = is_joined_to_name(at) && m_line.mark(at - 1) != ',' && m_line.is(at, lists::given_names)
            && !m_line.is(at, k_words);
        if (joined)
            return add(at, m_words.name_end(at + 1));
        if (int const end = shortened_end(at); end > at)
            return add(at, end);
        if (!m_line.is_word(at))
            return at;
        int const end = m_words.name_end(at + 1);
        bool const given = m_words.is_sure(at) || m_words.is_rare(at);
        if (m_words.is_eponym(at, at + 1) || m_words.is_eponym(at, end))
            return at;
        if (m_words.is_sure(at))
            return is_inside_code(at) ? at : add(at, end);
        if (m_words.is_given_word(at) || (m_words.is_word_name(at) && !m_line.is(at, lists::eponyms)))
            return is_named(at, end, given) ? add(at, end) : at;
        bool const stranger = m_line[at].capital && !m_line[at].all_upper && m_line.word(at).size() > 2
            && !m_line.is(at, k_words | lists::eponyms | lists::word_cities) && m_line.is_capital(at);
        bool const acts
            = m_line.is(at + 1, lists::person_verbs) && !m_line.is_one_of(at + 1, { "helped" }) && !ends_as_quality(at);
        // Before a family name: in the midst of a sentence any capital, at its start one that is no word.
        bool const surname = m_line[at + 1].capital && m_line[at + 1].spaced
            && (m_words.is_sure(at + 1) ? !m_line[at].opens || m_words.is_unknown(at)
                                        : m_words.is_unknown(at + 1) && !m_line[at].opens && !m_line[at + 1].all_upper);
        bool const opening_word = m_line[at].opens && m_line.is(at, lists::common);
        return stranger && ((acts && !opening_word) || surname) ? add(at, end) : at;
    }

    /// Whether a name that is a word as well stands for somebody here.
    [[nodiscard]] bool is_named(int at, int end, bool rare) const
    {
        bool const middle = m_line.is_capital(at) && !m_line[at].opens && !m_line.is(at, k_words)
            && !m_words.is_in_term(at) && !(m_line.is(at, lists::ordinary_names) && m_words.is_determined(at));
        if (middle)
            return true;
        bool const full = m_line[at].capital && is_full_name(at) && !m_line.is(at, lists::relatives);
        bool const asked
            = m_line.is_one_of(at - 1, { "ask", "asked", "tell", "told", "thank", "thanks", "see", "saw", "gracias" });
        bool const acts
            = (m_line[at].capital || asked || (m_line[at].opens && m_line.is_one_of(at + 1, { "la", "el" })))
            && !m_words.is_determined(at) && acts_as_person(m_line, at + 1);
        bool const in_other_language = m_name_rule != NameRule::dictionary && m_line[at].capital
            && !m_line.is(at, k_words) && (!m_line[at].opens || m_line.is(at, lists::listed_names));
        if (full || acts || in_other_language || is_paired(at, end))
            return true;
        if (m_name_rule != NameRule::dictionary || m_words.is_determined(at))
            return false;
        bool const family = end > at + 1 && !m_words.can_be_verb(at + 1)
            && (m_line.is(at + 1, lists::family_names | lists::family_words) || m_words.is_unknown(at + 1));
        // "hope gonzalez", "miles chen"
        bool const sure_family = m_line.is(at + 1, lists::family_names) && m_words.is_sure(at + 1)
            && (!m_line.is(at + 1, lists::given_names) || !m_words.can_be_verb(at));
        // "bill baltierra"
        std::string_view const next = m_line.word(at + 1);
        bool const strange_family = family && m_words.is_unknown(at + 1) && next.size() > 3
            && misspelling_at(m_line, at + 1) == Misspelling::none;
        if (rare)
            return family || is_beside_people(m_line, m_words, at, at + 1);
        return m_words.is_given_word(at)
            && (sure_family || strange_family || is_clearly_beside_people(m_line, m_words, at, family ? end : at + 1));
    }

    /// A word that is a name, followed by a family name with a capital: "Rose Garcia", "Mark Hill".
    [[nodiscard]] bool is_full_name(int at) const
    {
        if (m_line.mark(at + 1) == '-' && m_line.is_glued(at + 2) && m_words.is_sure(at + 2))
            return true;
        bool const family = m_words.is_sure(at + 1) || m_line.is(at + 1, lists::family_names)
            || (m_words.is_unknown(at + 1) && !m_words.is_acronym(at + 1) && m_words.is_rare(at))
            || (m_line.is(at + 1, lists::word_names) && !m_line.is(at, lists::everyday_words)
                && (m_words.is_rare(at) || m_line.is(at + 1, lists::listed_names)));
        return family && m_line[at + 1].capital && m_line[at + 1].spaced && !m_line.is(at + 1, lists::eponyms);
    }

    Line const& m_line;
    NameWords m_words;
    NameRule m_name_rule;
    Spans& m_out;
    int m_last_end = -1; ///< Of the name that was found last.
};

} // namespace

void find_names(Line const& line, NameRule name_rule, Spans& out) { NameFinder(line, name_rule, out).run(); }

} // namespace privacy::scrubbing
