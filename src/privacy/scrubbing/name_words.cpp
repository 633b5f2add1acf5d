#include "privacy/scrubbing/name_words.h"

#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/language.h"
#include "privacy/scrubbing/name_shape.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

constexpr Classes k_words = lists::everyday_words | lists::health_words | lists::months | lists::regions | lists::titles
    | lists::roles | lists::units | lists::institutions | lists::streets | lists::wards | lists::eponym_nouns
    | lists::person_verbs | lists::cities | lists::relatives | lists::posts;
constexpr Classes k_known = lists::given_names | lists::family_names;

/// Most of its words are in the dictionaries, so that those which are not mean something.
bool is_readable(Line const& line)
{
    // Up to three of them in a row may be one person's name; in another language known words are few as well.
    constexpr int k_longest_name = 3;
    int words = 0;
    int known = 0;
    int strange = 0;
    int people = 0;
    int row = 0;
    for (int at = 0; at < line.size(); ++at) {
        if (line.word(at).size() < 2)
            continue;
        bool const listed = line.is(at, k_known | lists::cities) || line[at].capital;
        bool const counts = line.is(at, lists::strange) && !line.is(at, lists::common) && !listed;
        row = counts ? row + 1 : 0;
        ++words;
        known += !counts && !listed;
        strange += counts;
        people += row == 1 || row > k_longest_name;
    }
    if (words < 6)
        return strange <= k_longest_name || known > 0;
    return people * 5 < words * 2 && known * 2 >= strange * 3;
}

} // namespace

NameWords::NameWords(Line const& line, NameRule name_rule)
    : m_line(line)
    , m_name_rule(name_rule)
    , m_is_read(name_rule == NameRule::dictionary && is_readable(line))
{
}

bool NameWords::has_prefix(int at) const
{
    std::string_view const word = m_line.word(at);
    return word.size() > 4 && (word.starts_with("o'") || word.starts_with("d'")) && m_line[at].capital;
}

bool NameWords::is_acronym(int at) const
{
    std::size_t const longest = m_line.is(at, lists::listed_names) ? 3 : 5;
    bool const capitals = m_line[at].all_upper || m_line[at].inner_capital;
    return m_line.is_cased() && capitals && m_line.word(at).size() <= longest;
}

bool NameWords::is_sure(int at) const
{
    if (has_prefix(at))
        return true;
    // In other languages the lists may hold ordinary words.
    bool const trusted = m_name_rule == NameRule::dictionary
        || ((m_line[at].capital || m_line.is(at, lists::listed_names)) && !is_small_word(m_line.word(at)));
    bool const ordinary = m_line.is(at, lists::ordinary_names) && !m_line.is(at, lists::given_names);
    return m_line.is(at, k_known) && !ordinary && !m_line.is(at, k_words | lists::word_names | lists::eponyms)
        && trusted && !is_acronym(at);
}

bool NameWords::is_rare(int at) const
{
    return m_line.is(at, lists::word_names)
        && !m_line.is(at, lists::ordinary_names | lists::eponyms | (k_words & ~lists::months)) && !is_acronym(at);
}

bool NameWords::is_word_name(int at) const
{
    bool const both = m_line.is(at, k_known)
        && m_line.is(at, (k_words & ~lists::everyday_words) | lists::eponyms | lists::ordinary_names);
    bool const listed = m_line.is(at, lists::word_names)
        && (!m_line.is(at, lists::everyday_words) || m_line.is(at, lists::listed_names));
    bool const small = m_name_rule != NameRule::dictionary && is_small_word(m_line.word(at));
    return (listed || both) && !small && !is_acronym(at);
}

bool NameWords::is_unknown(int at) const { return m_line.is(at, lists::strange) && !m_line.is(at, lists::common); }

bool NameWords::is_proper(int at) const
{
    return m_line.is_capital(at) && m_line.word(at).size() > 1 && !is_acronym(at)
        && !m_line.is(at, k_words | lists::eponyms);
}

bool NameWords::is_in_term(int at) const
{
    auto const is_part = [&](int other) {
        return m_line.is_capital(other) && m_line.word(other).size() > 1
            && m_line.is(other, lists::common | lists::health_words | lists::eponym_nouns | lists::departments)
            && !m_line.is(other, lists::titles | lists::roles | k_known)
            && !(m_line.is(other, lists::word_names) && !m_line.is(other, lists::ordinary_names));
    };
    return (is_part(at - 1) && !m_line[at - 1].opens) || is_part(at + 1);
}

bool NameWords::is_eponym(int begin, int end) const
{
    // "Robert Curl": a given name is no surgeon's, and a capital no noun's.
    bool const full = end == begin + 1 && m_line.is_capital(end) && m_line.is(begin, lists::given_names)
        && !m_line.is(begin, lists::eponyms);
    bool const after = (m_line.is(end, lists::eponym_nouns) && !full)
        || (m_line.is(end + 1, lists::eponym_nouns) && !m_line.is(end, lists::everyday_words));
    bool const before = m_line.is_one_of(begin - 1, { "de", "del", "of", "y" })
        && (m_line.is(begin - 2, lists::eponym_nouns) || m_line.is(begin - 3, lists::eponym_nouns));
    bool const in_law = m_line.is_one_of(begin - 1, { "law" });
    return after || before || (m_line.is(begin - 1, lists::eponym_nouns & ~lists::everyday_words) && !in_law);
}

bool NameWords::is_determined(int at) const
{
    if (m_line.is_one_of(at - 1, { "a" })) // A preposition in Spanish.
        return m_line.word_language() != WordLanguage::spanish;
    return m_line.is_one_of(at - 1,
        { "an", "the", "this", "that", "these", "those", "your", "his", "her", "their", "our", "its", "some", "any",
            "no", "every", "each", "such", "what", "un", "una", "unos", "unas", "el", "la", "los", "las", "lo", "este",
            "esta", "ese", "esa", "su", "tu", "mi", "mis", "sus", "al", "del", "cada", "mas", "muy", "more", "very" });
}

bool NameWords::can_be_verb(int at) const
{
    return m_line.is_one_of(at,
        { "will", "may", "hope", "mark", "van", "less", "love", "can", "price", "rush", "ward", "chase", "drew",
            "grant", "bill", "pat", "rob", "skip", "sue", "wade", "do", "so", "too", "le", "was", "said", "made",
            "read", "must", "es", "esta", "son", "era", "va", "para", "sin", "ha", "me", "se", "dar", "ver", "cara",
            "lo", "bien", "toma", "come", "lleva", "pasa", "llora" });
}

bool NameWords::is_like_surname(int at) const
{
    std::string_view const word = m_line.word(at);
    if (m_line[at].capital || word.size() < 3 || m_line.is(at, k_words))
        return false;
    double const likeness = name_likeness(word);
    if (!m_line.is(at, lists::strange)) // By its ending a clinical word: "tejerina".
        return m_line.is(at, lists::common) && entries_of(word) == 0 && likeness > 0;
    if (!m_line.is(at, lists::common))
        return likeness > -3;
    bool const verb = std::ranges::any_of(std::initializer_list<std::string_view> { "o", "aba", "aban", "ia", "eron",
                                              "aron", "ando", "endo", "ed", "ing" },
        [&](auto ending) { return word.ends_with(ending); });
    return likeness > (verb ? 1.5 : -1.0);
}

/// One past "de la" and the like from `next` on where a name follows; `next` where none does.
int NameWords::particles_end(int last, int next) const
{
    int end = next;
    while (end < next + 3 && m_line.is(end, lists::particles))
        ++end;
    if (end == next || is_sure(next) || (m_line.is_one_of(next, { "y" }) && m_line.is(end, lists::given_names)))
        return next;
    int const first = end;
    end += m_line.mark(end) == '-' && m_line.is_glued(end + 1);
    bool const saint = is_word_name(end) && first > next + 1 && m_line.is(last, k_known);
    // "María del Mar", "Bermejo y Paz"
    constexpr Classes k_places = lists::departments | lists::wards | lists::institutions | lists::landmarks
        | lists::roles | lists::posts | lists::health_words | lists::streets | lists::vias | lists::regions;
    bool const upper_name = m_line.is_capital(end) && m_line[last].capital && (is_sure(last) || is_rare(last))
        && !m_line[end].all_upper && !m_line.is(end, k_places);
    bool const named
        = (is_proper(end) || is_sure(end) || is_unknown(end) || saint || upper_name) && !m_line.is(end, lists::cities);
    return named ? end + 1 : next;
}

/// Whether the word `next` belongs to the name that ends with the word `last`.
bool NameWords::goes_on(int last, int next) const
{
    Token const& token = m_line[next];
    if (!m_line.is_word(next) || !token.spaced)
        return false;
    bool const initial = m_line.is_initial(next) && !m_line.is_one_of(next, { "i", "a", "y", "o" });
    bool const after_initial = m_line.is_initial(last);
    bool const irish
        = m_line.is_one_of(next, { "ni", "nic", "mac", "ui" }) && token.capital && m_line[next + 1].capital;
    if (is_sure(next) || initial || irish || (is_proper(next) && (!token.opens || after_initial)))
        return true;
    bool const of_people = m_line.is(next, lists::word_names | k_known | lists::eponyms);
    // "José L. Casado"
    if (after_initial && token.capital && !token.all_upper && m_line.mark(next - 1) == '.'
        && (is_sure(last - 1) || is_rare(last - 1)) && m_line.word(next).size() > 3
        && (entries_of(m_line.word(next)) & entries::family_name) != 0)
        return true;
    bool const upper = token.capital && !token.opens && !is_acronym(next);
    // "James Law", "Angela Parkinson"
    bool const everyday = m_line.is(next, lists::everyday_words)
        && !(m_line.is(next, lists::listed_names) && m_line.is(last, lists::given_names));
    if (of_people && upper && (m_line.is_cased() || !token.all_upper) && !everyday)
        return true;
    // "Robert Curl"
    if (upper && m_line.is_cased() && m_line.is(next, lists::eponym_nouns) && m_line.is(last, lists::given_names))
        return true;
    // In headings a second family name: "Robledo Cordón".
    if (!m_line.is_cased() && upper && !token.all_upper && !m_line.is(next, k_words)
        && (is_sure(last) || is_word_name(last)))
        return true;
    // "sharon johnson", "andres diez": after a sure given name.
    bool const named = m_line.is(next, lists::family_words | lists::family_names) && is_sure(last)
        && m_line.is(last, lists::given_names) && !can_be_verb(next)
        && (!m_line.is(next, lists::particles | lists::titles) || m_line.is_one_of(next, { "pastor" }));
    bool const noun_next = m_line.is(next, lists::eponyms) && m_line.is(next + 1, lists::eponym_nouns);
    if (named && !noun_next && (m_line.is(next, lists::listed_names) || !m_line.is(next, k_words))
        && token.capital == m_line[last].capital && !token.opens)
        return true;
    bool const like_last = token.capital == m_line[last].capital && !token.opens;
    bool const family = m_line.is(next, lists::family_words | lists::family_names) && !can_be_verb(next)
        && !m_line.is(next, k_words & ~(lists::streets | lists::landmarks | lists::eponym_nouns));
    // After a sure given name also a form of a word of the other language: "prakash menon".
    bool const foreign = m_line.word_language() == WordLanguage::english && m_line.is(next, lists::strange)
        && is_sure(last) && m_line.is(last, lists::given_names);
    // "andrew amigable"
    bool const foreign_word = m_line.is(next, lists::foreign_words) && is_sure(last)
        && m_line.is(last, lists::given_names) && !m_line.is(next, k_words);
    bool const unknown = (is_unknown(next) || foreign || foreign_word) && (m_is_read || token.capital);
    bool const surname = m_is_read && !token.capital && is_like_surname(next)
        && ((is_sure(last) && m_line.is(last, lists::given_names)) || is_unknown(last));
    return like_last
        && (unknown || surname || (family && !m_line.is_capital(last) && m_line.is(last, k_known | lists::word_names)));
}

int NameWords::name_end(int end, int limit) const
{
    for (int part = 0; part < limit; ++part) {
        // "Shu-fen", "Campbell-Reid", "Weston-super-Mare"
        if (m_line.mark(end) == '-' && m_line.is_glued(end) && m_line.is_glued(end + 1) && m_line.is_word(end + 1)) {
            end += 2;
            continue;
        }
        int const next = end + (m_line.mark(end) == '.' && m_line.is_initial(end - 1));
        if (int const past = particles_end(end - 1, next); past > next)
            end = past;
        else if (goes_on(end - 1, next))
            end = next + 1;
        else
            break;
    }
    return end;
}

} // namespace privacy::scrubbing
